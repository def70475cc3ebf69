/// The second opinion that a verdict needs: the score test with its two weak spots guarded.
///
/// `ScoreTest` cries wolf more often than it says in two situations. Uneven weights and few answers
/// make the effective base unsteady: here it is held to Kish's effective size too. A small base
/// against a large one at a low share is skewed: here the statistic is corrected for it. Its p value
/// is never printed in place of `ScoreTest`'s; a verdict needs both. The article *Simulations* of
/// Estimation has what comes of it.
///
/// Sources: Kish (1992), Journal of Official Statistics 8, 183–200; `SkewnessCorrection`. No
/// function of R's `survey` does this: `svyttest` and `svycontrast` are Wald tests.
public enum CautiousTest {
  /// The two-sided p value of two shares; nil where `ScoreTest` has none.
  ///
  /// The skewness of the difference is γ = κ/V^(3/2), V its variance under equality and
  /// κ = p̄(1 − p̄)(1 − 2p̄)(1/m₂ − 1/m₁)(1/m₁ + 1/m₂ − 3ρ/√(m₁m₂)): the third moment of two shares
  /// whose samples have persons in common, with answers whose correlation makes up ρ. It is 0 for
  /// equal bases and at p̄ = ½. 1 when the shares are equal, so also when p̄ is 0 or 1.
  public static func pValue(
    _ first: ShareEvidence, _ second: ShareEvidence, correlation: Double = 0,
    reference: ReferenceDistribution = .normal
  ) -> Double? {
    guard
      let test = ScoreTest.test(
        first.cautious, second.cautious, correlation: correlation, reference: reference)
    else { return nil }
    guard test.statistic != 0 else { return test.pValue }
    let inverses = (1 / first.cautiousBase, 1 / second.cautiousBase)
    let common = correlation * (inverses.0 * inverses.1).squareRoot()
    let third =
      skewness(of: test.pooledShare) * (inverses.1 - inverses.0)
      * (inverses.0 + inverses.1 - 3 * common)
    let deviation = test.difference / test.statistic
    return pValue(
      test.statistic, skewness: third / (deviation * deviation * deviation),
      degreesOfFreedom: test.degreesOfFreedom)
  }

  /// The two-sided p value of Σ c p = 0 for independent shares whose coefficients sum to 0.
  ///
  /// The score test of equal shares in the direction of the coefficients: V = p̄(1 − p̄) Σ c²/m and
  /// κ = p̄(1 − p̄)(1 − 2p̄) Σ c³/m². With the coefficients −1 and 1 the same as the test of two.
  /// Nil when a share has no base or no degrees of freedom; 1 when the sum is 0, so also when
  /// everybody answered alike. Source: Armitage (1955), Biometrics 11, 375–386.
  public static func pValue(
    coefficients: [Double], of evidence: [ShareEvidence],
    reference: ReferenceDistribution = .normal
  ) -> Double? {
    precondition(coefficients.count == evidence.count, "one coefficient per share")
    guard evidence.allSatisfy({ $0.cautiousBase > 0 && $0.degreesOfFreedom > 0 }),
      !evidence.isEmpty
    else { return nil }
    let terms = zip(coefficients, evidence).map {
      (factor: $0, share: $1.share, m: $1.cautiousBase)
    }
    let pooled =
      terms.map { $0.m * $0.share }.compensatedSum() / terms.map(\.m).compensatedSum()
    let sum = terms.map { $0.factor * $0.share }.compensatedSum()
    let spread = pooled * (1 - pooled)
    let variance = spread * terms.map { $0.factor * $0.factor / $0.m }.compensatedSum()
    guard sum != 0, variance > 0 else { return 1 }
    let third =
      skewness(of: pooled)
      * terms.map { $0.factor * $0.factor * $0.factor / ($0.m * $0.m) }.compensatedSum()
    let deviation = variance.squareRoot()
    return pValue(
      sum / deviation, skewness: third / (deviation * variance),
      degreesOfFreedom: reference == .studentT
        ? Difference.satterthwaite(
          zip(coefficients, evidence).map { $0 * $0 * $1.variance },
          degrees: evidence.map(\.degreesOfFreedom)) : nil)
  }

  /// The p value of any number of shares being equal, whichever of them differ.
  ///
  /// The score test of homogeneity: Q = dᵀS⁻¹d over the differences d from the first share, with
  /// their covariances under equality S, from p̄(1 − p̄)ρ_ij/√(m_i m_j); χ² with one degree of
  /// freedom less than there are shares, or F with the fewest degrees of freedom of any share. Two
  /// shares get the test of two, with its correction for skewness; more have none. `correlations`
  /// has a row per share. Nil for fewer than two, or when a share has no base or no degrees of
  /// freedom; 1 when everybody answered alike.
  ///
  /// Source: Rao & Scott (1992), Biometrics 48, 577–585.
  public static func pValue(
    ofEquality evidence: [ShareEvidence], correlations: [[Double]],
    reference: ReferenceDistribution = .normal
  ) -> Double? {
    precondition(correlations.count == evidence.count, "a row of correlations per share")
    guard evidence.count > 1,
      evidence.allSatisfy({ $0.cautiousBase > 0 && $0.degreesOfFreedom > 0 })
    else { return nil }
    if evidence.count == 2 {
      return pValue(
        evidence[0], evidence[1], correlation: correlations[0][1], reference: reference)
    }
    let bases = evidence.map(\.cautiousBase)
    let pooled =
      evidence.map { $0.cautiousBase * $0.share }.compensatedSum() / bases.compensatedSum()
    let spread = pooled * (1 - pooled)
    guard spread > 0 else { return 1 }
    func covariance(_ i: Int, _ j: Int) -> Double {
      i == j ? spread / bases[i] : spread * correlations[i][j] / (bases[i] * bases[j]).squareRoot()
    }
    let count = evidence.count - 1
    var differences = Matrix(rows: count, columns: 1)
    var variance = Matrix(rows: count, columns: count)
    for i in 0..<count {
      differences[i, 0] = evidence[i + 1].share - evidence[0].share
      for j in 0..<count {
        variance[i, j] =
          covariance(i + 1, j + 1) - covariance(i + 1, 0) - covariance(0, j + 1)
          + covariance(0, 0)
      }
    }
    guard let solved = variance.solving(differences) else { return nil }
    let statistic = (0..<count).map { differences[$0, 0] * solved[$0, 0] }.compensatedSum()
    let degrees = evidence.map(\.degreesOfFreedom).min() ?? .infinity
    if reference == .studentT, degrees.isFinite {
      return FDistribution(numerator: Double(count), denominator: degrees)
        .upperTail(max(0, statistic) / Double(count))
    }
    return ChiSquared(degreesOfFreedom: Double(count)).upperTail(max(0, statistic))
  }

  /// The third central moment of one answer, p(1 − p)(1 − 2p).
  private static func skewness(of share: Double) -> Double {
    share * (1 - share) * (1 - 2 * share)
  }

  private static func pValue(
    _ statistic: Double, skewness: Double, degreesOfFreedom: Double?
  ) -> Double {
    StudentT(degreesOfFreedom: degreesOfFreedom ?? .infinity)
      .twoSidedP(SkewnessCorrection.deviate(statistic, skewness: skewness))
  }
}

extension ShareEvidence {
  /// The same evidence with the cautious base in place of the effective one.
  fileprivate var cautious: ShareEvidence {
    ShareEvidence(
      share: share, variance: variance, base: base, effectiveBase: cautiousBase,
      degreesOfFreedom: degreesOfFreedom)
  }
}
