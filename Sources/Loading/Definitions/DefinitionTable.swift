import DelimitedText
import Diagnostics
import SurveyModel

/// A definition file as rows whose fields are found by the name of their column.
struct DefinitionTable {
  /// One record below the header.
  struct Row {
    /// The file, relative to the surveys folder.
    let file: String
    /// The physical line it begins on.
    let line: Int
    /// Its fields without blanks at the ends.
    let fields: [String]

    /// The field of a column; empty when the file has no such column.
    subscript(column: Int?) -> String {
      guard let column, fields.indices.contains(column) else { return "" }
      return fields[column]
    }

    /// Where the field of a column stands; the line alone when the file has no such column.
    func location(_ column: Int? = nil) -> SourceLocation {
      SourceLocation(file: file, line: line, column: column.map { $0 + 1 })
    }
  }

  /// The file, relative to the surveys folder.
  let file: String
  /// The line of the header.
  let headerLine: Int
  /// The headers without blanks at the ends.
  let headers: [String]
  /// The records that are not blank throughout.
  let rows: [Row]
  private let indices: [FoldedKey: Int]

  /// Makes a definition table of a table as read.
  init(_ table: DelimitedTable) {
    let file = table.file
    self.file = file
    headerLine = table.headerLine
    headers = table.header.map(\.trimmed)
    rows = table.records.compactMap { record in
      let fields = record.fields.map(\.trimmed)
      guard fields.contains(where: { !$0.isEmpty }) else { return nil }
      return Row(file: file, line: record.line, fields: fields)
    }
    var indices: [FoldedKey: Int] = [:]
    for (index, header) in headers.enumerated() where indices[FoldedKey(header)] == nil {
      indices[FoldedKey(header)] = index
    }
    self.indices = indices
  }

  /// Reads a definition file; what the reader found doubtful comes with it.
  static func read(_ file: SurveysFolder.File, expecting headers: [String]) throws
    -> Diagnosed<DefinitionTable>
  {
    var options = ReadingOptions()
    options.expectedHeaders = headers
    options.threads = 1
    options.rejectionsAreErrors = true
    let read = try DelimitedFile.readTable(
      path: file.fullPath, displayName: file.path, options: options
    ).map(DefinitionTable.init)
    return Diagnosed(
      read.value,
      read.diagnostics.map {
        $0.code == "tom-fil" ? .emptyDefinition(file, headers: headers) : $0
      })
  }

  /// The index of a column, matched as headers are; nil when there is none.
  func column(_ name: String) -> Int? { indices[FoldedKey(name)] }

  /// Where a header stands.
  func headerLocation(_ column: Int? = nil) -> SourceLocation {
    SourceLocation(file: file, line: headerLine, column: column.map { $0 + 1 })
  }

  /// What is wrong with the header: a required column that is absent, one that nobody knows, or the
  /// same twice.
  func headerProblems(known: [String], required: [String]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for name in required where column(name) == nil {
      problems.append(.missingDefinitionColumn(name, in: self))
    }
    let keys = Set(known.map(FoldedKey.init))
    for (index, header) in headers.enumerated() {
      let isUsed = rows.contains { !$0[index].isEmpty }
      if header.isEmpty {
        if isUsed { problems.append(.unnamedDefinitionColumn(at: headerLocation(index))) }
      } else if !keys.contains(FoldedKey(header)) {
        problems.append(
          .unknownDefinitionColumn(header, among: known, at: headerLocation(index)))
      } else if indices[FoldedKey(header)] != index {
        problems.append(.repeatedDefinitionColumn(header, at: headerLocation(index)))
      }
    }
    return problems
  }
}

extension Diagnostic {
  /// An empty file that nobody exports: somebody wrote it.
  fileprivate static func emptyDefinition(
    _ file: SurveysFolder.File, headers: [String]
  ) -> Diagnostic {
    let required = [KnownFile.settings, KnownFile.codebook, KnownFile.indicators]
    let isInWave = file.path.split(separator: "/").count > 2
    let header = "Skriv rubriken ”\(DefinitionLine.text(headers))” på första raden och fyll i filen"
    return Diagnostic(
      .error, code: "tom-fil", at: SourceLocation(file: file.path), text: "Filen är tom.",
      remedy: required.contains(file.name) && !isInWave
        ? "\(header)." : "\(header), eller ta bort den.")
  }

  static func missingDefinitionColumn(_ name: String, in table: DefinitionTable) -> Diagnostic {
    Diagnostic(
      .error, code: "kolumn-saknas-i-definition", at: table.headerLocation(),
      text: "Kolumnen ”\(name)” saknas i \(table.file).",
      remedy: Suggestion.sentence(for: name, among: table.headers.filter { !$0.isEmpty }).isEmpty
        ? "Lägg till en kolumn med rubriken ”\(name)”."
        : "Rätta rubriken till ”\(name)”, eller lägg till en kolumn som heter så.")
  }

  static func unknownDefinitionColumn(
    _ header: String, among known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-kolumn", at: location,
      text: "Kolumnen ”\(header.excerpt)” hör inte hemma i \(location.file).",
      remedy: Suggestion.remedy(for: header, among: known, kind: "Kolumnerna är"))
  }

  static func unnamedDefinitionColumn(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "kolumn-utan-rubrik", at: location,
      text: "En kolumn i \(location.file) har innehåll men ingen rubrik.",
      remedy: "Skriv en rubrik över kolumnen, eller ta bort innehållet.")
  }

  static func repeatedDefinitionColumn(_ header: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, code: "kolumn-två-gånger", at: location,
      text: "Kolumnen ”\(header.excerpt)” finns två gånger i \(location.file).",
      remedy: "Ta bort den ena.")
  }
}
