/// The interval of a difference, recovered from the limits of each share.
///
/// Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10, and 17, 2635–2650 for
/// paired shares; Zou & Donner (2008), Statistics in Medicine 27, 1693–1702. R:
/// `ratesci::moverci(type = "wilson")` for counts of independent samples; nothing in `survey`, whose
/// `confint(svycontrast(…))` is Wald and may leave −1…1.
public enum MoverInterval {
  /// The interval of second − first, or the reason why one of them has none.
  ///
  /// `correlation` is 0 for independent samples. Stays within −1…1 for methods that stay in 0–1.
  public static func interval(
    first: ShareEvidence, second: ShareEvidence, correlation: Double = 0,
    method: ShareIntervalMethod = .standard, confidence: Double = 0.95
  ) -> IntervalOutcome {
    let outcomes = [first, second].map {
      ShareInterval.interval(for: $0, method: method, confidence: confidence)
    }
    guard let firstLimits = outcomes[0].interval else { return outcomes[0] }
    guard let secondLimits = outcomes[1].interval else { return outcomes[1] }
    let interval = interval(
      first: first.share, firstLimits, second: second.share, secondLimits,
      correlation: correlation)
    return interval.width > 0 ? .interval(interval) : .undefinedAtBoundary
  }

  /// The interval of second − first from the limits of each:
  /// D − √((p₂ − l₂)² + (u₁ − p₁)² − 2ρ(p₂ − l₂)(u₁ − p₁)), D + √((u₂ − p₂)² + (p₁ − l₁)² − …).
  public static func interval(
    first: Double, _ firstLimits: Interval, second: Double, _ secondLimits: Interval,
    correlation: Double
  ) -> Interval {
    func reach(_ a: Double, _ b: Double) -> Double {
      max(0, a * a + b * b - 2 * correlation * a * b).squareRoot()
    }
    let difference = second - first
    return Interval(
      lower: difference - reach(second - secondLimits.lower, firstLimits.upper - first),
      upper: difference + reach(secondLimits.upper - second, first - firstLimits.lower))
  }
}
