internal import Reporting

/// The way back of one number, from the sentences that use it to the files it was made from.
///
/// Everything is read from the finished report; nothing is computed anew.
public struct NumberTrail {
  /// A stage of the way, with a line for each thing to know.
  public struct Stage {
    /// Its heading.
    public let heading: String
    /// Its lines.
    public let lines: [String]
  }

  let report: FinishedReport
  private let reference: String
  let place: (table: MachineTable, row: Int, column: String)
  /// How many places in documents are shown before the rest are counted.
  private static let mostUses = 12

  /// The trail of a reference; nil where it names no cell of the report.
  public init?(_ reference: String, in report: FinishedReport) {
    guard let place = report.place(reference) else { return nil }
    self.report = report
    self.reference = reference
    self.place = place
  }

  /// The stages from the text back to the files; those without content are left out.
  public var stages: [Stage] {
    [
      Stage(heading: "Används i", lines: uses),
      Stage(heading: "Cell", lines: cell),
      Stage(heading: "Skattning", lines: estimate),
      Stage(heading: "Vikter", lines: weights),
      Stage(heading: "Rader", lines: rows),
      Stage(heading: "Filer", lines: inputs),
    ].filter { !$0.lines.isEmpty }
  }

  /// What the row has in a column, where it is filled in.
  func text(_ column: String) -> String? {
    place.table.cell(place.row, column).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The documents in the order that their uses are told: texts before the page and the charts.
  private var documents: [String] {
    ["txt", "md", "docx", "html", "svg"].flatMap { ending in
      report.documents.keys.filter { $0.hasSuffix(".\(ending)") }.sorted()
    }
  }

  /// The sentences, labels and cells that print the number.
  private var uses: [String] {
    var found: [String] = []
    for path in documents {
      let references = report.documents[path] ?? []
      let wanted = references.indices.filter {
        let text = report.reference(references[$0])
        return text == reference || text.hasSuffix(":\(reference)")
          || text.contains("\(reference)|")
          || text.hasSuffix("|\(reference)")
      }
      guard !wanted.isEmpty, let bytes = report.files[path],
        let document = DocumentText.read(path, bytes)
      else { continue }
      let numbers = document.numbers
      for index in wanted where numbers.indices.contains(index) {
        let number = numbers[index]
        found.append(
          """
          \(path): ”\(DocumentCheck.excerpt(
            document.blocks[number.block].text, around: number.token.range, reach: 60))”
          """)
      }
    }
    let sheet = report.sheets[place.table.id].map { ["tabeller.xlsx, bladet \($0)"] } ?? []
    guard found.count > Self.mostUses else { return found + sheet }
    return found.prefix(Self.mostUses)
      + ["… och \(found.count - Self.mostUses) ställen till"] + sheet
  }

  /// The cell and its status.
  private var cell: [String] {
    let path = FinishedReport.path(of: place.table.id)
    let status = place.table.cell(place.row, "status")
    let words = status.flatMap { place.table.column("status")?.codes[$0] }
    var lines = ["\(path), rad \(place.row + 2), kolumnen \(place.column)"]
    if let description { lines.append(description) }
    if let value = text(place.column) {
      lines.append("Värde: \(value)")
    } else {
      lines.append("Uppgiften visas inte\(words.map { ": \($0)" } ?? "").")
    }
    if let status { lines.append("Status: \(status)\(words.map { " (\($0))" } ?? "")") }
    return lines
  }

  /// What the schema says of the column.
  private var description: String? {
    let package = JSONReader.value(report.files["tabeller/datapackage.json"] ?? [])
    let resource = package?["resources"]?.elements.first {
      $0["name"]?.text == place.table.id
    }
    return resource?["schema"]?["fields"]?.elements
      .first { $0["name"]?.text == place.column }?["description"]?.text
  }

  private var wave: String? { text("omgang") ?? text("till") }

  /// What weighting did to the wave.
  private var weights: [String] {
    guard let wave, let table = report.tables["vikter"],
      let row = table.row("\(report.survey):\(wave)")
    else { return [] }
    return table.columns.filter { !$0.isKey }.compactMap { column in
      table.cell(row, column.name).flatMap { $0.isEmpty ? nil : "\(column.header): \($0)" }
    }
  }

  /// The rows read, used and left out of the wave's files.
  private var rows: [String] {
    guard let wave, let table = report.tables["datakvalitet"] else { return [] }
    return table.rows.indices.compactMap { row in
      guard table.cell(row, "del") == "fil",
        table.cell(row, "omgang")?.split(separator: " ").contains(Substring(wave)) == true,
        let name = table.cell(row, "namn"), let figure = table.cell(row, "uppgift"),
        let count = table.cell(row, "antal"), count != "0"
      else { return nil }
      return "\(name): \(figure) \(count)"
    }
  }

  /// The inputs of the survey with their checksums.
  private var inputs: [String] {
    let all = report.manifest["indata"]?.elements ?? []
    return all.compactMap { input in
      guard let path = input["fil"]?.text, let size = input["byte"]?.text else { return nil }
      let parts = path.split(separator: "/")
      let isOfWave =
        parts.count < 3 || wave.map { parts[1] == Substring($0) } ?? true
      guard parts.count < 2 || (parts[0] == Substring(report.survey) && isOfWave) else {
        return nil
      }
      let checksum = input.members.keys.sorted().first { $0 != "fil" && $0 != "byte" }
      let digest = checksum.flatMap { name in input[name]?.text.map { "\(name) \($0)" } } ?? ""
      return "\(path), \(size) byte, \(digest)"
    }
  }
}

extension FinishedReport {
  /// The references that are nearest to a misspelled one, among the cells that documents use and
  /// the rows of its table.
  public func nearest(to reference: String, limit: Int = 3) -> [String] {
    let table = String(reference.prefix { $0 != ":" })
    let column = String(reference.split(separator: ":").last ?? "")
    var candidates = references.filter { place($0) != nil }
    if let known = tables[table] {
      let name = known.column(column)?.name ?? known.columns.first { $0.isFigure }?.name ?? column
      candidates = known.keys.map { "\(table):\($0):\(name)" } + candidates
    }
    return ReferenceDistance.nearest(to: reference, among: candidates, limit: limit)
  }

  /// The survey that the report is of.
  public var surveyName: String { survey }
}
