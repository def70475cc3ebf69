/// The F distribution; the degrees of freedom may be any positive numbers.
public struct FDistribution: Sendable, Equatable {
  /// The numerator's degrees of freedom.
  public let numerator: Double
  /// The denominator's degrees of freedom.
  public let denominator: Double

  /// An F distribution; both degrees of freedom above 0 and finite.
  public init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability above x.
  ///
  /// R: `pf(x, df1, df2, lower.tail = FALSE)`.
  public func upperTail(_ x: Double) -> Double { tails(x).lower }

  /// The probability below x.
  ///
  /// R: `pf`.
  public func lowerTail(_ x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> IncompleteBeta.Tails {
    if x <= 0 { return IncompleteBeta.Tails(lower: 1, upper: 0) }
    let weighted = numerator * x
    let sum = denominator + weighted
    return IncompleteBeta.tails(
      denominator / sum, complement: weighted / sum, denominator / 2, numerator / 2)
  }
}
