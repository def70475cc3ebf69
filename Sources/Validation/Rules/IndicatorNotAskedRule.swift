import Diagnostics
import SurveyModel

/// An indicator that no wave asks about and nobody has published.
struct IndicatorNotAskedRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    let location = SurveyFiles(survey).location("indikatorer.csv")
    return survey.indicators.compactMap { indicator in
      let isPublished = survey.published.contains { $0.indicator == indicator.name }
      let isAsked = survey.waves.contains { wave in
        wave.respondents.question(indicator.question) != nil
          || wave.respondents.multipleChoice(indicator.question) != nil
      }
      if isPublished || isAsked { return nil }
      return Diagnostic(
        .warning, code: "indikator-utan-uppgifter", at: location,
        text: "Indikatorn ”\(indicator.name)” har inga uppgifter i någon omgång.",
        remedy: "Ta bort raden, eller kontrollera att frågan inte har rollen ”saknas” överallt.")
    }
  }
}
