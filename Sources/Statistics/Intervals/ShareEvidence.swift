/// What intervals and tests need to know of an estimated share, wherever it comes from.
public struct ShareEvidence: Sendable, Equatable {
  /// The share p, 0–1.
  public let share: Double
  /// The variance V of the share.
  public let variance: Double
  /// The base n: how many answered.
  public let base: Double
  /// The effective base m: the size of a simple random sample with the same precision, at most n.
  public let effectiveBase: Double
  /// The effective base that `CautiousTest` trusts.
  ///
  /// Held to Kish's effective size too, where the weights are known; at most the effective base.
  public let cautiousBase: Double
  /// The degrees of freedom of the variance; infinite when it is taken as known.
  public let degreesOfFreedom: Double

  /// Evidence of a share; without a cautious base of its own the effective base is trusted.
  public init(
    share: Double, variance: Double, base: Double, effectiveBase: Double,
    cautiousBase: Double? = nil, degreesOfFreedom: Double
  ) {
    self.share = share
    self.variance = variance
    self.base = base
    self.effectiveBase = effectiveBase
    self.cautiousBase = min(effectiveBase, cautiousBase ?? effectiveBase)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// n_e = p(1 − p)/V, which may exceed the base; nil when share or variance is degenerate.
  public var effectiveSize: Double? {
    ShareEvidence.effectiveSize(share: share, variance: variance)
  }

  /// p(1 − p)/V; nil when p is 0 or 1, or V is 0 but for rounding.
  static func effectiveSize(share: Double, variance: Double) -> Double? {
    let spread = share * (1 - share)
    return spread > 0 && variance > 1e-20 * spread ? spread / variance : nil
  }
}
