import Glibc

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
enum IncompleteGamma {
  /// Both tails: `lower` = P, `upper` = Q; a > 0.
  ///
  /// A series below a + 1, Lentz's continued fraction above.
  /// Source: Press et al. (2007), Numerical Recipes, section 6.2; prefactor as Loader (2000).
  static func tails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if x.isInfinite { return (1, 0) }
    if x < a + 1 {
      let lower = min(1, prefactor(a, x) * series(a, x) / a)
      return (lower, 1 - lower)
    }
    let upper = min(1, prefactor(a, x) * fraction(a, x))
    return (1 - upper, upper)
  }

  /// x^a e^(−x) / Γ(a).
  private static func prefactor(_ a: Double, _ x: Double) -> Double {
    let exponent = -GammaFunctions.stirlingError(a) - GammaFunctions.deviance(a, mean: x)
    return sqrt(a / (2 * Double.pi)) * exp(exponent)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = 1.0
    while true {
      term *= x / (a + n)
      let next = sum + term
      if next == sum { return sum }
      sum = next
      n += 1
    }
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func awayFromZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / awayFromZero(b)
    var result = d
    for step in 1...100_000 {
      let n = Double(step)
      let numerator = -n * (n - a)
      b += 2
      d = 1 / awayFromZero(numerator * d + b)
      c = awayFromZero(b + numerator / c)
      let factor = d * c
      result *= factor
      if abs(factor - 1) <= Double.ulpOfOne { break }
    }
    return result
  }
}
