import Glibc

/// Confidence intervals of a share.
public enum ShareInterval {
  /// The interval of a share at a confidence (0.95), or the reason why there is none.
  ///
  /// Without a base or degrees of freedom no method has one. At share 0 or 1, or variance 0, only
  /// `wilsonCapped` and the Korn–Graubard methods have one. Never of zero width. `quantile` is that
  /// of the evidence where it is known, so that several methods need not find it anew.
  ///
  /// Sources: Wilson (1927), JASA 22, 209–212; Korn & Graubard (1998), Survey Methodology 24,
  /// 193–201; Dean & Pagano (2015), Journal of Survey Statistics and Methodology 3, 484–503.
  public static func interval(
    for evidence: ShareEvidence, method: ShareIntervalMethod = .standard,
    confidence: Double = 0.95, quantile: Double? = nil
  ) -> IntervalOutcome {
    guard evidence.base > 0 && evidence.effectiveBase > 0 else { return .emptyBase }
    guard evidence.degreesOfFreedom > 0 else { return .noDegreesOfFreedom }
    let tail = (1 - confidence) / 2
    var t: Double { quantile ?? Self.quantile(of: evidence, confidence: confidence) }
    let bounds: Interval?
    switch method {
    case .wilsonCapped: bounds = wilson(evidence.share, evidence.effectiveBase, t)
    case .wilson: bounds = evidence.effectiveSize.map { wilson(evidence.share, $0, t) }
    case .kornGraubard: bounds = kornGraubard(evidence, confidence, isCapped: true, quantile)
    case .kornGraubardUncapped:
      bounds = kornGraubard(evidence, confidence, isCapped: false, quantile)
    case .logit: bounds = logit(evidence, t)
    case .waldT: bounds = wald(evidence, t)
    case .waldNormal: bounds = wald(evidence, StandardNormal.upperQuantile(tail))
    case .arcsine: bounds = arcsine(evidence, t)
    }
    guard let bounds, bounds.width > 0 else { return .undefinedAtBoundary }
    return .interval(bounds)
  }

  /// The quantile of Student's t that limits are reached by; 0 without degrees of freedom.
  public static func quantile(of evidence: ShareEvidence, confidence: Double = 0.95) -> Double {
    guard evidence.degreesOfFreedom > 0 else { return 0 }
    return StudentT(degreesOfFreedom: evidence.degreesOfFreedom)
      .upperQuantile((1 - confidence) / 2)
  }

  /// [p + t²/2m ∓ (t/2m)√(4mp(1 − p) + t²)] / (1 + t²/m), exactly 0 or 1 at its end.
  ///
  /// The limits are the roots of a quadratic whose product is p²/(1 + t²/m), so the lower follows
  /// from the upper without the subtraction that loses digits at small p.
  static func wilson(_ p: Double, _ m: Double, _ t: Double) -> Interval {
    let square = t * t
    let centre = p + square / (2 * m)
    let reach = t / (2 * m) * (4 * m * p * (1 - p) + square).squareRoot()
    let scale = 1 + square / m
    return Interval(
      lower: p * p / (centre + reach),
      upper: p >= 1 ? 1 : min(1, (centre + reach) / scale))
  }

  /// The effective size n_e (t_{n−1}/t_df)² of Korn & Graubard, n when the share is 0 or 1.
  ///
  /// `isCapped` holds it to at most n. 0 without degrees of freedom.
  public static func kornGraubardSize(
    _ evidence: ShareEvidence, confidence: Double = 0.95, isCapped: Bool = true,
    quantile: Double? = nil
  ) -> Double {
    guard evidence.degreesOfFreedom > 0 else { return 0 }
    guard let size = evidence.effectiveSize else {
      let isBoundary = evidence.share <= 0 || evidence.share >= 1
      return isBoundary ? evidence.base : evidence.effectiveBase
    }
    let t = quantile ?? Self.quantile(of: evidence, confidence: confidence)
    let isSimple = evidence.base <= 1 || evidence.base - 1 == evidence.degreesOfFreedom
    let simple =
      isSimple
      ? t
      : StudentT(degreesOfFreedom: evidence.base - 1).upperQuantile((1 - confidence) / 2)
    let adjusted = size * (simple / t) * (simple / t)
    return isCapped ? min(evidence.base, adjusted) : adjusted
  }

  private static func kornGraubard(
    _ evidence: ShareEvidence, _ confidence: Double, isCapped: Bool, _ quantile: Double?
  ) -> Interval {
    let tail = (1 - confidence) / 2
    let size = kornGraubardSize(
      evidence, confidence: confidence, isCapped: isCapped, quantile: quantile)
    let positive = size * evidence.share
    let negative = size * (1 - evidence.share)
    let lower =
      positive > 0 ? BetaDistribution(alpha: positive, beta: negative + 1).quantile(tail) : 0
    let upper =
      negative > 0
      ? BetaDistribution(alpha: positive + 1, beta: negative).upperQuantile(tail) : 1
    return Interval(lower: lower, upper: upper)
  }

  private static func logit(_ evidence: ShareEvidence, _ t: Double) -> Interval? {
    guard evidence.effectiveSize != nil else { return nil }
    let p = evidence.share
    let logOdds = log(p) - log1p(-p)
    let reach = t * evidence.variance.squareRoot() / (p * (1 - p))
    func share(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
    return Interval(lower: share(logOdds - reach), upper: share(logOdds + reach))
  }

  private static func wald(_ evidence: ShareEvidence, _ quantile: Double) -> Interval? {
    guard evidence.effectiveSize != nil else { return nil }
    let reach = quantile * evidence.variance.squareRoot()
    return Interval(lower: evidence.share - reach, upper: evidence.share + reach)
  }

  private static func arcsine(_ evidence: ShareEvidence, _ t: Double) -> Interval? {
    guard let size = evidence.effectiveSize else { return nil }
    let angle = asin(evidence.share.squareRoot())
    let reach = t / (2 * size.squareRoot())
    let lower = sin(max(0, angle - reach))
    let upper = sin(min(.pi / 2, angle + reach))
    return Interval(lower: lower * lower, upper: upper * upper)
  }
}
