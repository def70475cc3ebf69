internal import Diagnostics
internal import Estimation
internal import SurveyModel

/// The places of total surveys that are not even named, as too few answered there.
///
/// In a total survey the list of who was asked is known to many, so that a row with a name and no
/// figure would tell of a school that a handful answered there.
struct UnnamedPlaces {
  private struct Key: Hashable {
    let place: Int
    let wave: WaveIdentifier
  }

  private let keys: Set<Key>
  private let names: [String]

  /// The places with fewer than `minsta_bas` respondents in a wave that asked everybody.
  init(_ estimated: EstimatedSurvey, places: PlaceRegister) {
    let minimum = estimated.settings.minimumBase
    let waves = Set(
      estimated.waves.filter { $0.settings.method == .census }.map(\.identifier))
    var found: Set<Key> = []
    for rate in estimated.responseRates where waves.contains(rate.wave) {
      if let place = rate.place, rate.responses < minimum {
        found.insert(Key(place: place, wave: rate.wave))
      }
    }
    for share in estimated.shares where waves.contains(share.wave) && share.domain.group.isAll {
      if let place = share.domain.place, let count = share.respondents, count < minimum {
        found.insert(Key(place: place, wave: share.wave))
      }
    }
    keys = found
    names = Set(found.map(\.place)).sorted().map { places.places[$0].name }
  }

  /// How many there are in a wave.
  func count(in wave: WaveIdentifier) -> Int { keys.count { $0.wave == wave } }

  /// Whether a row of a place and some waves may stand in the report.
  func allows(_ place: Int?, _ waves: WaveIdentifier...) -> Bool {
    guard let place else { return true }
    return !waves.contains { keys.contains(Key(place: place, wave: $0)) }
  }

  /// Whether a comparison may.
  func allows(_ contrast: PublishableContrast) -> Bool {
    guard case .wave(let other) = contrast.counterpart else {
      return allows(contrast.place, contrast.wave)
    }
    return allows(contrast.place, contrast.wave, other)
  }

  /// A diagnostic without the names.
  func withoutNames(_ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.severity, code: diagnostic.code, at: diagnostic.location,
      text: withoutNames(diagnostic.text), remedy: withoutNames(diagnostic.remedy))
  }

  private func withoutNames(_ text: String) -> String {
    names.reduce(text) { text, name in
      var (result, rest) = ("", Substring(text))
      while let found = rest.firstRange(of: name) {
        result += rest[..<found.lowerBound] + "(namnet visas inte)"
        rest = rest[found.upperBound...]
      }
      return result + rest
    }
  }
}
