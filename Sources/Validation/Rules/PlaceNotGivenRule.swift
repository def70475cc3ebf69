import Diagnostics
import SurveyModel

/// A wave where many respondents name no place, so that places show only some of the answers.
struct PlaceNotGivenRule: ValidationRule {
  /// The share of respondents from which it is said.
  static let largeShare = 0.1

  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.waves.compactMap { wave in
      guard !wave.codebook.variables(of: .place).isEmpty, wave.respondents.count > 0 else {
        return nil
      }
      let count = wave.respondents.count
      let without = wave.respondents.places.zeroCount
      guard Double(without) / Double(count) >= Self.largeShare else { return nil }
      return Diagnostic(
        .warning, code: "många-utan-plats", at: SurveyFiles(survey).responses(wave),
        text:
          "\(without) av \(count) svarande \(wave.identifier) (\(without.percent(of: count))) har "
          + "ingen plats och räknas bara i helheten.",
        remedy: "Kontrollera att kodboken namnger rätt kolumn för plats.")
    }
  }
}
