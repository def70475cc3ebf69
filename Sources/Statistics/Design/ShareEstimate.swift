/// An estimated share with its precision.
public struct ShareEstimate: Sendable, Equatable {
  /// The number of persons with an answer in the base, n.
  public let base: Int
  /// The number of them whose answer counts.
  public let positive: Int
  /// The sum of their weights.
  public let sumOfWeights: Double
  /// The share p, 0–1; exactly 0 or 1 when nobody or everybody counts.
  public let share: Double
  /// The linearised variance of the share.
  public let variance: Double
  /// PSUs with a person in the base − strata with one; 0 or less: no interval.
  public let degreesOfFreedom: Int
  /// Kish's effective size (Σw)²/Σw².
  public let kishEffectiveSize: Double
  /// Whether every stratum in the domain was counted in full.
  public let isFullCount: Bool

  /// An estimate from its parts, as `ShareEstimator` finds them.
  public init(
    base: Int, positive: Int, sumOfWeights: Double, share: Double, variance: Double,
    degreesOfFreedom: Int, kishEffectiveSize: Double, isFullCount: Bool
  ) {
    self.base = base
    self.positive = positive
    self.sumOfWeights = sumOfWeights
    self.share = share
    self.variance = variance
    self.degreesOfFreedom = degreesOfFreedom
    self.kishEffectiveSize = kishEffectiveSize
    self.isFullCount = isFullCount
  }

  /// The square root of the variance.
  public var standardError: Double { variance.squareRoot() }

  /// Kish's design effect n Σw²/(Σw)².
  public var kishDesignEffect: Double { Double(base) / kishEffectiveSize }

  /// n_e = p(1 − p)/V, which may exceed the base; nil when p is 0 or 1, or V is 0.
  public var effectiveSize: Double? {
    ShareEvidence.effectiveSize(share: share, variance: variance)
  }

  /// The effective base m = min(n, p(1 − p)/V) that intervals and tests are built on.
  ///
  /// Without a variance (share 0 or 1) min(n, Kish); in a full count n. The cap at n is kept on
  /// purpose: those who answered are no true random sample, so a finite population correction
  /// narrows the standard error, not the interval.
  public var effectiveBase: Double {
    let size = effectiveSize ?? (isFullCount ? Double(base) : kishEffectiveSize)
    return min(Double(base), size)
  }

  /// The effective base held to Kish's effective size too, which `CautiousTest` is built on.
  ///
  /// With few respondents and uneven weights the variance comes from a handful of persons, and is
  /// as often too small as too large. Kish's size is steady, as it does not look at the answers. In
  /// a full count n, as the weights then stand for nobody else.
  public var cautiousBase: Double {
    isFullCount ? effectiveBase : min(effectiveBase, kishEffectiveSize)
  }

  /// V over the variance p(1 − p)/(n − 1) of a simple random sample with replacement.
  ///
  /// R: `svymean(deff = "replace")`. 0 when V is 0; nil when one answered and V is not 0.
  public var designEffectWithReplacement: Double? {
    if variance == 0 { return 0 }
    let simple = share * (1 - share)
    return base > 1 && simple > 0 ? variance * Double(base - 1) / simple : nil
  }

  /// V over the variance of a simple random sample without replacement from Σw persons.
  ///
  /// R: `svymean(deff = TRUE)`. 0 when V is 0; nil when Σw does not exceed n, as R gives none.
  public var designEffectWithoutReplacement: Double? {
    guard let ratio = designEffectWithReplacement else { return nil }
    if ratio == 0 { return 0 }
    let left = 1 - Double(base) / sumOfWeights
    return left > 0 ? ratio / left : nil
  }

  /// What intervals and tests need of the estimate.
  public var evidence: ShareEvidence {
    ShareEvidence(
      share: share, variance: variance, base: Double(base), effectiveBase: effectiveBase,
      cautiousBase: cautiousBase, degreesOfFreedom: Double(degreesOfFreedom))
  }
}
