public import SurveyModel

/// A part of the population that is estimated: a place (or all) crossed with a group (or all).
public struct Domain: Sendable, Hashable {
  /// Index of the place in the register; nil for all places.
  public let place: Int?
  /// The group; `.all` for everybody.
  public let group: GroupSelection

  /// Makes a domain; the default is the whole population.
  public init(place: Int? = nil, group: GroupSelection = .all) {
    self.place = place
    self.group = group
  }

  /// The whole population.
  public static let all = Domain()
}
