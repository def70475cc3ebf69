import Diagnostics
import SurveyModel

/// A wave of which no row could be used.
struct WaveWithoutRespondentsRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.waves.filter { $0.respondents.count == 0 }.map { wave in
      Diagnostic(
        .error, code: "omgång-utan-svarande", at: SurveyFiles(survey).responses(wave),
        text: "Omgången \(wave.identifier) har ingen rad som går att använda.",
        remedy:
          "Kontrollera att exporten har svar och att kodboken namnger rätt kolumner, eller ta bort "
          + "omgången.")
    }
  }
}
