import Glibc

/// Which ranks a place may have, given that its share is uncertain.
///
/// Source: Klein, Wright & Wieczorek (2020), A joint confidence region for an overall ranking of
/// populations, JRSS C 69, 589–606.
public enum RankInterval {
  /// The confidence (1 − α)^(1/K) of each place's own interval, for joint confidence 1 − α.
  ///
  /// For independent estimates; conservative for positively dependent ones. 1 − α without places.
  public static func confidence(joint: Double = 0.95, places: Int) -> Double {
    places > 0 ? exp(log(joint) / Double(places)) : joint
  }

  /// The ranks each place may have, rank 1 the highest share, from intervals at that confidence.
  ///
  /// Place k may rank from 1 + the number of places wholly above it, to K − the number wholly
  /// below. Limits that touch do not separate. Empty for no places.
  public static func ranks(_ intervals: [Interval]) -> [ClosedRange<Int>] {
    intervals.map { own in
      let above = intervals.count { $0.lower > own.upper }
      let below = intervals.count { $0.upper < own.lower }
      return (1 + above)...(intervals.count - below)
    }
  }
}
