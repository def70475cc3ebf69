/// Measures of the difference between two estimated shares, always second − first.
public enum Difference {
  /// √(V₁ + V₂ − 2 Cov); the covariance is 0 for independent samples.
  ///
  /// Never below 0. R: `SE(svycontrast(estimates, c(-1, 1)))`.
  public static func standardError(
    _ first: ShareEvidence, _ second: ShareEvidence, covariance: Double = 0
  ) -> Double {
    max(0, first.variance + second.variance - 2 * covariance).squareRoot()
  }

  /// ρ = Cov/√(V₁V₂), held to −1…1; 0 when either variance is 0.
  public static func correlation(
    _ first: ShareEvidence, _ second: ShareEvidence, covariance: Double
  ) -> Double {
    let scale = (first.variance * second.variance).squareRoot()
    return scale > 0 ? min(1, max(-1, covariance / scale)) : 0
  }

  /// The degrees of freedom (V₁ + V₂)² / (V₁²/ν₁ + V₂²/ν₂) of a sum of variances.
  ///
  /// Infinite when both are; the smaller of the two when both variances are 0.
  /// Source: Satterthwaite (1946), Biometrics Bulletin 2, 110–114; Welch (1947), Biometrika 34.
  public static func satterthwaite(
    _ firstVariance: Double, _ firstDegrees: Double, _ secondVariance: Double,
    _ secondDegrees: Double
  ) -> Double {
    satterthwaite([firstVariance, secondVariance], degrees: [firstDegrees, secondDegrees])
  }

  /// The same for the sum of any number of variances: (Σ V)² / Σ (V²/ν).
  public static func satterthwaite(_ variances: [Double], degrees: [Double]) -> Double {
    precondition(variances.count == degrees.count, "degrees of freedom for each variance")
    let sum = variances.compensatedSum()
    guard sum > 0 else { return degrees.min() ?? .infinity }
    return 1
      / zip(variances, degrees).map { ($0 / sum) * ($0 / sum) / $1 }.compensatedSum()
  }
}
