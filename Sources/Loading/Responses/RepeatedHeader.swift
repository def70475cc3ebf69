import DelimitedText
import Diagnostics
import SurveyModel

/// Knows the header of an export where it stands again among the rows, as where two exports were
/// put one below the other.
struct RepeatedHeader {
  /// The texts that a column has in such a row.
  private let texts: [Set<String>]

  /// Takes the headers of the columns that are read, in that order.
  ///
  /// In a header of two rows the upper one holds the question, or nothing beside the first option.
  init(_ headers: [String]) {
    texts = headers.map { header in
      let question = OptionHeader(header).question
      return question == header ? [header] : [header, question, ""]
    }
  }

  /// Whether a row of a block is the header again; never where one column is read, whose answers
  /// may be called as it is.
  func stands(at row: Int, _ block: borrowing RecordBlock) -> Bool {
    if texts.count < 2 || block.isBlank(row) { return false }
    for (column, texts) in texts.enumerated() {
      let text = block.text(block.symbols(column)[row], column: column)
      if !texts.contains(text) { return false }
    }
    return true
  }
}

extension Diagnostic {
  /// The header that stands again on lines.
  static func repeatedHeader(_ lines: [Int], file: String) -> Diagnostic {
    return Diagnostic(
      .error, code: "rubrikrad-igen", at: SourceLocation(file: file, line: lines.first),
      text: "Exportens rubriker står igen bland svaren, på rad "
        + "\(lines.map(String.init).short.list("och")).",
      remedy:
        "Är raderna under svar från en annan omgång, flytta dem till den omgångens mapp. Ta annars "
        + "bort rubrikerna, båda raderna om rubrikerna har två, och kontrollera att inga svar är "
        + "med två gånger.")
  }
}
