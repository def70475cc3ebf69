internal import Concurrency
internal import Disclosure
internal import SurveyModel

/// `sparning.json`: what every number in the finished documents refers to, in reading order.
///
/// It holds references and no values; a value stands in a machine table alone, so that a wrong
/// digit in a document or in a table is found when the two are held together. Tables that are
/// written whole, as sheets and as files, are described once by their columns.
enum TraceFile {
  /// The file; `files` are all others but the manifest.
  static func file(of contents: ReportContents, files: [ReportFile]) -> ReportFile {
    let ((documents, references), tables) = concurrently(threads: contents.threads) {
      numbers(of: files, as: ReferenceWriter(contents.report))
    } _: {
      Self.tables(contents)
    }
    let json = JSONText.object([
      "undersokning": .string(contents.report.survey),
      "omgang": .string(contents.report.reportedWave.description),
      "dokument": .object(documents), "hanvisningar": .array(references),
      "tabeller": .object(tables),
    ])
    return ReportFile(path: "sparning.json", bytes: json.bytes)
  }

  /// The numbers of each document as places among the references, each of which stands once.
  private static func numbers(
    of files: [ReportFile], as writer: ReferenceWriter
  ) -> (documents: [String: JSONText], references: [JSONText]) {
    var order: [JSONText] = []
    var places: [PrintedNumber: Int] = [:]
    var texts: [String: Int] = [:]
    func place(_ number: PrintedNumber) -> Int {
      if let known = places[number] { return known }
      let text = writer.text(number)
      let place = texts[text] ?? order.count
      if place == order.count { order.append(.string(text)) }
      texts[text] = place
      places[number] = place
      return place
    }
    var documents: [String: JSONText] = [:]
    for file in files where file.isDocument {
      documents[file.path] = .line(file.numbers.map { .integer(place($0)) })
    }
    return (documents, order)
  }

  /// How each table is written, by its id.
  private static func tables(_ contents: ReportContents) -> [String: JSONText] {
    var result: [String: JSONText] = [:]
    for table in contents.tables + [DataQualityTable.table(contents.report)] {
      result[table.id] = .object([
        "blad": .string(table.title),
        "kolumner": .array(table.columns.indices.map { column(table, $0) }),
      ])
    }
    return result
  }

  private static func column(_ table: ReportTable, _ index: Int) -> JSONText {
    let column = table.columns[index]
    var members: [String: JSONText] = [
      "namn": .string(column.name), "rubrik": .string(column.header),
      "slag": .string(column.kind.rawValue), "nyckel": .bool(index < table.key.count),
    ]
    let codes = codes(table, index)
    if !codes.isEmpty { members["koder"] = .object(codes) }
    return .line(members)
  }

  /// The codes that stand in a column, with their words.
  private static func codes(_ table: ReportTable, _ index: Int) -> [String: JSONText] {
    guard table.columns[index].kind == .code else { return [:] }
    var result: [String: JSONText] = [:]
    var latest: String?
    for row in table.rows {
      // Rows that follow each other often have the same code.
      guard case .code(let code, let words) = row[index], code != latest else { continue }
      latest = code
      if result[code] == nil { result[code] = .string(words) }
    }
    return result
  }
}

extension ReportFile {
  /// Whether people read it, so that its numbers are listed.
  var isDocument: Bool {
    ["txt", "md", "html", "docx", "xlsx", "svg"].contains { path.hasSuffix(".\($0)") }
  }
}
