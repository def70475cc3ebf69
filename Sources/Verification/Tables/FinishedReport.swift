internal import Reporting

/// A report that has been written: its files, what its numbers refer to, and its machine tables.
public struct FinishedReport {
  /// The files by their paths within the report's folder.
  let files: [String: [UInt8]]
  /// The survey's folder.
  let survey: String
  /// The wave's folder.
  let wave: String
  /// Every reference, by its number.
  let references: [String]
  /// For each document the numbers of its references, in reading order.
  let documents: [String: [Int]]
  /// The machine tables by id.
  let tables: [String: MachineTable]
  /// The sheet of each table.
  let sheets: [String: String]
  let manifest: JSONReader

  /// Puts a report together from its files; nil when it has no readable trace or manifest.
  public init?(files: [String: [UInt8]]) {
    guard let trace = JSONReader.value(files["sparning.json"] ?? []),
      let manifest = JSONReader.value(files["manifest.json"] ?? []),
      let survey = trace["undersokning"]?.text, let wave = trace["omgang"]?.text
    else { return nil }
    self.files = files
    self.survey = survey
    self.wave = wave
    self.manifest = manifest
    references = (trace["hanvisningar"]?.elements ?? []).compactMap(\.text)
    documents = (trace["dokument"]?.members ?? [:]).mapValues { list in
      list.elements.compactMap { $0.text.flatMap { Int($0) } }
    }
    let described = trace["tabeller"]?.members ?? [:]
    var tables: [String: MachineTable] = [:]
    for (id, table) in described {
      let columns = (table["kolumner"]?.elements ?? []).compactMap { ColumnTrace($0) }
      tables[id] = MachineTable(
        id: id, survey: survey, columns: columns, bytes: files[Self.path(of: id)] ?? [])
    }
    self.tables = tables
    sheets = described.compactMapValues { $0["blad"]?.text }
  }

  /// How many documents people read.
  public var documentCount: Int { documents.count }

  /// The path of a machine table.
  static func path(of table: String) -> String {
    table == "datakvalitet" ? "datakvalitet.csv" : "tabeller/\(table).csv"
  }

  /// The reference of a number.
  func reference(_ number: Int) -> String {
    references.indices.contains(number) ? references[number] : ""
  }

  /// A setting of the manifest.
  func setting(_ key: String) -> String? { manifest["installningar"]?[key]?.text }
}
