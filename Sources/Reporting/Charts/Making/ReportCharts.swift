internal import Concurrency
internal import Disclosure
internal import SurveyModel

/// The charts of a report.
struct ReportCharts: Sendable {
  /// The whole headline over the waves.
  let development: Chart?
  /// The headline by place.
  let places: Chart?
  /// The headline by place over the waves.
  let placeDevelopment: Chart?
  /// The headline by group.
  let groups: Chart?
  /// All indicators.
  let indicators: Chart?
  /// All indicators over the waves.
  let indicatorDevelopment: Chart?
  /// What respondents name, a chart a question.
  let named: [Chart]
  /// The places of the planning basis.
  let planning: Chart?
  /// The promises that are judged.
  let promises: Chart?
  /// The charts of the other indicators, which are files only.
  let others: [Chart]

  /// Makes the charts, the same for every number of threads.
  init(_ maker: ChartMaker, threads: Int = 1) {
    let headline = maker.report.indicators.first
    development = headline.flatMap(maker.development)
    places = headline.flatMap(maker.placeLevels)
    placeDevelopment = headline.flatMap(maker.placeDevelopment)
    groups = headline.flatMap(maker.groupLevels)
    indicators = maker.indicatorLevels()
    indicatorDevelopment = maker.indicatorDevelopment()
    named = maker.named()
    planning = maker.planning()
    promises = maker.promises()
    others = Array(maker.report.indicators.dropFirst()).parallelMap(threads: threads) { indicator in
      [
        maker.development(indicator), maker.placeLevels(indicator),
        maker.placeDevelopment(indicator), maker.groupLevels(indicator),
      ].compactMap { $0 }
    }.flatMap(\.self)
  }

  /// Every chart, those of the headline first.
  var all: [Chart] {
    [development, places, placeDevelopment, groups, indicators, indicatorDevelopment]
      .compactMap { $0 } + named + [planning, promises].compactMap { $0 } + others
  }
}
