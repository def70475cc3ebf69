/// The chi-square distribution.
public struct ChiSquared: Sendable, Equatable {
  /// The degrees of freedom, above 0.
  public let degreesOfFreedom: Double

  /// A chi-square distribution with the given degrees of freedom, above 0.
  public init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The probability below x.
  ///
  /// R: `pchisq`.
  public func lowerTail(_ x: Double) -> Double {
    IncompleteGamma.tails(degreesOfFreedom / 2, x / 2).lower
  }

  /// The probability above x.
  ///
  /// R: `pchisq(x, df, lower.tail = FALSE)`.
  public func upperTail(_ x: Double) -> Double {
    IncompleteGamma.tails(degreesOfFreedom / 2, x / 2).upper
  }
}
