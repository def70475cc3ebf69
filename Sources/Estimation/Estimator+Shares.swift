import Concurrency
import Diagnostics
public import SurveyModel

extension Estimator {
  /// The shares of a survey's indicators up to a wave and nothing else: by indicator, wave and
  /// domain.
  ///
  /// The figures are those that `estimate` gives; empty where the survey or the wave does not exist.
  public static func shares(
    _ survey: Survey, in collection: SurveyCollection, through wave: WaveIdentifier,
    threads: Int = 1
  ) -> [ShareEstimate] {
    guard survey.allWaves.contains(wave) else { return [] }
    let series = SurveySeries.weigh(survey, in: collection) { $0 <= wave }.value
    let estimation = SeriesEstimation(
      series: series, settings: series.members.last?.settings ?? survey.settings)
    return survey.indicators.parallelMap(threads: threads) { indicator in
      series.members.indices.flatMap { index in
        estimation.analyse(indicator, wave: index).estimates.estimates.map(\.result)
      }
    }.flatMap(\.self)
  }
}
