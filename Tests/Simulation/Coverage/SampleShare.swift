import Statistics

/// A share estimated from one sample, with the weights behind it.
struct SampleShare {
  /// The share.
  let share: DomainShare
  /// The estimator that it came from.
  let estimator: ShareEstimator

  /// What intervals and tests need of it.
  var evidence: ShareEvidence { share.estimate.evidence }
}
