import Statistics
import SurveyModel

/// Comparisons inside one wave, whose covariance comes from the shared design.
///
/// A place against the rest of the municipality, and groups of a background variable against each
/// other.
struct WithinWaveComparisons {
  /// The indicator's name.
  let indicator: String
  /// What was estimated.
  let estimates: WaveEstimates
  /// What the sample says of each domain, in the same order.
  let samples: [DomainSample]
  /// Where covariances and the rest come from.
  let sampling: DomainSampling
  /// The weighted wave.
  let wave: WeightedWave
  /// The tests.
  let testing: ContrastTesting

  /// Each place against everybody with a place outside it; none when there is one place.
  ///
  /// A place outside which there is nobody is the whole, and has no rest.
  func againstRest() -> [ContrastDraft] {
    let plan = sampling.plan
    guard plan.places.count > 1 else { return [] }
    return plan.places.indices.compactMap { slot in
      guard let rest = sampling.rest(ofPlace: slot) else { return nil }
      let own = (slot + 1) * plan.groups.count
      let other = ShareEstimation(confidence: testing.settings.confidenceLevel).estimate(
        rest, domain: Domain(), indicator: indicator, wave: wave)
      return draft(
        own: own, otherSample: rest, other: other, kind: .restOfMunicipality,
        counterpart: .restOfMunicipality, name: "", scope: .places, variables: [])
    }
  }

  /// Every pair of codes of each background variable among all; own is the first in the codebook.
  func amongGroups() -> [ContrastDraft] {
    sampling.plan.variables.flatMap { variable in
      let slots = variable.codes.indices.map { variable.firstSlot + $0 }
      return slots.flatMap { own in
        slots.filter { $0 > own }.map { other in
          draft(
            own: own, otherSample: samples[other], other: estimates.estimates[other],
            kind: .group, counterpart: .group(estimates.estimates[other].domain.group),
            name: "", scope: .groups, variables: [variable.name])
        }
      }
    }
  }

  /// For each background variable whether its groups differ at all; none for an open link.
  ///
  /// The groups are those that meet `minsta_bas_jämförelse`.
  func groupTests() -> [GroupTest] {
    guard !wave.isOpenLink else { return [] }
    let smallest = testing.settings.minimumBaseForComparison
    return sampling.plan.variables.enumerated().compactMap { index, variable in
      let slots = variable.codes.indices.map { variable.firstSlot + $0 }
        .filter { (estimates.estimates[$0].result.base ?? 0) >= smallest }
      guard let result = sampling.test(variable: index, slots: slots) else { return nil }
      return GroupTest(
        indicator: indicator, wave: estimates.wave, variable: variable.name,
        groups: slots.map { estimates.estimates[$0].domain.group }, statistic: result.statistic,
        numeratorDegreesOfFreedom: result.numeratorDegreesOfFreedom,
        denominatorDegreesOfFreedom: result.denominatorDegreesOfFreedom, pValue: result.pValue)
    }
  }

  private func draft(
    own: Int, otherSample: DomainSample, other: DomainEstimate,
    kind: MethodFacts.Comparisons.Kind, counterpart: Contrast.Counterpart, name: String,
    scope: MethodFacts.Comparisons.Scope, variables: [String]
  ) -> ContrastDraft {
    let estimate = estimates.estimates[own]
    var outcome: ContrastDraft.Outcome
    if wave.isOpenLink {
      let difference = estimate.result.share.flatMap { own in other.result.share.map { own - $0 } }
      outcome = .settled(difference.map { .openLink(difference: $0) } ?? .missing)
    } else {
      var covariance = 0.0
      if let first = otherSample.share, let second = samples[own].share {
        covariance = sampling.covariance(first, second)
      }
      outcome = testing.outcome(
        own: estimate, other: other, covariance: covariance,
        reference: wave.hasClusters ? .studentT : .normal)
    }
    return ContrastDraft(
      indicator: indicator, domain: estimate.domain, wave: estimates.wave,
      counterpart: counterpart, own: estimate.result, other: other.result,
      family: ContrastDraft.Family(
        indicator: indicator, wave: estimates.wave, kind: kind, counterpart: name, scope: scope,
        variables: variables), outcome: outcome)
  }
}
