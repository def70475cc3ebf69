public import Estimation
public import SurveyModel

/// One line of the planning basis: a place, a problem, a time of day and a group.
///
/// Not for publication as it is: only Disclosure decides what may be shown.
public struct ShortlistRow: Sendable, Equatable {
  /// The share in the reported wave, with its place and group.
  public let share: ShareEstimate
  /// The indicator.
  public let indicator: Indicator
  /// The change since the wave before; nil without a comparable one.
  public let change: Contrast?
  /// Against the rest of the municipality; nil for groups.
  public let againstRest: Contrast?
  /// Against the first survey that is compared with; nil without one.
  public let againstSurvey: Contrast?
  /// The ranks the place may have among those ranked, 1 the worst, jointly; nil when not ranked.
  public let ranks: ClosedRange<Int>?
  /// How many places are ranked.
  public let rankedPlaces: Int
  /// The steadied share, for the order only; nil where it cannot be made.
  public let steadied: SteadiedShare?
  /// What it was held against in each wave that the numbers below come from, and in the one that
  /// ended them: the reported wave first, empty where there is nothing to hold it against.
  public let history: [Contrast]
  /// How many waves in a row up to now the share was on the worse side, established or not.
  public let wavesWorseInARow: Int
  /// How many of them in a row up to now it was established.
  public let wavesEstablishedInARow: Int
  /// What it all amounts to.
  public let strength: EvidenceStrength
  /// How much worse than the municipality as a whole: the steadied share's distance where there is
  /// one, else the direct one's; orders rows of the same strength.
  public let distance: Double

  /// Index of the place.
  public var place: Int? { share.domain.place }
  /// The group.
  public var group: GroupSelection { share.domain.group }
  /// Whether the place is certainly one of the three worst.
  public var isAmongThreeWorst: Bool {
    rankedPlaces > EvidenceStrength.topRanks
      && (ranks.map { $0.upperBound <= EvidenceStrength.topRanks } ?? false)
  }
}
