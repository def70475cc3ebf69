import Statistics

/// Compares the rate of a place with that of the rest of the municipality.
enum RateComparison {
  /// The standing of `count` among `inhabitants` against `restCount` among `restInhabitants`; nil
  /// without inhabitants on either side, or without any count.
  ///
  /// The exact conditional test: given the total, the count is binomial with the place's part of
  /// the inhabitants. Two-sided by doubling the smaller tail.
  /// Source: Przyborowski & Wilenski (1940), Biometrika 31, 313–323; Lehmann & Romano (2005),
  /// Testing statistical hypotheses, section 4.5.
  static func standing(
    count: Int, inhabitants: Double, restCount: Int, restInhabitants: Double,
    significance: Double = 0.05
  ) -> RateStanding? {
    let total = count + restCount
    guard total > 0, inhabitants > 0, restInhabitants > 0 else { return nil }
    let part = inhabitants / (inhabitants + restInhabitants)
    if atLeast(count, of: total, part: part) <= significance / 2 { return .higher }
    if atMost(count, of: total, part: part) <= significance / 2 { return .lower }
    return .noEstablishedDifference
  }

  /// P(X ≥ k) for X binomial.
  static func atLeast(_ k: Int, of total: Int, part: Double) -> Double {
    if k <= 0 { return 1 }
    return BetaDistribution(alpha: Double(k), beta: Double(total - k + 1)).lowerTail(part)
  }

  /// P(X ≤ k) for X binomial.
  static func atMost(_ k: Int, of total: Int, part: Double) -> Double {
    if k >= total { return 1 }
    return BetaDistribution(alpha: Double(k + 1), beta: Double(total - k)).upperTail(part)
  }
}
