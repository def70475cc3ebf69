import Glibc

/// The beta distribution with shapes α, β > 0.
public struct BetaDistribution: Sendable, Equatable {
  /// The shape that pulls towards 1.
  public let alpha: Double
  /// The shape that pulls towards 0.
  public let beta: Double

  /// A beta distribution; both shapes above 0 and finite.
  public init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
  }

  /// The probability below x; give `complement` = 1 − x where x is too near 1 to tell it.
  ///
  /// R: `pbeta`.
  public func lowerTail(_ x: Double, complement: Double? = nil) -> Double {
    IncompleteBeta.tails(x, complement: complement ?? 1 - x, alpha, beta).lower
  }

  /// The probability above x.
  ///
  /// R: `pbeta(x, a, b, lower.tail = FALSE)`.
  public func upperTail(_ x: Double, complement: Double? = nil) -> Double {
    IncompleteBeta.tails(x, complement: complement ?? 1 - x, alpha, beta).upper
  }

  /// The point with probability p below it; 0 at p = 0, 1 at p = 1, NaN outside.
  ///
  /// Newton's method in a bracket on the logarithm of the smaller tail, over the log odds of x, so
  /// that points near 0 keep their relative accuracy. Below about 1e-320 the answer is 0.
  /// R: `qbeta`.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 && p < 1 else { return p == 0 ? 0 : (p == 1 ? 1 : .nan) }
    return point(logOdds: logOddsQuantile(lower: p, upper: 1 - p)).x
  }

  /// The point with probability q above it.
  ///
  /// R: `qbeta(q, a, b, lower.tail = FALSE)`.
  public func upperQuantile(_ q: Double) -> Double {
    guard q > 0 && q < 1 else { return q == 0 ? 1 : (q == 1 ? 0 : .nan) }
    return point(logOdds: logOddsQuantile(lower: 1 - q, upper: q)).x
  }

  /// The log odds of the quantile, for a probability given by both its tails.
  func logOddsQuantile(lower: Double, upper: Double) -> Double {
    let usesLower = lower <= upper
    let target = log(usesLower ? lower : upper)
    // The lower tail behaves as x^α near 0, the upper as (1 − x)^β near 1.
    let reach = 750.0
    return RootFinding.increasing(
      from: -reach, to: reach, start: startingLogOdds(lower: lower, upper: upper)
    ) { logOdds in
      let (x, complement) = point(logOdds: logOdds)
      let tails = IncompleteBeta.tails(x, complement: complement, alpha, beta)
      let density = IncompleteBeta.prefactor(x, complement, alpha, beta)
      let tail = usesLower ? tails.lower : tails.upper
      let sign = usesLower ? 1.0 : -1.0
      if tail <= 0 { return (-sign * .greatestFiniteMagnitude, .nan) }
      return (sign * (log(tail) - target), density / tail)
    }
  }

  private func point(logOdds: Double) -> (x: Double, complement: Double) {
    if logOdds <= 0 {
      let odds = exp(logOdds)
      return (odds / (1 + odds), 1 / (1 + odds))
    }
    let odds = exp(-logOdds)
    return (1 / (1 + odds), odds / (1 + odds))
  }

  /// A normal approximation on the log-odds scale.
  private func startingLogOdds(lower: Double, upper: Double) -> Double {
    let spread = sqrt(1 / alpha + 1 / beta)
    let z = lower <= upper ? StandardNormal.quantile(lower) : -StandardNormal.quantile(upper)
    return log(alpha / beta) + spread * z
  }
}
