import Estimation
import Statistics

/// How much of a share is expected to go back by itself, when the place was chosen for its share.
///
/// The steadied shares of the places (Fay–Herriot) say how much of the spread between places is
/// chance; what is chance is not there next time.
enum ExpectedReturn {
  /// The steadied share of the places inside minus their direct share, weighted by base; nil when
  /// there are too few places to fit, or none of them inside.
  static func amount(_ members: [PlaceSetEstimate.Member]) -> Double? {
    guard members.count >= SteadiedShares.fewestPlaces,
      let fitted = FayHerriot.shares(
        members.map(\.share), effectiveBases: members.map(\.effectiveBase))
    else { return nil }
    let inside = members.indices.filter { members[$0].isInside }
    let total = inside.map { Double(members[$0].base) }.compensatedSum()
    guard total > 0 else { return nil }
    let moved = inside.map { index in
      Double(members[index].base) * (fitted.shares[index].share - members[index].share)
    }
    return moved.compensatedSum() / total
  }
}
