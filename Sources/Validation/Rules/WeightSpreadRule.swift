import Diagnostics
import SurveyModel

/// Delivered weights of which some are many times the median, so that a few persons decide much.
struct WeightSpreadRule: ValidationRule {
  /// The multiple of the median weight from which it is said.
  static let largeMultiple = 20.0

  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.waves.compactMap { wave in
      guard wave.settings.trimming == nil else { return nil }
      let weights = wave.respondents.weights
      guard weights.count >= 10, let range = weights.range,
        range.upperBound / range.lowerBound >= Self.largeMultiple
      else { return nil }
      // The median is that far below the largest when more than half of the weights are.
      let below = weights.count { range.upperBound / $0 >= Self.largeMultiple }
      guard below > weights.count / 2 else { return nil }
      let median = weights.sorted()[weights.count / 2]
      guard median > 0 else { return nil }
      let many = weights.reduce(0) { $0 + ($1 >= Self.largeMultiple * median ? 1 : 0) }
      return Diagnostic(
        .warning, code: "stora-vikter", at: SurveyFiles(survey).responses(wave),
        text:
          "\(many) svarande \(wave.identifier) har en vikt som är minst "
          + "\(Int(Self.largeMultiple)) gånger medianvikten.",
        remedy:
          "Kontrollera vikterna. De kan kapas med till exempel ”trimning;5” i undersokning.csv.")
    }
  }
}
