import Diagnostics
import SurveyModel

/// The messages about texts in the column of one option that do not say whether it is ticked.
extension Diagnostic {
  /// A text that is neither a tick nor the lack of one, or both.
  ///
  /// `text` is shown where it is the option's own; it is empty where a respondent may have written
  /// it.
  static func unknownTick(
    _ variable: Variable, _ option: String, _ text: String, rows: Int, column: String,
    codebookFile: String, at location: SourceLocation
  ) -> Diagnostic {
    let count = rows.counting("rad", "rader")
    let shown = text.isEmpty ? CodebookPlaceholder.answer : text.excerpt
    let row = DefinitionLine.text(["", "", variable.name, shown, option])
    let outside = AnswerRule.Outcome.outside.codebookText
    guard text.isEmpty else {
      return Diagnostic(
        .error, code: "tvetydigt-svar", at: location,
        text:
          "Svaret ”\(shown)” i kolumnen ”\(column.excerpt)” kan betyda både att alternativet är "
          + "valt och att det inte är det (\(count)).",
        remedy:
          "Är det valt, lägg till raden ”\(row)” i \(codebookFile); är det inte valt, skriv "
          + "”\(outside)” i stället för ”\(option.excerpt)” på den raden.")
    }
    return Diagnostic(
      .error, code: "okänt-svar", at: location,
      text: "Ett svar i kolumnen ”\(column.excerpt)” finns inte i kodboken (\(count)).",
      remedy:
        "Kolumnen står för alternativet ”\(option.excerpt)”; det är valt där det står 1, Ja, Y, X "
        + "eller alternativets text. Betyder svaret också det, lägg till raden ”\(row)” i "
        + "\(codebookFile) och skriv svaret som det står i exporten i stället för \(shown). "
        + "Betyder det att alternativet inte är valt, skriv ”\(outside)” i stället för "
        + "”\(option.excerpt)” på den raden. Skriver de svarande svaret själva, ge kolumnen ett "
        + "eget namn och rollen ”fritext”.")
  }
}
