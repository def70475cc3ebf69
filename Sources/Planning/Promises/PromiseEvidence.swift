import Estimation
public import Statistics
public import SurveyModel

/// Everything that a promise is judged by: the shares before and after, in the places and outside.
public struct PromiseEvidence: Sendable, Equatable {
  /// The shares of the promised places and of what they are held against.
  public struct Side: Sendable, Equatable {
    /// The promised places.
    public let inside: ShareEvidence
    /// What they are held against; nil when there is nothing.
    public let rest: ShareEvidence?
    /// The covariance of the two.
    public let covariance: Double

    /// Makes a side.
    public init(inside: ShareEvidence, rest: ShareEvidence?, covariance: Double = 0) {
      self.inside = inside
      self.rest = rest
      self.covariance = covariance
    }

    /// The variance of inside − rest.
    var variance: Double {
      inside.variance + (rest?.variance ?? 0) - (rest == nil ? 0 : 2 * covariance)
    }
  }

  /// That a promised place stood worse than another when it was chosen.
  public struct Lead: Sendable, Equatable {
    /// How much worse, as a difference of shares, not below 0.
    public let gap: Double
    /// The covariance of that difference with inside − rest before.
    public let covariance: Double

    /// Makes a lead.
    public init(gap: Double, covariance: Double) {
      self.gap = gap
      self.covariance = covariance
    }
  }

  /// Before the promise.
  public let before: Side
  /// After it.
  public let after: Side
  /// Which direction was promised.
  public let direction: Indicator.Direction
  /// Whether the tests take t as reference.
  public let hasClusters: Bool
  /// The leads over places outside, where a promised place was among the worst before; empty when
  /// none was, so that nothing is to be corrected.
  public let leads: [Lead]

  /// Makes evidence; a rest on one side only is not used.
  public init(
    before: Side, after: Side, direction: Indicator.Direction, hasClusters: Bool = false,
    leads: [Lead] = []
  ) {
    let hasRest = before.rest != nil && after.rest != nil
    self.before = hasRest ? before : Side(inside: before.inside, rest: nil)
    self.after = hasRest ? after : Side(inside: after.inside, rest: nil)
    self.direction = direction
    self.hasClusters = hasClusters
    self.leads = leads
  }

  /// 1 where a fall is an improvement, −1 where a rise is.
  var sign: Double { direction == .lowerIsBetter ? 1 : -1 }
}
