import Diagnostics
import SurveyModel

/// Recognizes a file in which every whole row stands in quotes, as programs write that have opened
/// it with another separator: all its columns are read as one.
enum RowsInQuotes {
  private static let separators: [Character] = [",", ";", "\t", "|"]

  /// Whether a header is one field that holds at least two of the columns that a codebook names.
  static func stand(under header: [String], _ codebook: Codebook) -> Bool {
    guard header.count == 1 else { return false }
    let references = codebook.variables.flatMap(\.columns).map(\.reference)
    // In a header of two rows the upper one, which stands here alone, holds the question.
    let named = Set((references + references.map { OptionHeader($0).question }).map(FoldedKey.init))
    return separators.contains { separator in
      let fields = header[0].split(separator: separator).map { field in
        FoldedKey(String(field.filter { $0 != "\"" }))
      }
      return Set(fields).intersection(named).count > 1
    }
  }
}

extension Diagnostic {
  /// A file of one column that holds all.
  static func rowsInQuotes(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "rader-inom-citattecken", at: location,
      text: "Alla kolumner lästes som en, eftersom hela rader står inom citattecken.",
      remedy:
        "Exportera filen på nytt från enkätverktyget och lägg in den utan att spara om den i "
        + "Excel.")
  }
}
