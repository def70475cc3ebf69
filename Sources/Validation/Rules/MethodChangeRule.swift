import Diagnostics
import SurveyModel

/// A change between an open link and another method, which breaks the series.
struct MethodChangeRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    zip(survey.waves, survey.waves.dropFirst()).compactMap { earlier, later in
      let (from, to) = (earlier.settings.method, later.settings.method)
      guard (from == .openLink) != (to == .openLink) else { return nil }
      return Diagnostic(
        .note, code: "metod-byts", at: SurveyFiles(survey).responses(later),
        text:
          "Metoden byts från ”\(from.rawValue)” \(earlier.identifier) till ”\(to.rawValue)” "
          + "\(later.identifier); omgångarna jämförs inte.")
    }
  }
}
