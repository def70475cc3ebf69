import Diagnostics
import SurveyModel

/// Waves that cannot be put in order: a whole year beside months of it, or months that are asked
/// for where the waves have none.
struct WaveNamesRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    let waves = survey.waves.map(\.identifier)
    var found: [Diagnostic] = []
    for wave in waves where wave.month == nil {
      if let other = waves.first(where: { $0.year == wave.year && $0.month != nil }) {
        found.append(
          Diagnostic(
            .warning, code: "år-och-månad", at: SourceLocation(file: survey.name),
            text: "Året \(wave.year) finns både som omgången \(wave) och som \(other).",
            remedy: "Döp om mappen \(wave) så att den också anger månad, till exempel \(wave)-10."
          ))
      }
    }
    if survey.settings.waveComparison == .sameMonth, waves.contains(where: { $0.month == nil }) {
      found.append(
        Diagnostic(
          .warning, code: "samma-månad-utan-månad",
          at: SurveyFiles(survey).location("undersokning.csv"),
          text: "”jämför_våg” är ”samma_månad”, men alla omgångar anger inte månad.",
          remedy: "Döp mapparna som ”2020-03”, eller skriv ”föregående” för ”jämför_våg”."))
    }
    return found
  }
}
