import Diagnostics
import SurveyModel

/// The words that stand in rows of remedies for what the user is to write.
enum CodebookPlaceholder {
  /// Stands for the text of an answer.
  static let answer = "SVAR"
  /// Stands for the code of an answer.
  static let code = "KOD"

  /// What is to be written for the code of an answer to a variable of the role.
  static func codes(for role: Role) -> String {
    let outside =
      role == .question || role == .multipleChoice
      ? "”utanför” om svaret inte ska ingå i någon andel"
      : "”utanför” om den som svarat så inte hör till populationen"
    return "svarets kod, \(outside), eller ”bortfall” om det inte är något svar"
  }
}

extension Diagnostic {
  static func placeholderCode(_ role: Role, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "platshållare-som-kod", at: location,
      text: "”\(CodebookPlaceholder.code)” visar var koden ska stå och är ingen kod.",
      remedy: "Skriv \(CodebookPlaceholder.codes(for: role)).")
  }

  static func placeholderAnswer(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, code: "platshållare-som-svar", at: location,
      text: "”\(CodebookPlaceholder.answer)” visar var svaret ska stå och är inget svar.",
      remedy: "Skriv svaret som det står i exporten.")
  }
}
