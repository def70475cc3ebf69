import Concurrency
import Diagnostics
import Statistics
import SurveyModel

/// One run over a weighted series: every indicator, wave and comparison.
struct SurveyEstimation {
  let collection: SurveyCollection
  let series: SurveySeries
  /// How many threads estimate; the result is the same for every number.
  let threads: Int
  /// The reported wave's settings: thresholds, confidence and practical size hold for every row.
  let settings: SurveySettings
  let testing: ContrastTesting

  /// A run over a series with at least one wave.
  init(collection: SurveyCollection, series: SurveySeries, threads: Int) {
    self.collection = collection
    self.series = series
    self.threads = threads
    settings = series.members.last?.settings ?? series.survey.settings
    testing = ContrastTesting(settings: settings)
  }

  /// Everything but the weights, which are done.
  func estimate() -> Diagnosed<EstimatedSurvey> {
    var diagnostics: [Diagnostic] = []
    let indicators = series.survey.indicators
    var (found, responses) = concurrently(threads: threads) {
      estimate(indicators)
    } _: {
      self.responses()
    }
    addPairs(to: &found)
    let others = addOtherSurveys(to: &found)
    diagnostics += others
    let results = found
    let adjustment = ContrastAdjustment(settings: settings)
    let (changes, comparisons) = concurrently(threads: threads) {
      adjustment.finish(results.flatMap(\.changes))
    } _: {
      adjustment.finish(results.flatMap { $0.comparisons.flatMap(\.inOrder) })
    }
    diagnostics += responses.rates.diagnostics
    let facts = MethodFacts(
      waves: series.members.compactMap { $0.sample?.weighted.facts(of: indicators.first) },
      comparisons: changes.counts + comparisons.counts)
    let value = EstimatedSurvey(
      name: series.survey.name,
      reportedWave: series.members.last?.identifier ?? WaveIdentifier(year: 0),
      settings: settings, waves: series.waves, indicators: indicators,
      responseRates: responses.rates.value,
      itemResponses: series.members.parallelMap(threads: threads) { member in
        member.sample.map { ItemResponses.count($0.weighted.wave) } ?? []
      }.flatMap(\.self),
      shares: found.flatMap { $0.estimates.flatMap { $0.estimates.map(\.result) } },
      changes: changes.contrasts, comparisons: comparisons.contrasts,
      evenness: responses.evenness, groupTests: found.flatMap(\.groupTests),
      trends: found.flatMap(\.trends), method: facts)
    return Diagnosed(value, diagnostics)
  }

  private func estimate(_ indicator: Indicator, wave index: Int) -> WaveResults {
    let member = series.members[index]
    let analysis = SeriesEstimation(series: series, settings: settings)
      .analyse(indicator, wave: index)
    var results = WaveResults(estimates: analysis.estimates)
    if let sample = analysis.sample, let weighted = member.sample?.weighted {
      let within = WithinWaveComparisons(
        indicator: indicator.name, estimates: analysis.estimates, samples: sample.samples,
        sampling: sample.sampling, wave: weighted, testing: testing)
      // A nation has no "rest of the municipality".
      if member.settings.scope == .local { results.comparisons.rest = within.againstRest() }
      let groups = within.amongGroups()
      results.comparisons.groups = groups.pairs
      results.groupTests = groups.tests
      if member.settings.isPanel { results.sample = sample }
    }
    return results
  }

  /// What was found of each indicator.
  ///
  /// As many at a time as there are threads: what a panel's waves share of an indicator is large,
  /// and is kept until it is gathered.
  private func estimate(_ indicators: [Indicator]) -> [IndicatorResults] {
    stride(from: 0, to: indicators.count, by: threads).flatMap { first in
      estimateTogether(Array(indicators[first..<min(first + threads, indicators.count)]))
    }
  }

  /// The same of a few indicators; every one of them in every wave is a piece of work.
  private func estimateTogether(_ indicators: [Indicator]) -> [IndicatorResults] {
    let members = series.members
    let pieces = indicators.flatMap { indicator in members.indices.map { (indicator, $0) } }
    let found = pieces.parallelMap(
      threads: threads,
      weight: { members[$0.1].sample?.weighted.wave.respondents.count ?? 0 },
      { self.estimate($0.0, wave: $0.1) })
    return Array(indicators.enumerated()).parallelMap(threads: threads) { index, indicator in
      let first = index * members.count
      return self.gather(indicator, Array(found[first..<first + members.count]))
    }
  }

  private func gather(_ indicator: Indicator, _ waves: [WaveResults]) -> IndicatorResults {
    var results = IndicatorResults(indicator: indicator)
    results.estimates = waves.map(\.estimates)
    results.comparisons = waves.map(\.comparisons)
    results.groupTests = waves.flatMap(\.groupTests)
    let panel = PanelSeries(series: series, samples: waves.map(\.sample))
    results.changes = Changes(
      indicator: indicator, waves: series.waves, estimates: results.estimates, testing: testing,
      covariance: panel.covariance
    ).drafts()
    results.trends = Trends(
      indicator: indicator, waves: series.waves, estimates: results.estimates, settings: settings
    ).estimated()
    return results
  }

  private func responses() -> (
    rates: Diagnosed<[ResponseRateEstimate]>, evenness: [ResponseEvenness]
  ) {
    let files = SurveyFiles(survey: series.survey.name, inputs: collection.inputs)
    let series = series
    let places = collection.places
    let found = series.members.compactMap(\.sample).parallelMap(threads: threads) { sample in
      let rates = ResponseRates(
        wave: sample.weighted.wave, population: series.survey.population, places: places,
        files: files)
      return (
        rates.estimates(for: sample.plan.places),
        ResponseEvennessEstimation(rates: rates).estimates()
      )
    }
    return (
      Diagnosed(found.flatMap(\.0.value), found.flatMap(\.0.diagnostics)), found.flatMap(\.1)
    )
  }
}
