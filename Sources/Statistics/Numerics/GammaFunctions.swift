import Glibc

/// The logarithms of the gamma and beta functions, and the parts they are built from.
///
/// Differences of log-gammas lose digits when the arguments are large (nine of sixteen at 10⁵), so
/// densities are put together from the Stirling error and the deviance instead.
///
/// Source: Loader (2000), Fast and accurate computation of binomial probabilities.
public enum GammaFunctions {
  /// The natural logarithm of Γ(x), x > 0.
  ///
  /// Uses `lgamma_r`, which keeps no global state. R: `lgamma`.
  public static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return unsafe lgamma_r(x, &sign)
  }

  /// The natural logarithm of B(a, b) = Γ(a) Γ(b) / Γ(a + b), a and b > 0.
  ///
  /// Large arguments go by Stirling's form, so that nothing large is subtracted. R: `lbeta`.
  public static func logBeta(_ a: Double, _ b: Double) -> Double {
    let small = min(a, b)
    let large = max(a, b)
    let sum = a + b
    if small >= 10 {
      let errors = stirlingError(small) + stirlingError(large) - stirlingError(sum)
      return halfLogTwoPi + errors - 0.5 * log(large) + (small - 0.5) * log(small / sum)
        + large * log1p(-small / sum)
    }
    if large >= 10 {
      let errors = stirlingError(large) - stirlingError(sum)
      return logGamma(small) + errors + small - small * log(sum)
        + (large - 0.5) * log1p(-small / sum)
    }
    return logGamma(small) + (logGamma(large) - logGamma(sum))
  }

  /// log Γ(x + step) − log Γ(x) for a small step ≥ 0, relative to the step.
  ///
  /// The argument is moved up by the recurrence of Γ until Stirling's series holds.
  static func logGammaIncrease(_ x: Double, by step: Double) -> Double {
    var argument = x
    var result = 0.0
    while argument < 16 {
      result -= log1p(step / argument)
      argument += 1
    }
    return result + (argument - 0.5) * log1p(step / argument) + step * log(argument + step) - step
      + (stirlingError(argument + step) - stirlingError(argument))
  }

  /// The error of Stirling's formula: log Γ(x + 1) − [(x + ½) log x − x + ½ log 2π], x > 0.
  ///
  /// Source: Loader (2000), section 4 (`stirlerr`).
  public static func stirlingError(_ x: Double) -> Double {
    if x < 16 { return logGamma(x + 1) - (x + 0.5) * log(x) + x - halfLogTwoPi }
    let inverseSquare = 1 / (x * x)
    var series = 0.0
    for coefficient in stirlingCoefficients { series = series * inverseSquare + coefficient }
    return series / x
  }

  /// The deviance part x log(x/m) + m − x, without cancellation when x is near m; both > 0.
  ///
  /// Source: Loader (2000), section 3 (`bd0`).
  static func deviance(_ x: Double, mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var term = 2 * x * ratio
    let squared = ratio * ratio
    var divisor = 3.0
    while true {
      term *= squared
      let next = sum + term / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }

  static let halfLogTwoPi = 0.918_938_533_204_672_741_78

  /// Of B₂ₖ / (2k (2k − 1)), highest power first; at x ≥ 16 the first left out is below 1e-18.
  private static let stirlingCoefficients: [Double] = [
    -3617.0 / 122_400, 1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260,
    -1.0 / 360, 1.0 / 12,
  ]
}
