import Statistics
import SurveyModel

/// Tests two shares, where they may be tested.
///
/// The score test, its cautious second and the MOVER interval of `Statistics`. R: `prop.test(correct = FALSE)` on effective
/// counts; `svycontrast` for the standard error. Not `svyttest`, a Wald test, which raises 8.5–25
/// percent false alarms at 5 when a small place is held against a nation.
struct ContrastTesting {
  /// The reported wave's settings, for thresholds and confidence.
  let settings: SurveySettings

  /// The reference of the test: t when clusters were sampled on either side.
  static func reference(_ first: WaveEstimates, _ second: WaveEstimates) -> ReferenceDistribution {
    first.hasClusters || second.hasClusters ? .studentT : .normal
  }

  /// What comes of holding own against other; the difference is own − other.
  ///
  /// In this order: a share that is missing or has no degrees of freedom, a base below
  /// `minsta_bas_jämförelse`, an unknown precision, the test.
  func outcome(
    own: DomainEstimate?, other: DomainEstimate?, covariance: Double = 0,
    reference: ReferenceDistribution
  ) -> ContrastDraft.Outcome {
    guard let own, let other, let ownShare = own.result.figures?.share,
      let otherShare = other.result.figures?.share
    else { return .settled(.missing) }
    if isSmall(own) || isSmall(other) { return .settled(.baseTooSmall) }
    guard let first = other.evidence, let second = own.evidence else {
      return .settled(.untested(difference: ownShare - otherShare))
    }
    let correlation =
      covariance == 0 ? 0 : Difference.correlation(first, second, covariance: covariance)
    let interval = MoverInterval.interval(
      first: first, second: second, correlation: correlation,
      confidence: settings.confidenceLevel
    ).interval
    guard
      let test = ScoreTest.test(first, second, correlation: correlation, reference: reference),
      let cautious = CautiousTest.pValue(
        first, second, correlation: correlation, reference: reference),
      let interval
    else { return .settled(.untested(difference: ownShare - otherShare)) }
    let standardError = Difference.standardError(first, second, covariance: covariance)
    return .tested(
      test, cautiousPValue: cautious, standardError: standardError, interval: interval)
  }

  /// Whether a base is too small to compare; what a published figure does not say is judged by
  /// its effective base, and taken to be enough where that is unknown too.
  private func isSmall(_ estimate: DomainEstimate) -> Bool {
    let limit = settings.minimumBaseForComparison
    if let base = estimate.result.base { return base < limit }
    return estimate.evidence.map { $0.effectiveBase < Double(limit) } ?? false
  }
}
