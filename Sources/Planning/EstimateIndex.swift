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
  private var shares: [Key: ShareEstimate] = [:]
  private var changes: [Key: Contrast] = [:]
  private var againstRest: [Key: Contrast] = [:]
  private var againstSurvey: [Key: Contrast] = [:]

  /// Indexes a survey; of several rows of the same kind the first counts.
  init(_ estimated: EstimatedSurvey) {
    self.estimated = estimated
    for share in estimated.shares {
      let key = Key(indicator: share.indicator, wave: share.wave, domain: share.domain)
      if shares[key] == nil { shares[key] = share }
    }
    for contrast in estimated.changes {
      let key = Self.key(contrast)
      if changes[key] == nil { changes[key] = contrast }
    }
    for contrast in estimated.comparisons {
      let key = Self.key(contrast)
      switch contrast.counterpart {
      case .restOfMunicipality: if againstRest[key] == nil { againstRest[key] = contrast }
      case .survey: if againstSurvey[key] == nil { againstSurvey[key] = contrast }
      case .wave, .group, .indicator: break
      }
    }
  }

  private static func key(_ contrast: Contrast) -> Key {
    Key(indicator: contrast.indicator, wave: contrast.wave, domain: contrast.domain)
  }

  /// The share of a domain.
  func share(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> ShareEstimate? {
    shares[Key(indicator: indicator, wave: wave, domain: domain)]
  }
  /// The change to a wave from the one before.
  func change(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> Contrast? {
    changes[Key(indicator: indicator, wave: wave, domain: domain)]
  }
  /// A place against the rest.
  func rest(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> Contrast? {
    againstRest[Key(indicator: indicator, wave: wave, domain: domain)]
  }
  /// A domain against the first other survey.
  func survey(_ indicator: String, _ wave: WaveIdentifier, _ domain: Domain) -> Contrast? {
    againstSurvey[Key(indicator: indicator, wave: wave, domain: domain)]
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
