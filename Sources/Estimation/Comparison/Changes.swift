import Statistics
import SurveyModel

/// Changes over time of one indicator: every wave against the latest earlier comparable one, and
/// the last against the first.
struct Changes {
  /// The indicator.
  let indicator: Indicator
  /// The waves with their settings, in time order.
  let waves: [(identifier: WaveIdentifier, settings: SurveySettings)]
  /// What was estimated in each wave.
  let estimates: [WaveEstimates]
  /// The tests.
  let testing: ContrastTesting
  /// The covariance of two waves' shares in a domain; 0 for independent samples.
  let covariance: (_ earlier: Int, _ later: Int, Domain) -> Double

  /// The comparisons, by wave and domain; the last against the first comes last.
  func drafts() -> [ContrastDraft] {
    let comparability = WaveComparability(
      waves: waves, indicator: indicator, isAvailable: estimates.map(\.isAvailable))
    var drafts: [ContrastDraft] = []
    for wave in waves.indices {
      guard let previous = comparability.previous(of: wave) else { continue }
      drafts += pair(
        previous, wave, kind: .change,
        incomparability: comparability.incomparability(previous, wave))
    }
    if let last = waves.indices.last, let first = comparability.first(of: last),
      first != comparability.previous(of: last)
    {
      drafts += pair(first, last, kind: .lastAgainstFirst, incomparability: nil)
    }
    return drafts
  }

  private func pair(
    _ earlier: Int, _ later: Int, kind: MethodFacts.Comparisons.Kind,
    incomparability: Contrast.Incomparability?
  ) -> [ContrastDraft] {
    let start = estimates[earlier]
    let end = estimates[later]
    return end.estimates.map { own in
      let other = start[own.domain]
      return ContrastDraft(
        indicator: indicator.name, domain: own.domain, wave: end.wave,
        counterpart: .wave(start.wave), own: own.result, other: other?.result,
        family: ContrastDraft.Family(
          indicator: indicator.name, wave: end.wave, kind: kind,
          counterpart: start.wave.description, scope: own.domain.scope,
          variables: own.domain.group.terms.map(\.variable)),
        outcome: outcome(
          own: own, other: other, earlier: earlier, later: later,
          incomparability: incomparability))
    }
  }

  private func outcome(
    own: DomainEstimate, other: DomainEstimate?, earlier: Int, later: Int,
    incomparability: Contrast.Incomparability?
  ) -> ContrastDraft.Outcome {
    if let incomparability { return .settled(.notComparable(incomparability)) }
    if estimates[earlier].isOpenLink && estimates[later].isOpenLink {
      guard let end = own.result.share, let start = other?.result.share else {
        return .settled(.missing)
      }
      return .settled(.openLink(difference: end - start))
    }
    return testing.outcome(
      own: own, other: other, covariance: covariance(earlier, later, own.domain),
      reference: ContrastTesting.reference(estimates[earlier], estimates[later]))
  }
}
