import Statistics

/// A proposed correction of the score test: its statistic allowing for the skewness of a share.
///
/// A small base at a low share is skewed, so the far tail that a family of places looks at is
/// heavier than the normal's. The corrected statistic solves z = z′ + γ(z′² − 1)/6 with
/// γ = p̄(1 − p̄)(1 − 2p̄)(1/m₂² − 1/m₁²)/V^(3/2). It is 0 correction for equal bases.
///
/// Source: Gart & Nam (1988), Biometrics 44, 323–338; Laud (2017), Pharmaceutical Statistics 16,
/// 334–348.
enum SkewnessCorrection {
  /// The two-sided p value with the correction.
  static func pValue(_ test: ScoreTestResult, firstBase: Double, secondBase: Double) -> Double {
    guard test.statistic != 0 else { return test.pValue }
    let deviation = test.difference / test.statistic
    let share = test.pooledShare
    let third =
      share * (1 - share) * (1 - 2 * share)
      * (1 / (secondBase * secondBase) - 1 / (firstBase * firstBase))
    let quarter = third / (deviation * deviation * deviation) / 6
    guard abs(quarter) > 1e-9 else { return test.pValue }
    // The root that tends to the statistic as the skewness goes to 0.
    let discriminant = 1 + 4 * quarter * (quarter + test.statistic)
    let corrected = ((max(0, discriminant)).squareRoot() - 1) / (2 * quarter)
    return min(1, 2 * StandardNormal.upperTail(abs(corrected)))
  }
}
