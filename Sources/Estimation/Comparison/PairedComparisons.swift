import Statistics
import SurveyModel

/// Two indicators answered by the same persons (`par`), in every domain of a wave.
///
/// R: `svycontrast(svymean(~own + other, design), c(1, -1))` for the standard error.
struct PairedComparisons {
  /// The indicator of the row.
  let indicator: Indicator
  /// The indicator it is held against.
  let paired: Indicator
  /// What was estimated of each.
  let own: WaveEstimates
  let other: WaveEstimates
  /// The weighted wave and its domains.
  let wave: WeightedWave
  let plan: DomainPlan
  let register: PlaceRegister
  /// The tests.
  let testing: ContrastTesting

  /// The comparisons, by domain; none where either was not asked.
  ///
  /// The covariance comes from the influence of each person on both shares.
  func drafts() -> [ContrastDraft] {
    let table = wave.wave.respondents
    guard let first = AnswerCoding.states(of: indicator, in: table),
      let second = AnswerCoding.states(of: paired, in: table)
    else { return [] }
    var covariances = [Double](repeating: 0, count: plan.count)
    if !wave.isOpenLink, let rows = DomainRows(wave, states: [first, second]) {
      let sampling = DomainSampling(rows, plan: plan, table: table, register: register)
      let samples = zip(sampling.samples(question: 0), sampling.samples(question: 1))
      for (slot, (mine, theirs)) in samples.enumerated() {
        if let mine = mine.share, let theirs = theirs.share {
          covariances[slot] = sampling.covariance(theirs, mine)
        }
      }
    }
    return zip(own.estimates, covariances).map { mine, covariance in
      let theirs = other[mine.domain]
      return ContrastDraft(
        indicator: indicator.name, domain: mine.domain, wave: own.wave,
        counterpart: .indicator(paired.name), own: mine.result, other: theirs?.result,
        family: ContrastDraft.Family(
          indicator: indicator.name, wave: own.wave, kind: .indicator, counterpart: paired.name,
          scope: mine.domain.scope, variables: mine.domain.group.terms.map(\.variable)),
        outcome: outcome(mine, theirs, covariance: covariance))
    }
  }

  private func outcome(
    _ mine: DomainEstimate, _ theirs: DomainEstimate?, covariance: Double
  ) -> ContrastDraft.Outcome {
    if wave.isOpenLink {
      let difference = mine.result.share.flatMap { own in theirs?.result.share.map { own - $0 } }
      return .settled(difference.map { .openLink(difference: $0) } ?? .missing)
    }
    return testing.outcome(
      own: mine, other: theirs, covariance: covariance,
      reference: wave.hasClusters ? .studentT : .normal)
  }
}
