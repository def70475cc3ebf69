internal import Reporting

/// A machine table of a finished report, its rows found by what names them.
struct MachineTable {
  let id: String
  let columns: [ColumnTrace]
  /// The header as the file has it.
  let header: [String]
  let rows: [[String]]
  /// What names each row, as references do; the first of two rows with one name is the one found.
  let rowKeys: [String]
  private let places: [String: Int]
  private let indices: [String: Int]

  /// A table of a survey from the bytes of its file.
  init(id: String, survey: String, columns: [ColumnTrace], bytes: [UInt8]) {
    let records = CSVText.records(bytes, delimiter: ",")
    let header = records.first ?? []
    let rows = Array(records.dropFirst())
    let indices = Dictionary(
      header.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let keys = ReferenceOrder.keys(columns.filter(\.isKey).map(\.name)).compactMap { indices[$0] }
    let rowKeys = rows.map { row in
      ([survey] + keys.map { row.indices.contains($0) ? row[$0] : "" }).joined(separator: ":")
    }
    var places: [String: Int] = [:]
    for (index, key) in rowKeys.enumerated() where places[key] == nil { places[key] = index }
    self.id = id
    self.columns = columns
    self.header = header
    self.rows = rows
    self.rowKeys = rowKeys
    self.places = places
    self.indices = indices
  }

  /// The row of a key, as references name rows.
  func row(_ key: String) -> Int? { places[key] }

  /// Every key.
  var keys: [String] { places.keys.sorted() }

  /// The cell of a row and column; nil where there is no such column.
  func cell(_ row: Int, _ column: String) -> String? {
    guard let index = indices[column], rows[row].indices.contains(index) else { return nil }
    return rows[row][index]
  }

  /// How a column is described.
  func column(_ name: String) -> ColumnTrace? { columns.first { $0.name == name } }
}
