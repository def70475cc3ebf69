/// What the score test can find: power, detectable differences, and the bases they need.
///
/// All bases are effective bases; a base of respondents is the effective base times the design
/// effect. Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions,
/// section 4.1, without continuity correction, with unequal bases. R: `power.prop.test(strict =
/// TRUE)`, which has equal bases only.
public enum Power {
  /// The probability that the two-sided test at `significance` tells two shares apart.
  ///
  /// Shares 0–1, effective bases above 0. At equal shares it is the significance itself.
  public static func power(
    first: Double, firstBase: Double, second: Double, secondBase: Double,
    significance: Double = 0.05
  ) -> Double {
    let pooled = (firstBase * first + secondBase * second) / (firstBase + secondBase)
    let equal = (pooled * (1 - pooled) * (1 / firstBase + 1 / secondBase)).squareRoot()
    let actual =
      (first * (1 - first) / firstBase + second * (1 - second) / secondBase).squareRoot()
    let limit = StandardNormal.upperQuantile(significance / 2) * equal
    let difference = abs(second - first)
    guard actual > 0 else { return difference > limit ? 1 : 0 }
    return StandardNormal.cumulative((difference - limit) / actual)
      + StandardNormal.cumulative((-difference - limit) / actual)
  }

  /// The smallest rise (or fall) from a share that the test finds with a given power.
  ///
  /// Returned as a positive difference; nil when even a change to 1 (or 0) is not found that often.
  public static func minimumDetectableDifference(
    from share: Double, firstBase: Double, secondBase: Double, isRise: Bool,
    power target: Double = 0.8, significance: Double = 0.05
  ) -> Double? {
    func reached(_ difference: Double) -> Double {
      power(
        first: share, firstBase: firstBase, second: share + (isRise ? difference : -difference),
        secondBase: secondBase, significance: significance)
    }
    guard firstBase > 0, secondBase > 0 else { return nil }
    var high = isRise ? 1 - share : share
    guard high > 0, reached(high) >= target else { return nil }
    var low = 0.0
    while high - low > 1e-13 {
      let middle = (low + high) / 2
      if reached(middle) >= target { high = middle } else { low = middle }
    }
    return high
  }

  /// The smallest whole effective base with which the test tells two shares apart.
  ///
  /// The base of the second sample, and of the first too unless `firstBase` fixes it. Nil for equal
  /// shares, and when no base up to 10⁹ is enough because the first is too small.
  public static func requiredBase(
    first: Double, second: Double, firstBase: Double? = nil, power target: Double = 0.8,
    significance: Double = 0.05
  ) -> Int? {
    guard first != second else { return nil }
    func reached(_ base: Int) -> Double {
      power(
        first: first, firstBase: firstBase ?? Double(base), second: second,
        secondBase: Double(base), significance: significance)
    }
    var high = 1_000_000_000
    guard reached(high) >= target else { return nil }
    var low = 0
    while high - low > 1 {
      let middle = (low + high) / 2
      if reached(middle) >= target { high = middle } else { low = middle }
    }
    return high
  }
}
