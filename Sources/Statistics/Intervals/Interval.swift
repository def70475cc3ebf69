/// An interval on the line, usually of a share or of a difference of shares.
public struct Interval: Sendable, Equatable {
  /// The lower limit.
  public let lower: Double
  /// The upper limit.
  public let upper: Double

  /// An interval between two limits.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The distance between the limits.
  public var width: Double { upper - lower }
}

/// An interval, or the reason why there is none.
public enum IntervalOutcome: Sendable, Equatable {
  /// The interval, never of zero width.
  case interval(Interval)
  /// Nobody is in the base.
  case emptyBase
  /// The design has no degrees of freedom in the domain: nothing is known of the variance.
  case noDegreesOfFreedom
  /// The method has no interval for a share of 0 or 1, or a variance of 0.
  case undefinedAtBoundary

  /// The interval, if there is one.
  public var interval: Interval? {
    if case .interval(let interval) = self { interval } else { nil }
  }
}
