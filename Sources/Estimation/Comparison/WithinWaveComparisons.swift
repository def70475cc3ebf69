import Statistics
import SurveyModel

/// Comparisons inside one wave, whose covariance comes from the shared design.
///
/// A place against the rest of the municipality, and groups of a background variable against each
/// other. R: `svycontrast(svyby(~y, ~place, design, svymean, covmat = TRUE), …)` for the standard
/// error; the tests are those of `ContrastTesting`.
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
        own: own, other: other, covariance: covariance(samples[own], rest),
        kind: .restOfMunicipality, counterpart: .restOfMunicipality, scope: .places, variables: [])
    }
  }

  /// The groups of each background variable among all: every pair, own first in the codebook, and
  /// whether they differ at all.
  func amongGroups() -> (pairs: [ContrastDraft], tests: [GroupTest]) {
    var result: (pairs: [ContrastDraft], tests: [GroupTest]) = ([], [])
    for (index, variable) in sampling.plan.variables.enumerated() {
      let slots = variable.codes.indices.map { variable.firstSlot + $0 }
      var covariances: [Pair: Double] = [:]
      for own in slots {
        for other in slots where other > own {
          let covariance = covariance(samples[own], samples[other])
          covariances[Pair(own: own, other: other)] = covariance
          result.pairs.append(
            draft(
              own: own, other: estimates.estimates[other], covariance: covariance, kind: .group,
              counterpart: .group(estimates.estimates[other].domain.group), scope: .groups,
              variables: [variable.name]))
        }
      }
      if let test = groupTest(index, slots, covariances) { result.tests.append(test) }
    }
    return result
  }

  /// Two groups of a variable, the first in the codebook first.
  private struct Pair: Hashable {
    let own: Int
    let other: Int
  }

  /// Whether the groups of a variable that meet `minsta_bas_jämförelse` differ at all; nil for an
  /// open link.
  private func groupTest(
    _ index: Int, _ slots: [Int], _ covariances: [Pair: Double]
  ) -> GroupTest? {
    guard !wave.isOpenLink else { return nil }
    let used = slots.filter {
      (estimates.estimates[$0].result.base ?? 0) >= testing.settings.minimumBaseForComparison
    }
    let evidence = used.compactMap { estimates.estimates[$0].evidence }
    guard evidence.count == used.count else { return nil }
    let correlations = used.indices.map { row in
      used.indices.map { column in
        let pair = Pair(
          own: min(used[row], used[column]), other: max(used[row], used[column]))
        return Difference.correlation(
          evidence[row], evidence[column], covariance: covariances[pair] ?? 0)
      }
    }
    guard let result = sampling.test(variable: index, slots: used) else { return nil }
    // A group from a single cluster has no degrees of freedom, and gets the benefit of the doubt.
    let cautious =
      CautiousTest.pValue(
        ofEquality: evidence, correlations: correlations,
        reference: wave.hasClusters ? .studentT : .normal) ?? 1
    return GroupTest(
      indicator: indicator, wave: estimates.wave, variable: sampling.plan.variables[index].name,
      groups: used.map { estimates.estimates[$0].domain.group }, statistic: result.statistic,
      numeratorDegreesOfFreedom: result.numeratorDegreesOfFreedom,
      denominatorDegreesOfFreedom: result.denominatorDegreesOfFreedom, pValue: result.pValue,
      cautiousPValue: cautious)
  }

  /// The covariance of two shares of the wave; 0 for an open link, and where nobody is in a base.
  private func covariance(_ own: DomainSample, _ other: DomainSample) -> Double {
    guard !wave.isOpenLink, let first = other.share, let second = own.share else { return 0 }
    return sampling.covariance(first, second)
  }

  private func draft(
    own: Int, other: DomainEstimate, covariance: Double,
    kind: MethodFacts.Comparisons.Kind, counterpart: Contrast.Counterpart,
    scope: MethodFacts.Comparisons.Scope, variables: [String]
  ) -> ContrastDraft {
    let estimate = estimates.estimates[own]
    let outcome: ContrastDraft.Outcome
    if wave.isOpenLink {
      let difference = estimate.result.share.flatMap { own in other.result.share.map { own - $0 } }
      outcome = .settled(difference.map { .openLink(difference: $0) } ?? .missing)
    } else {
      outcome = testing.outcome(
        own: estimate, other: other, covariance: covariance,
        reference: wave.hasClusters ? .studentT : .normal)
    }
    return ContrastDraft(
      indicator: indicator, domain: estimate.domain, wave: estimates.wave,
      counterpart: counterpart, own: estimate.result, other: other.result,
      family: ContrastDraft.Family(
        indicator: indicator, wave: estimates.wave, kind: kind, counterpart: "", scope: scope,
        variables: variables), outcome: outcome)
  }
}
