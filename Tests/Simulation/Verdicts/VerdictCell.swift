import Diagnostics
import Estimation
import SurveyModel

/// One cell of the simulation of verdicts: a municipality beside a nation, through the Estimator.
struct VerdictCell: Sendable {
  /// The municipality's sample.
  let municipality: Municipality
  /// The true share of the first year, and of the nation.
  let share: Double
  /// What is added to it in the second year: 0 for false alarms.
  var difference = 0.0

  /// The rates of each kind of comparison in `draws` surveys.
  func rates(draws: Int, random: inout RandomStream) -> [VerdictRates] {
    var result = ComparisonKind.allCases.map { _ in VerdictRates() }
    let nation = Nation(share: share, isRaked: municipality.weighting != .design)
    let counterparts = [Nation.respondents, Nation.oneDecimal, Nation.wholePercents]
    let register = municipality.register
    let last = WaveIdentifier(year: Municipality.years[1])
    for _ in 0..<draws {
      let local = municipality.survey(
        shares: [share, share + difference], counterparts: counterparts, random: &random)
      let collection = SurveyCollection(
        places: register,
        surveys: [local, nation.survey(random: &random)] + nation.published(random: &random),
        inputs: [])
      let estimated = Estimator.estimate(collection, survey: local.name).value
      let contrasts = (estimated.changes + estimated.comparisons).filter { $0.wave == last }
      for (index, kind) in ComparisonKind.allCases.enumerated() {
        result[index].add(
          contrasts.filter(kind.holds), direction: kind == .rest ? 0 : difference)
      }
    }
    return result
  }
}
