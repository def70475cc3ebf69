import Estimation
import SurveyModel

/// The results of a survey by indicator, wave and domain.
struct EstimateIndex {
  private struct Key: Hashable {
    let indicator: String
    let wave: WaveIdentifier
    let domain: Domain
  }

  /// The survey.
  let estimated: EstimatedSurvey
  // Where each row stands in its list.
  private var shares: [Key: Int] = [:]
  private var changes: [Key: Int] = [:]
  private var againstRest: [Key: Int] = [:]
  private var againstSurvey: [Key: Int] = [:]

  /// Indexes a survey; of several rows of the same kind the first counts.
  init(_ estimated: EstimatedSurvey) {
    self.estimated = estimated
    shares.reserveCapacity(estimated.shares.count)
    changes.reserveCapacity(estimated.changes.count)
    for (row, share) in estimated.shares.enumerated() {
      let key = Key(indicator: share.indicator, wave: share.wave, domain: share.domain)
      if shares[key] == nil { shares[key] = row }
    }
    for (row, contrast) in estimated.changes.enumerated() {
      let key = Self.key(contrast)
      if changes[key] == nil { changes[key] = row }
    }
    for (row, contrast) in estimated.comparisons.enumerated() {
      let key = Self.key(contrast)
      switch contrast.counterpart {
      case .restOfMunicipality: if againstRest[key] == nil { againstRest[key] = row }
      case .survey: if againstSurvey[key] == nil { againstSurvey[key] = row }
      case .wave, .group, .indicator: break
      }
    }
  }

  private static func key(_ contrast: Contrast) -> Key {
    Key(indicator: contrast.indicator, wave: contrast.wave, domain: contrast.domain)
  }

  /// The share of a domain.
  func share(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> ShareEstimate? {
    shares[Key(indicator: indicator, wave: wave, domain: domain)].map {
      estimated.shares[$0]
    }
  }
  /// The change to a wave from the one before.
  func change(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> Contrast? {
    changes[Key(indicator: indicator, wave: wave, domain: domain)].map {
      estimated.changes[$0]
    }
  }
  /// A place against the rest.
  func rest(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> Contrast? {
    againstRest[Key(indicator: indicator, wave: wave, domain: domain)].map {
      estimated.comparisons[$0]
    }
  }
  /// A domain against the first other survey.
  func survey(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> Contrast? {
    againstSurvey[Key(indicator: indicator, wave: wave, domain: domain)].map {
      estimated.comparisons[$0]
    }
  }

  /// The smallest places with a share on at least `base` answers, in register order: those that
  /// hold no other such place.
  func smallestPlaces(
    _ indicator: String, _ wave: WaveIdentifier, base: Int, in places: PlaceRegister
  ) -> [ShareEstimate] {
    let found = places.places.indices.compactMap { place in
      share(indicator, wave, Domain(place: place))
    }.filter { ($0.base ?? 0) >= base && $0.share != nil }
    return found.filter { own in
      guard let place = own.domain.place else { return false }
      return !found.contains { other in
        guard let part = other.domain.place, part != place else { return false }
        return places.isPlace(part, within: place)
      }
    }
  }
}
