internal import Reporting

/// A machine table of a finished report, its rows found by what names them.
struct MachineTable {
  let id: String
  let columns: [ColumnTrace]
  /// The header as the file has it.
  let header: [String]
  let rows: [[String]]
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
    var places: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      let key = ([survey] + keys.map { row.indices.contains($0) ? row[$0] : "" })
        .joined(separator: ":")
      if places[key] == nil { places[key] = index }
    }
    self.id = id
    self.columns = columns
    self.header = header
    self.rows = rows
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
