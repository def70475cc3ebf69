public import Estimation
import SurveyModel

/// What respondents name as reasons: shares of every option, theme and pointed-out place.
public struct Causes: Sendable {
  /// What was estimated, in order.
  public let indicators: [ImpliedIndicator]
  /// Their shares, as of any indicator: by indicator, wave and domain.
  public let shares: [ShareEstimate]

  /// Makes causes.
  init(indicators: [ImpliedIndicator], shares: [ShareEstimate]) {
    self.indicators = indicators
    self.shares = shares
  }

  /// Estimates the implied indicators of a survey as if `indikatorer.csv` had named them.
  ///
  /// They are held against nothing: other surveys' options need not mean the same. What is doubtful
  /// about the weights is told with the survey's own indicators.
  static func estimate(
    _ survey: Survey, through wave: WaveIdentifier, in collection: SurveyCollection, threads: Int
  ) -> Causes {
    let implied = survey.impliedIndicators(through: wave, places: collection.places)
    if implied.isEmpty { return Causes(indicators: [], shares: []) }
    let renamed = Survey(
      name: survey.name, settings: survey.settings, indicators: implied.map(\.indicator),
      waves: survey.waves, population: survey.population)
    return Causes(
      indicators: implied,
      shares: Estimator.shares(renamed, in: collection, through: wave, threads: threads))
  }
}
