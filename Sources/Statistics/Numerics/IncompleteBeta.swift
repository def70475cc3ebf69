import Glibc

/// The regularised incomplete beta function I_x(a, b), both tails to full relative accuracy.
///
/// The argument is always given as x and its complement 1 − x, since either may be too small to be
/// found from the other.
enum IncompleteBeta {
  /// The two tails: `lower` = I_x(a, b), `upper` = 1 − I_x(a, b).
  struct Tails {
    var lower: Double
    var upper: Double
  }

  /// Both tails at x, with `complement` = 1 − x.
  ///
  /// The tail on the near side of the mean is computed, the other is what remains; where a is so
  /// small that what remains would lose digits, the remainder is found through a logarithm.
  static func tails(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Tails {
    if x <= 0 { return Tails(lower: 0, upper: 1) }
    if complement <= 0 { return Tails(lower: 1, upper: 0) }
    if a < 0.1 && x <= 0.5 && b * x < 1 {
      return smallShapeTails(x, a, b)
    }
    if b < 0.1 && complement <= 0.5 && a * complement < 1 {
      let swapped = smallShapeTails(complement, b, a)
      return Tails(lower: swapped.upper, upper: swapped.lower)
    }
    let fromMean = a > b ? (a + b) * complement - b : a - (a + b) * x
    if fromMean >= 0 {
      let lower = prefactor(x, complement, a, b) * fraction(x, complement, a, b, fromMean)
      return Tails(lower: min(1, lower), upper: max(0, 1 - lower))
    }
    let upper = prefactor(x, complement, a, b) * fraction(complement, x, b, a, -fromMean)
    return Tails(lower: max(0, 1 - upper), upper: min(1, upper))
  }

  /// x^a (1 − x)^b / B(a, b), the density times x (1 − x).
  ///
  /// Source: Loader (2000), the saddle-point form of a binomial probability.
  static func prefactor(_ x: Double, _ complement: Double, _ a: Double, _ b: Double) -> Double {
    let sum = a + b
    let errors =
      GammaFunctions.stirlingError(sum) - GammaFunctions.stirlingError(a)
      - GammaFunctions.stirlingError(b)
    let deviance =
      GammaFunctions.deviance(a, mean: sum * x)
      + GammaFunctions.deviance(b, mean: sum * complement)
    return sqrt(a / sum * b / (2 * Double.pi)) * exp(errors - deviance)
  }

  /// The continued fraction of I_x(a, b) below the mean, for `fromMean` = a − (a + b)x ≥ 0.
  ///
  /// Source: Didonato & Morris (1992), Algorithm 708, ACM TOMS 18, 360–373, equation 9 (`bfrac`);
  /// it uses x and 1 − x side by side, so that nothing cancels when x is near 1.
  private static func fraction(
    _ x: Double, _ complement: Double, _ a: Double, _ b: Double, _ fromMean: Double
  ) -> Double {
    let start = 1 + fromMean
    let shapeRatio = b / a
    let first = 1 + 1 / a
    var p = 1.0
    var s = a + 1
    var previousNumerator = 0.0
    var numerator = 1.0
    var previousDenominator = 1.0
    var denominator = start / first
    var result = first / start
    // The number of steps grows with the square root of the larger shape.
    let steps = 1000 + 20 * Int(min(max(a, b), 1e12).squareRoot())
    for step in 1...steps {
      let n = Double(step)
      let t = n / a
      let w = n * (b - n) * x
      let e = a / s
      let alpha = p * (p + shapeRatio) * e * e * (w * x)
      let beta = n + w / s + (1 + t) / (first + t + t) * (start + n * (1 + complement))
      p = 1 + t
      s += 2
      (previousNumerator, numerator) = (numerator, alpha * previousNumerator + beta * numerator)
      (previousDenominator, denominator) = (
        denominator, alpha * previousDenominator + beta * denominator
      )
      let next = numerator / denominator
      if abs(next - result) <= Double.ulpOfOne * next { return next }
      result = next
      previousNumerator /= denominator
      previousDenominator /= denominator
      numerator = result
      denominator = 1
    }
    return result
  }

  /// Both tails for a near 0, by x^a / (a B(a, b)) · [1 + a Σ (1 − b)ₙ xⁿ / (n! (a + n))].
  private static func smallShapeTails(_ x: Double, _ a: Double, _ b: Double) -> Tails {
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while n < 10_000 {
      term *= (n - b) / n * x
      let next = sum + term / (a + n)
      if next == sum { break }
      sum = next
      n += 1
    }
    let constant =
      GammaFunctions.logGammaIncrease(b, by: a) - GammaFunctions.logGammaIncrease(1, by: a)
    let logarithm = a * log(x) + constant + log1p(a * sum)
    return Tails(lower: exp(logarithm), upper: -expm1(logarithm))
  }
}
