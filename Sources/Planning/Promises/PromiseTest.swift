import Statistics

/// Whether the promised places changed more than what they are held against, beyond chance and
/// beyond what was bound to happen because they were chosen as the worst.
///
/// The statistic is the difference in differences, inside − rest after minus before, over its
/// standard error when nothing happened: shares pooled over the waves on capped effective bases, as
/// in the score test of two shares. The interval is MOVER on the limits of each share.
///
/// A place that was chosen because it stood worst tends to stand better next time without anything
/// having been done (regression to the mean; Galton 1886). The test is therefore made given that it
/// stood worse than the others: of the normal distribution of the statistic only the part that
/// agrees with that choice is looked at. Source: the polyhedral lemma of Lee, Sun, Sun & Taylor
/// (2016), Annals of Statistics 44, 907–927, theorem 5.2; Fithian, Sun & Taylor (2014),
/// arXiv:1410.2597. The simulation in the article *Promises* measures what comes of it.
public struct PromiseTest: Sendable, Equatable {
  /// A difference with its interval; fractions.
  public struct Difference: Sendable, Equatable {
    /// The difference.
    public var value: Double
    /// Lower limit.
    public var lower: Double
    /// Upper limit.
    public var upper: Double
  }

  /// After − before in the promised places.
  public var change: Difference
  /// The change minus that of the rest; nil without a rest.
  public var againstRest: Difference?
  /// The probability of so great an improvement when nothing happened, one-sided, given the choice.
  public var improvementPValue: Double
  /// The same without regard to how the places were chosen.
  public let uncorrectedPValue: Double
  /// The probability of so great a worsening when nothing happened, one-sided.
  public let worseningPValue: Double
  /// The verdict.
  public let verdict: PromiseVerdict

  /// The one-sided level of *möjlig*.
  static let possibleLevel = 0.10
  /// The highest one-sided level of *tydlig*, whatever `konfidensgrad` says: below 0.025 by enough
  /// that coarse counts and a pair of places chosen together stay within 2.5 percent.
  static let clearLevel = 0.02

  /// Judges a promise; nil when a share has no base or no degrees of freedom, or when nobody's
  /// answers vary.
  public static func judge(_ evidence: PromiseEvidence, confidence: Double = 0.95) -> PromiseTest? {
    let (before, after) = (evidence.before, evidence.after)
    guard
      let own = MoverInterval.interval(
        first: before.inside, second: after.inside, confidence: confidence
      ).interval,
      let variance = nullVariance(evidence)
    else { return nil }
    let value = after.inside.share - before.inside.share
    let change = Difference(value: value, lower: own.lower, upper: own.upper)
    var against: Difference?
    if let restBefore = before.rest, let restAfter = after.rest {
      guard let first = contrast(before, restBefore, confidence),
        let second = contrast(after, restAfter, confidence)
      else { return nil }
      let interval = MoverInterval.interval(
        first: first.value, first.limits, second: second.value, second.limits, correlation: 0)
      against = Difference(
        value: second.value - first.value, lower: interval.lower, upper: interval.upper)
    }
    let measured = against ?? change
    let statistic = Statistic(evidence, difference: measured.value, variance: variance)
    let pValues = (
      improvement: statistic.correctedTail, uncorrected: statistic.upperTail,
      worsening: statistic.lowerTail
    )
    return PromiseTest(
      change: change, againstRest: against, improvementPValue: pValues.improvement,
      uncorrectedPValue: pValues.uncorrected, worseningPValue: pValues.worsening,
      verdict: verdict(
        change: change, measured: measured, sign: evidence.sign,
        improvement: pValues.improvement, worsening: pValues.worsening,
        level: min(clearLevel, (1 - confidence) / 2)))
  }

  /// The verdict: the test must say so, the interval must not hold 0 for *tydlig*, and the places
  /// themselves must have changed in the same direction.
  private static func verdict(
    change: Difference, measured: Difference, sign: Double, improvement: Double,
    worsening: Double, level: Double
  ) -> PromiseVerdict {
    let isClear = measured.lower > 0 || measured.upper < 0
    if sign * change.value < 0, sign * measured.value < 0 {
      if improvement <= level, isClear { return .clearImprovement }
      if improvement <= possibleLevel { return .possibleImprovement }
    }
    if sign * change.value > 0, sign * measured.value > 0 {
      if worsening <= level, isClear { return .clearWorsening }
      if worsening <= possibleLevel { return .possibleWorsening }
    }
    return .undecided
  }

  private static func contrast(
    _ side: PromiseEvidence.Side, _ rest: ShareEvidence, _ confidence: Double
  ) -> (value: Double, limits: Interval)? {
    let correlation = Statistics.Difference.correlation(
      rest, side.inside, covariance: side.covariance)
    return MoverInterval.interval(
      first: rest, second: side.inside, correlation: correlation, confidence: confidence
    ).interval.map { (side.inside.share - rest.share, $0) }
  }

  /// The variance of the difference in differences when nothing happened.
  static func nullVariance(_ evidence: PromiseEvidence) -> Double? {
    let (before, after) = (evidence.before, evidence.after)
    guard let own = pooledVariance(before.inside, after.inside) else { return nil }
    var variance = own
    if let first = before.rest, let second = after.rest {
      guard let rest = pooledVariance(first, second) else { return nil }
      variance += rest - 2 * (before.covariance + after.covariance)
    }
    return variance > 0 ? variance : nil
  }

  private static func pooledVariance(_ first: ShareEvidence, _ second: ShareEvidence) -> Double? {
    let (m1, m2) = (first.effectiveBase, second.effectiveBase)
    guard m1 > 0, m2 > 0, first.degreesOfFreedom > 0, second.degreesOfFreedom > 0 else {
      return nil
    }
    let pooled = (m1 * first.share + m2 * second.share) / (m1 + m2)
    return pooled * (1 - pooled) * (1 / m1 + 1 / m2)
  }
}
