import Diagnostics
import SurveyModel

/// A survey that nothing says was drawn, taken for a random sample because `metod` is lacking.
struct MethodNotGivenRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    let waves = survey.waves.filter { !$0.settings.isMethodGiven }
    let isAssumed = survey.waves.allSatisfy { wave in
      wave.sample.isEmpty && wave.respondents.weights.isEmpty
        && wave.codebook.variables(of: .status).isEmpty
    }
    guard !waves.isEmpty, isAssumed else { return [] }
    return [
      Diagnostic(
        .warning, code: "metod-inte-angiven",
        at: SurveyFiles(survey).location("undersokning.csv"),
        text: "”metod” är inte angiven, och \(waves.map { "\($0.identifier)" }.list) har varken "
          + "urval.csv, status eller vikter. Svaren räknas som ett slumpmässigt urval.",
        remedy: "Kunde vem som helst svara, skriv ”metod;öppen” i undersokning.csv. Annars skriv "
          + "”metod;urval”, eller ”metod;totalundersökning” om alla fick enkäten.")
    ]
  }
}
