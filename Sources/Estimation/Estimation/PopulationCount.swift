import Statistics
import SurveyModel

/// Inhabitants by place, from `befolkning.csv`.
enum PopulationCount {
  /// The inhabitants of a place (nil for all) in a year; nil when the file does not say.
  ///
  /// Rows of the year are used, else rows without a year. The coarsest rows are used: a blank is
  /// the total over a column. A place without rows of its own is the sum of the parts that have.
  static func count(
    _ population: [PopulationCell], year: Int, place: Int?, places: PlaceRegister
  ) -> Double? {
    guard let cells = try? PopulationMargin.cells(of: population, year: year) else { return nil }
    let own = cells.filter { $0.place == place }
    if let total = sum(own) { return total }
    let parts = cells.filter { cell in
      guard let part = cell.place else { return false }
      return place.map { places.isPlace(part, within: $0) } ?? true
    }
    let larger = Set(parts.compactMap(\.place).flatMap(places.ancestors))
    let smallest = parts.filter { $0.place.map { !larger.contains($0) } ?? false }
    return smallest.grouped { $0.place }.compactMap(sum).reduce(nil) { ($0 ?? 0) + $1 }
  }

  /// The sum of the rows that tell the fewest variables apart; nil for no rows.
  private static func sum(_ cells: [PopulationCell]) -> Double? {
    cells.grouped { $0.group.terms.map(\.variable) }
      .min { ($0.first?.group.terms.count ?? 0) < ($1.first?.group.terms.count ?? 0) }
      .map { $0.map(\.count).compensatedSum() }
  }
}
