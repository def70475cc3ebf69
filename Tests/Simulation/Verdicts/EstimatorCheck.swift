import Diagnostics
import Estimation
import Statistics
import SurveyModel

/// Runs the same draws through the Estimator and through the types that the simulation uses.
struct EstimatorCheck: Sendable {
  /// What came of it.
  struct Agreement: Sendable {
    /// Surveys that went through both.
    var surveys = 0
    /// Published p values that were compared.
    var pValues = 0
    /// The largest difference of an adjusted p value.
    var largestDifference = 0.0
    /// Verdicts that differ.
    var otherVerdicts = 0
    /// Intervals of places and wholes that were compared.
    var intervals = 0
    /// The largest difference of a limit.
    var largestLimitDifference = 0.0
  }

  /// The cell whose draws are compared.
  let cell: VerdictCell

  /// Compares `draws` draws.
  func agreement(draws: Int, random: inout RandomStream) -> Agreement {
    var result = Agreement()
    let sampler = VerdictCell.Sampler(cell)
    for _ in 0..<draws {
      let draw = sampler.draw(&random)
      guard let comparisons = sampler.comparisons(draw) else { continue }
      let estimated = Estimator.estimate(
        collection(draw, sampler), survey: EstimatorSurvey.local
      ).value
      result.surveys += 1
      let last = WaveIdentifier(year: EstimatorSurvey.years[1])
      let contrasts = (estimated.changes + estimated.comparisons).filter {
        $0.wave == last && $0.domain.group.isAll
      }
      for (kind, comparison) in zip(ComparisonKind.allCases, comparisons) {
        let found = contrasts.filter { holds(kind, $0) }
        compare(comparison.whole, found.first { $0.domain.place == nil }, &result)
        for (place, test) in comparison.adjusted.enumerated() {
          compare(test, found.first { $0.domain.place == place }, &result)
        }
      }
      compareIntervals(draw.waves[1], estimated.shares.filter { $0.wave == last }, &result)
    }
    return result
  }

  private func collection(_ draw: VerdictCell.Draw, _ sampler: VerdictCell.Sampler)
    -> SurveyCollection
  {
    var surveys = [
      EstimatorSurvey.survey(cell.municipality, waves: draw.waves),
      EstimatorSurvey.survey(cell.nation, counts: draw.nations[0]),
    ]
    for index in 1...2 {
      if let figure = sampler.published(draw.nations[index], wholePercents: index == 2) {
        surveys.append(EstimatorSurvey.survey(figure, name: EstimatorSurvey.nations[index]))
      }
    }
    let places = cell.municipality.sizes.indices.map { PlaceRegister.Place(name: "P\($0)") }
    return SurveyCollection(places: PlaceRegister(places), surveys: surveys, inputs: [])
  }

  private func holds(_ kind: ComparisonKind, _ contrast: Contrast) -> Bool {
    switch (kind, contrast.counterpart) {
    case (.change, .wave), (.rest, .restOfMunicipality): true
    case (.nation, .survey(let name, _, _)): name == EstimatorSurvey.nations[0]
    case (.published, .survey(let name, _, _)): name == EstimatorSurvey.nations[1]
    case (.publishedWhole, .survey(let name, _, _)): name == EstimatorSurvey.nations[2]
    default: false
    }
  }

  /// A test that only one of the two has counts as another verdict.
  private func compare(_ own: Comparison.Test?, _ contrast: Contrast?, _ result: inout Agreement) {
    guard let own, let test = contrast?.test else {
      if (own == nil) != (contrast?.test == nil) { result.otherVerdicts += 1 }
      return
    }
    result.pValues += 2
    result.largestDifference = max(
      result.largestDifference, abs(own.pValue - test.adjustedPValue),
      abs(own.cautious - test.cautiousPValue))
    if own.isEstablished != (test.verdict != .noEstablishedDifference) {
      result.otherVerdicts += 1
    }
  }

  private func compareIntervals(
    _ counts: [Int], _ shares: [Estimation.ShareEstimate], _ result: inout Agreement
  ) {
    guard let wave = WeighedCounts(cell.municipality.sample, counts: counts) else { return }
    for published in shares where published.domain.group.isAll {
      let place = published.domain.place
      guard let figures = published.figures, let lower = figures.lower,
        let upper = figures.upper,
        let own = wave.estimate(where: { place == nil || $0.place == place }),
        let limits = ShareInterval.interval(for: own.estimate.evidence).interval
      else { continue }
      result.intervals += 1
      result.largestLimitDifference = max(
        result.largestLimitDifference, abs(lower - limits.lower), abs(upper - limits.upper))
    }
  }
}
