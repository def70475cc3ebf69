import Estimation
import SurveyModel

/// Chooses candidates for safety walks from the planning basis.
struct WalkCandidates {
  /// The most causes that are named of a place.
  static let mostCauses = 3

  /// What is named as causes.
  let causes: Causes
  /// The incidents by place.
  let incidents: [IncidentRow]
  /// The places.
  let places: PlaceRegister
  /// The reported wave's settings.
  let settings: SurveySettings
  /// The reported wave.
  let wave: WaveIdentifier

  /// The candidates in the order of the planning basis, one per place: its first line about
  /// everybody that is established and has a time of day.
  func candidates(_ shortlist: [ShortlistRow]) -> [WalkCandidate] {
    var seen: Set<Int> = []
    return shortlist.compactMap { row in
      guard let place = row.place, row.group.isAll, row.strength <= .clear,
        row.indicator.timeOfDay != nil, seen.insert(place).inserted
      else { return nil }
      let noted = incidents.first {
        $0.place == place && $0.kind == nil && $0.year == wave.year
      }
      return WalkCandidate(
        row: row, causes: mostNamed(in: place),
        incidents: incidents.isEmpty ? nil : noted?.count ?? 0,
        indicated: indicated(place))
    }
  }

  private func mostNamed(in place: Int) -> [WalkCandidate.Cause] {
    let domain = Domain(place: place)
    let found = causes.indicators.filter {
      $0.kind != .indicatedPlace && !$0.standsAlone
    }.compactMap { implied in
      share(implied, domain).map { WalkCandidate.Cause(implied: implied, share: $0) }
    }
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element.share.share ?? 0, right.element.share.share ?? 0)
      return a == b ? left.offset < right.offset : a > b
    }.prefix(Self.mostCauses).map(\.element)
  }

  private func indicated(_ place: Int) -> ShareEstimate? {
    causes.indicators.first {
      $0.kind == .indicatedPlace && $0.code == places.places[place].name
    }.flatMap { share($0, .all) }
  }

  /// The share of an implied indicator where the base is enough to show it.
  private func share(_ implied: ImpliedIndicator, _ domain: Domain) -> ShareEstimate? {
    causes.shares.first {
      $0.indicator == implied.indicator.name && $0.wave == wave && $0.domain == domain
        && $0.share != nil && ($0.base ?? 0) >= settings.minimumBaseForShare
    }
  }
}
