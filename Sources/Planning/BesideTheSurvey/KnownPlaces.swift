import Estimation
import SurveyModel

/// The places that a survey has shares of, with the larger places around them and the parts.
struct KnownPlaces {
  private let isKnown: [Bool]

  /// The places of a survey.
  init(_ estimated: EstimatedSurvey, in places: PlaceRegister) {
    let own = Set(estimated.shares.compactMap(\.domain.place))
    isKnown = places.places.indices.map { place in
      own.contains { places.isPlace($0, within: place) || places.isPlace(place, within: $0) }
    }
  }

  /// Records that may stand beside the survey: all of them where some are of a place that it knows
  /// or none is of any place; else none, as a survey of schools has nothing to do with districts.
  func beside<Record>(_ records: [Record], place: (Record) -> Int?) -> [Record] {
    let named = records.compactMap(place)
    return named.isEmpty || named.contains { isKnown[$0] } ? records : []
  }
}
