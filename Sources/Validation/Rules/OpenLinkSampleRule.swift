import Diagnostics
import SurveyModel

/// A sample for a survey by open link, which has none.
struct OpenLinkSampleRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.waves.compactMap { wave in
      guard wave.settings.method == .openLink, let row = wave.sample.first else { return nil }
      return Diagnostic(
        .warning, code: "öppen-enkät-med-urval",
        at: SurveyFiles(survey).sample(wave, line: row.line),
        text:
          "Omgången \(wave.identifier) är en öppen enkät men har ett urval, som inte används.",
        remedy:
          "Drogs ett urval, skriv ”metod;urval” i undersokning.csv. Annars ta bort urval.csv.")
    }
  }
}
