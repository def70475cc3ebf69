import DelimitedText
import Diagnostics
import SurveyModel

/// Finds the columns of an export that a codebook names.
struct ColumnReferences {
  /// What a reference leads to.
  enum Found: Equatable {
    case column(Int)
    case absent
    case ambiguous(Int)
  }

  private let header: [String]
  private let keys: [FoldedKey]
  /// The headers of which the codebook numbers one, so that the plain one is the first.
  private let numbered: Set<FoldedKey>

  init(header: [String], codebook: Codebook) {
    self.header = header
    keys = header.map(FoldedKey.init)
    numbered = Set(
      codebook.variables.flatMap(\.columns).compactMap {
        Self.number($0.reference).map { FoldedKey($0.header) }
      })
  }

  /// The column that a reference means: `#7` by position, the exact header, the header matched
  /// without regard to case and accents, or `header #2` among headers that are alike.
  func find(_ reference: String) -> Found {
    if reference.hasPrefix("#"),
      let position = DecimalNumber.parseInteger(
        String(reference.dropFirst()))
    {
      return header.indices.contains(position - 1) ? .column(position - 1) : .absent
    }
    let exact = header.indices.filter { header[$0] == reference }
    let key = FoldedKey(reference)
    let alike = exact.isEmpty ? keys.indices.filter { keys[$0] == key } : exact
    if alike.count == 1 || !alike.isEmpty && numbered.contains(key) { return .column(alike[0]) }
    if alike.count > 1 { return .ambiguous(alike.count) }
    if let (base, number) = Self.number(reference) {
      let baseKey = FoldedKey(base)
      let all = keys.indices.filter { keys[$0] == baseKey }
      return all.indices.contains(number - 1) ? .column(all[number - 1]) : .absent
    }
    return .absent
  }

  /// The parts of `header #2`; nil for any other text.
  private static func number(_ reference: String) -> (header: String, number: Int)? {
    guard let mark = reference.lastIndex(of: "#"), mark != reference.startIndex,
      let number = DecimalNumber.parseInteger(String(reference[reference.index(after: mark)...])),
      number >= 1
    else { return nil }
    let base = String(reference[..<mark]).trimmed
    return base.isEmpty ? nil : (base, number)
  }
}

/// The columns of a codebook's variables in one export.
struct ResolvedColumns {
  /// The column of each reference of each variable; nil where it was not found.
  let columns: [[Int?]]
  /// What was not found.
  let diagnostics: [Diagnostic]

  /// Finds the columns of every variable that was asked.
  ///
  /// `waveCodebookFile` gives the wave's own codebook for a variable whose column other waves have
  /// under the header that is lacking; it is asked only when a column is.
  init(
    _ codebook: Codebook, codebookFile: String, header: [String], file: String, headerLine: Int,
    waveCodebookFile: (Variable) -> String? = { _ in nil }
  ) {
    let references = ColumnReferences(header: header, codebook: codebook)
    var diagnostics: [Diagnostic] = []
    let named = Set(
      codebook.variables.flatMap(\.columns).compactMap { column -> Int? in
        if case .column(let index) = references.find(column.reference) { index } else { nil }
      })
    let unread = header.indices.filter { !named.contains($0) && !header[$0].isEmpty }
      .map { header[$0] }
    columns = codebook.variables.map { variable in
      variable.columns.map { column in
        switch references.find(column.reference) {
        case .column(let index): return index
        case .absent:
          diagnostics.append(
            .absentColumn(
              column.reference, variable, unread: unread, codebookFile: codebookFile,
              waveCodebookFile: column.optionCode == nil ? waveCodebookFile(variable) : nil,
              at: SourceLocation(file: file, line: headerLine)))
        case .ambiguous(let count):
          diagnostics.append(
            .ambiguousColumn(
              column.reference, count, codebookFile: codebookFile,
              at: SourceLocation(file: file, line: headerLine)))
        }
        return nil
      }
    }
    self.diagnostics = diagnostics
  }

  /// Every column that was found.
  var found: Set<Int> { Set(columns.flatMap { $0.compactMap(\.self) }) }
}

extension Diagnostic {
  fileprivate static func absentColumn(
    _ reference: String, _ variable: Variable, unread: [String], codebookFile: String,
    waveCodebookFile: String?, at location: SourceLocation
  ) -> Diagnostic {
    // A column that the codebook names already holds something else.
    let near = Suggestion.nearest(to: reference, among: unread, limit: 1).first
    let row = DefinitionLine.text(["", "saknas", variable.name, "", ""])
    let skip = "Fanns kolumnen inte den här omgången, lägg till raden ”\(row)” i omgångens kodbok."
    var remedy = "Rätta kolumnens rubrik i \(codebookFile). \(skip)"
    if let waveCodebookFile {
      let header = near ?? (unread.count == 1 ? unread[0] : nil)
      let own = DefinitionLine.text([header ?? "RUBRIK", "", variable.name, "", ""])
      let adding =
        "raden ”\(own)” i \(waveCodebookFile), vars första rad är "
        + "”\(CodebookFile.columns.joined(separator: ";"))”"
      let start =
        header.map { "Menas ”\($0.headerExcerpt)”? Lägg då till \(adding)." }
        ?? "Heter kolumnen något annat den här omgången, lägg till \(adding), med exportens rubrik i "
        + "stället för RUBRIK."
      remedy = "Andra omgångar har kolumnen. \(start) \(skip)"
    } else if let near {
      remedy = "Menas ”\(near.headerExcerpt)”? Skriv då den rubriken i \(codebookFile). \(skip)"
    }
    return Diagnostic(
      .error, code: "kolumn-saknas", at: location,
      text:
        "Kolumnen ”\(reference.headerExcerpt)” (\(variable.name.excerpt)) som kodboken namnger finns "
        + "inte i filen.",
      remedy: remedy)
  }

  fileprivate static func ambiguousColumn(
    _ reference: String, _ count: Int, codebookFile: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "kolumn-inte-entydig", at: location,
      text: "Filen har \(count) kolumner med rubriken ”\(reference.excerpt)”.",
      remedy:
        "Skriv vilken som menas i \(codebookFile), till exempel ”\(reference.excerpt) #1” eller "
        + "”\(reference.excerpt) #2”.")
  }

  static func unreadColumns(_ names: [String], at location: SourceLocation) -> Diagnostic {
    let shown = names.prefix(10).map { "”\($0.excerpt)”" }
    let rest = names.count - shown.count
    let list = rest > 0 ? "\(shown.joined(separator: ", ")) och \(rest) till" : shown.list("och")
    return Diagnostic(
      .note, code: "kolumn-utan-kodbok", at: location,
      text:
        "Kodboken nämner inte \(names.count.counting("kolumn", "kolumner")), som inte lästes: "
        + "\(list).",
      remedy: "")
  }
}
