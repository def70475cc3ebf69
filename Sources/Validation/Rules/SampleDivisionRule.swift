import Diagnostics
import SurveyModel

/// A sample that is divided in a way that the design does not use.
struct SampleDivisionRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.waves.flatMap { problems($0, survey) }
  }

  private func problems(_ wave: Wave, _ survey: Survey) -> [Diagnostic] {
    guard wave.settings.method != .openLink else { return [] }
    let files = SurveyFiles(survey)
    let hasStratumColumn = !wave.respondents.strata.isEmpty
    var found: [Diagnostic] = []
    if let row = wave.sample.first(where: { $0.stratum != nil }), !hasStratumColumn,
      wave.settings.stratification == .column
    {
      found.append(
        Diagnostic(
          .warning, code: "strata-utan-kolumn", at: files.sample(wave, line: row.line),
          text: "Urvalet \(wave.identifier) är delat i strata, men svaren säger inte vilket.",
          remedy:
            "Ge kolumnen med stratum rollen ”stratum” i kodboken, eller skriv "
            + "”stratifiering;plats” om platserna är strata."))
    }
    if let row = wave.sample.first(where: { $0.place != nil && $0.population != nil }),
      !hasStratumColumn, wave.settings.stratification == .column,
      wave.settings.method == .sample
    {
      found.append(
        Diagnostic(
          .note, code: "urval-per-plats-utan-stratifiering",
          at: files.sample(wave, line: row.line),
          text:
            "Urvalet \(wave.identifier) är angivet per plats, men platserna används inte som "
            + "strata.",
          remedy:
            "Drogs urvalet inom varje plats, skriv ”stratifiering;plats” i undersokning.csv."))
    }
    return found
  }
}
