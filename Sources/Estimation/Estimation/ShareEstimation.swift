import Statistics
import SurveyModel

/// Makes results of what the sample says: figures with their interval, or why there are none.
struct ShareEstimation {
  /// The confidence level of intervals.
  let confidence: Double

  /// The result of a domain sample.
  func estimate(
    _ sample: DomainSample, domain: Domain, indicator: String, wave: WeightedWave
  ) -> DomainEstimate {
    let share = sample.share?.estimate
    let result = ShareEstimate(
      indicator: indicator, wave: wave.wave.identifier, domain: domain, source: .respondents,
      respondents: sample.respondents, base: share?.base ?? 0, counted: share?.positive ?? 0,
      outcome: outcome(share, isOpenLink: wave.isOpenLink))
    return DomainEstimate(
      domain: domain, result: result, evidence: wave.isOpenLink ? nil : share?.evidence)
  }

  /// The results of a question that was not asked: who is in each domain, and no figures.
  func notAsked(_ indicator: String, wave: WeightedWave, plan: DomainPlan) -> WaveEstimates {
    let estimates = plan.domains.map { domain in
      DomainEstimate(
        domain: domain,
        result: ShareEstimate(
          indicator: indicator, wave: wave.wave.identifier, domain: domain, source: .respondents,
          respondents: nil, base: nil, counted: nil, outcome: .notAvailable), evidence: nil)
    }
    return WaveEstimates(
      wave: wave.wave.identifier, isOpenLink: wave.isOpenLink, hasClusters: wave.hasClusters,
      isAvailable: false, estimates: estimates, slots: plan.slots)
  }

  private func outcome(
    _ share: Statistics.ShareEstimate?, isOpenLink: Bool
  ) -> ShareEstimate.Outcome {
    guard let share else { return .emptyBase }
    if isOpenLink {
      return .estimated(
        ShareEstimate.Figures(
          share: share.share, standardError: nil, effectiveBase: nil, lower: nil, upper: nil,
          degreesOfFreedom: nil, kornGraubardLower: nil, kornGraubardUpper: nil))
    }
    let evidence = share.evidence
    let quantile = ShareInterval.quantile(of: evidence, confidence: confidence)
    guard
      let interval = ShareInterval.interval(
        for: evidence, confidence: confidence, quantile: quantile
      ).interval
    else { return .noDegreesOfFreedom(share: share.share) }
    let exact = ShareInterval.interval(
      for: evidence, method: .kornGraubard, confidence: confidence, quantile: quantile
    ).interval
    return .estimated(
      ShareEstimate.Figures(
        share: share.share, standardError: share.standardError,
        effectiveBase: share.effectiveBase, lower: interval.lower, upper: interval.upper,
        degreesOfFreedom: share.degreesOfFreedom, kornGraubardLower: exact?.lower,
        kornGraubardUpper: exact?.upper,
        hasNarrowInterval: NarrowIntervalRule.standard.holds(for: share)))
  }
}
