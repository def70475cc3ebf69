import Diagnostics
public import Estimation
import SurveyModel

/// What respondents name as reasons: shares of every option, theme and pointed-out place.
public struct Causes: Sendable {
  /// What was estimated, in order.
  public let indicators: [ImpliedIndicator]
  /// Shares, changes and comparisons of them, as of any indicator; nil without any.
  public let estimated: EstimatedSurvey?

  /// Makes causes.
  init(indicators: [ImpliedIndicator], estimated: EstimatedSurvey?) {
    self.indicators = indicators
    self.estimated = estimated
  }

  /// Estimates the implied indicators of a survey as if `indikatorer.csv` had named them.
  ///
  /// Other surveys are left out: nothing says that their options mean the same. What is doubtful
  /// about the weights is told with the survey's own indicators.
  static func estimate(
    _ survey: Survey, through wave: WaveIdentifier, in collection: SurveyCollection, threads: Int
  ) -> Causes {
    let implied = survey.impliedIndicators(through: wave, places: collection.places)
    if implied.isEmpty { return Causes(indicators: [], estimated: nil) }
    let renamed = Survey(
      name: survey.name, settings: survey.settings, indicators: implied.map(\.indicator),
      waves: survey.waves, population: survey.population)
    let alone = SurveyCollection(
      places: collection.places, surveys: [renamed], inputs: collection.inputs)
    return Causes(
      indicators: implied,
      estimated: Estimator.estimate(
        alone, survey: survey.name, through: wave, threads: threads
      ).value)
  }
}
