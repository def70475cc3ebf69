import SurveyModel

/// Counts reported crimes and incidents by year, place and type, larger places included.
struct PlaceCounts {
  /// The places.
  let places: PlaceRegister
  /// The inhabitants of a place (nil for all) in a year.
  let inhabitants: (_ place: Int?, _ year: Int) -> Double?

  /// A type that stands for all types together, as statistics write it.
  private static let totals: Set<FoldedKey> = [
    FoldedKey("samtliga"), FoldedKey("totalt"), FoldedKey("samtliga brott"),
    FoldedKey("alla brott"),
  ]

  /// The reported crimes: by year, the whole first and then places in register order, all types
  /// together first and then types by name.
  ///
  /// Where a place has a row for all types that row is the total, and else the sum of the types.
  func crimeRows(_ crimes: [ReportedCrime]) -> [CrimeRow] {
    years(crimes.map(\.year)).flatMap { year in
      let ofYear = crimes.filter { $0.year == year }
      let whole = total(ofYear, within: nil)
      return domains(ofYear.map(\.place)).flatMap { place in
        let count = total(ofYear, within: place)
        let people = inhabitants(place, year)
        var standing: RateStanding?
        if place != nil, let people, let all = inhabitants(nil, year) {
          standing = RateComparison.standing(
            count: count, inhabitants: people, restCount: whole - count,
            restInhabitants: all - people)
        }
        let sum = CrimeRow(
          year: year, place: place, kind: nil, count: count, inhabitants: people,
          standing: standing)
        return [sum]
          + kinds(ofYear.map(\.kind)).map { kind in
            CrimeRow(
              year: year, place: place, kind: kind,
              count: ofYear.filter { $0.kind == kind && isWithin($0.place, place) }
                .reduce(0) { $0 + $1.count }, inhabitants: people, standing: nil)
          }
      }
    }
  }

  /// The incidents, in the same order.
  func incidentRows(_ incidents: [Incident]) -> [IncidentRow] {
    years(incidents.map(\.date.year)).flatMap { year in
      let ofYear = incidents.filter { $0.date.year == year }
      return domains(ofYear.map(\.place)).flatMap { place in
        let here = ofYear.filter { isWithin($0.place, place) }
        return [IncidentRow(year: year, place: place, kind: nil, count: here.count)]
          + kinds(ofYear.map(\.kind)).map { kind in
            IncidentRow(
              year: year, place: place, kind: kind, count: here.count { $0.kind == kind })
          }
      }
    }
  }

  /// All types together within a place: each named place's own total, or the sum of its types.
  private func total(_ crimes: [ReportedCrime], within larger: Int?) -> Int {
    let inside = crimes.filter { isWithin($0.place, larger) }
    var named: [Int?] = []
    for crime in inside where !named.contains(crime.place) { named.append(crime.place) }
    return named.reduce(0) { sum, place in
      let own = inside.filter { $0.place == place }
      let totals = own.filter { Self.totals.contains(FoldedKey($0.kind)) }
      return sum + (totals.isEmpty ? own : totals).reduce(0) { $0 + $1.count }
    }
  }

  private func isWithin(_ place: Int?, _ larger: Int?) -> Bool {
    guard let larger else { return true }
    return place.map { places.isPlace($0, within: larger) } ?? false
  }

  private func years(_ all: [Int]) -> [Int] { Set(all).sorted() }

  private func kinds(_ all: [String]) -> [String] {
    Set(all).filter { !Self.totals.contains(FoldedKey($0)) }.sorted()
  }

  /// The whole, and the places named with the larger ones around them, in register order.
  private func domains(_ named: [Int?]) -> [Int?] {
    let places = Set(named.compactMap(\.self).flatMap { [$0] + self.places.ancestors(of: $0) })
    return [nil] + places.sorted().map(Optional.some)
  }
}
