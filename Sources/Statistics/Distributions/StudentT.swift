import Glibc

/// Student's t distribution; the degrees of freedom may be any positive number, or infinite.
public struct StudentT: Sendable, Equatable {
  /// The degrees of freedom ν > 0; infinite is the normal distribution.
  public let degreesOfFreedom: Double

  /// A t distribution with ν > 0 degrees of freedom.
  public init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The probability below t.
  ///
  /// R: `pt`.
  public func lowerTail(_ t: Double) -> Double { upperTail(-t) }

  /// The probability above t.
  ///
  /// R: `pt(t, df, lower.tail = FALSE)`.
  public func upperTail(_ t: Double) -> Double {
    if degreesOfFreedom.isInfinite { return StandardNormal.upperTail(t) }
    if t.isNaN { return .nan }
    let outside = 0.5 * tails(abs(t)).outside
    return t < 0 ? 1 - outside : outside
  }

  /// The probability of being at least as far from 0 as t, on either side.
  public func twoSidedP(_ t: Double) -> Double {
    if degreesOfFreedom.isInfinite { return min(1, 2 * StandardNormal.upperTail(abs(t))) }
    return t.isNaN ? .nan : tails(abs(t)).outside
  }

  /// The point with probability p below it.
  ///
  /// R: `qt`.
  public func quantile(_ p: Double) -> Double { -upperQuantile(p) }

  /// The point with probability q above it, ∞ at 0, −∞ at 1, NaN outside.
  ///
  /// Newton's method in a bracket on the logarithm of a tail, over log t: of the two outer tails
  /// when they are the smaller part, else of the part between −t and t.
  public func upperQuantile(_ q: Double) -> Double {
    guard q > 0 && q < 1 else { return q == 0 ? .infinity : (q == 1 ? -.infinity : .nan) }
    if degreesOfFreedom.isInfinite { return StandardNormal.upperQuantile(q) }
    if q > 0.5 { return -upperQuantile(1 - q) }
    if q == 0.5 { return 0 }
    let usesOutside = q <= 0.25
    let target = log(usesOutside ? 2 * q : 1 - 2 * q)
    let sign = usesOutside ? -1.0 : 1.0
    let start = log(max(approximation(of: StandardNormal.upperQuantile(q)), 1e-300))
    let logarithm = RootFinding.increasing(from: -750, to: 750, start: start) { logT in
      let t = exp(logT)
      let (outside, inside) = tails(t)
      let part = usesOutside ? outside : inside
      if part <= 0 { return (-sign * .greatestFiniteMagnitude, .nan) }
      return (sign * (log(part) - target), 2 * t * density(t) / part)
    }
    return polished(exp(logarithm), usesOutside ? 2 * q : 1 - 2 * q, usesOutside)
  }

  /// A point near the quantile, from that of the normal distribution.
  ///
  /// Source: Abramowitz & Stegun (1964), Handbook of mathematical functions, 26.7.5; an expansion
  /// in 1/ν that is of no use where it is not small.
  private func approximation(of normal: Double) -> Double {
    guard degreesOfFreedom >= 8 else { return normal }
    let square = normal * normal
    let first = normal * (square + 1) / 4
    let second = normal * ((5 * square + 16) * square + 3) / 96
    let third = normal * (((3 * square + 19) * square + 17) * square - 15) / 384
    let inverse = 1 / degreesOfFreedom
    let point = normal + inverse * (first + inverse * (second + inverse * third))
    return point < 2 * normal ? point : normal
  }

  /// One last Newton step on t itself, since log t carries the rounding of a large logarithm.
  private func polished(_ t: Double, _ probability: Double, _ usesOutside: Bool) -> Double {
    let (outside, inside) = tails(t)
    let excess = usesOutside ? outside - probability : probability - inside
    let step = excess / (2 * density(t))
    return step.isFinite ? t + step : t
  }

  private func density(_ t: Double) -> Double {
    let (x, complement) = split(t)
    return IncompleteBeta.prefactor(x, complement, degreesOfFreedom / 2, 0.5) / t
  }

  /// The probabilities beyond ±t and within them.
  private func tails(_ t: Double) -> (outside: Double, inside: Double) {
    if t.isInfinite { return (0, 1) }
    let (x, complement) = split(t)
    let tails = IncompleteBeta.tails(x, complement: complement, degreesOfFreedom / 2, 0.5)
    return (tails.lower, tails.upper)
  }

  /// ν / (ν + t²) and its complement, without overflow.
  private func split(_ t: Double) -> (x: Double, complement: Double) {
    let ratio = t / degreesOfFreedom.squareRoot()
    if ratio > 1 {
      let inverse = 1 / ratio
      let square = inverse * inverse
      return (square / (1 + square), 1 / (1 + square))
    }
    let square = t * t / degreesOfFreedom
    return (1 / (1 + square), square / (1 + square))
  }
}
