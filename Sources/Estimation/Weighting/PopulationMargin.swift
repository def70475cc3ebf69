import Statistics
import SurveyModel

/// The population of one margin of `kalibrering`, by the categories that its variables make.
struct PopulationMargin: Equatable {
  /// A category: a place where the margin has places, and one code per background variable.
  struct Key: Hashable {
    /// Index of the place; nil in a margin without places.
    let place: Int?
    /// The codes, in the order of the margin's background variables.
    let codes: [String]
  }

  /// Why the population file does not give a margin.
  enum Fault: Error, Equatable {
    /// The file has years, but not this one.
    case yearMissing(Int)
    /// No rows tell all of the margin's variables apart.
    case variablesMissing
  }

  /// Whether places are one of the variables.
  let usesPlaces: Bool
  /// The background variables.
  let variables: [String]
  /// The categories, in the order of the file.
  let keys: [Key]
  /// The inhabitants of each.
  let counts: [Double]

  /// The population of a margin in a year.
  ///
  /// Rows of that year are used, else rows without a year. A blank is the total over a column, so
  /// rows are alike only when they fill in the same columns: those that fill in exactly the
  /// margin's columns are used, else the coarsest that fill in more. A larger place is left out
  /// where rows give its parts.
  init(
    _ margin: SurveySettings.Margin, year: Int, population: [PopulationCell],
    places: PlaceRegister
  ) throws(Fault) {
    let usesPlaces = margin.contains { FoldedKey($0) == FoldedKey("plats") }
    let variables = margin.filter { FoldedKey($0) != FoldedKey("plats") }
    let cells = try Self.cells(of: population, year: year)
    let candidates = cells.grouped { Columns($0) }.filter { rows in
      guard let columns = rows.first.map(Columns.init) else { return false }
      return (columns.hasPlace || !usesPlaces) && variables.allSatisfy(columns.variables.contains)
    }
    let width = { (rows: [PopulationCell]) in rows.first.map { Columns($0).width } ?? 0 }
    guard let rows = candidates.min(by: { width($0) < width($1) }) else {
      throw .variablesMissing
    }
    self.usesPlaces = usesPlaces
    self.variables = variables
    let given = Set(rows.compactMap(\.place))
    let larger = Set(given.flatMap(places.ancestors))
    let parts = rows.filter { $0.place.map { !larger.contains($0) } ?? true }
    let groups = parts.grouped { row in
      Key(
        place: usesPlaces ? row.place : nil,
        codes: variables.map { name in
          row.group.terms.first { $0.variable == name }?.code ?? ""
        })
    }
    keys = groups.compactMap { group in
      group.first.map { row in
        Key(
          place: usesPlaces ? row.place : nil,
          codes: variables.map { name in
            row.group.terms.first { $0.variable == name }?.code ?? ""
          })
      }
    }
    counts = groups.map { $0.map(\.count).compensatedSum() }
  }

  /// Which columns a row fills in.
  private struct Columns: Hashable {
    let hasPlace: Bool
    let variables: Set<String>
    var width: Int { variables.count + (hasPlace ? 1 : 0) }

    init(_ cell: PopulationCell) {
      hasPlace = cell.place != nil
      variables = Set(cell.group.terms.map(\.variable))
    }
  }

  /// The rows of a year, else those that hold for every year.
  static func cells(
    of population: [PopulationCell], year: Int
  ) throws(Fault) -> [PopulationCell] {
    let ofYear = population.filter { $0.year == year }
    if !ofYear.isEmpty { return ofYear }
    let always = population.filter { $0.year == nil }
    if always.isEmpty { throw .yearMissing(year) }
    return always
  }
}
