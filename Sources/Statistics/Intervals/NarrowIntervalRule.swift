/// Whether the default interval of a share is known to cover clearly less than it says.
///
/// The effective base p(1 − p)/V is unsteady where weights are very uneven and few answers are of
/// the rarer kind: the variance then rests on a handful of heavy persons, and is as often too small
/// as too large. The thresholds come from the simulation: where they hold, nominal 95 percent
/// intervals cover less than 93 (the article *Interval candidates* of Estimation). The interval is
/// not changed; the rule is what a report says so by. No function of R's `survey` tells.
public struct NarrowIntervalRule: Sendable, Equatable {
  /// Kish's design effect from which weights are very uneven.
  public var smallestDesignEffect: Double
  /// How many answers of the rarer kind are few, unweighted.
  ///
  /// With next to none of them the interval is wide enough as it is.
  public var fewAnswers: Range<Int>

  /// The rule that reports follow.
  public static let standard = NarrowIntervalRule(smallestDesignEffect: 2, fewAnswers: 4..<20)

  /// A rule with thresholds.
  public init(smallestDesignEffect: Double, fewAnswers: Range<Int>) {
    self.smallestDesignEffect = smallestDesignEffect
    self.fewAnswers = fewAnswers
  }

  /// Whether it holds for an estimate; never in a full count, where nobody is left to stand for.
  public func holds(for estimate: ShareEstimate) -> Bool {
    !estimate.isFullCount && estimate.kishDesignEffect >= smallestDesignEffect
      && fewAnswers.contains(min(estimate.positive, estimate.base - estimate.positive))
  }
}
