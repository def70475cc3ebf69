import SurveyModel

/// What `urval.csv` says of one part of the frame, summed over its rows.
struct SampleTotals: Equatable {
  /// Frame size; nil where a row does not say.
  var population: Double?
  /// Drawn or invited; nil where a row does not say.
  var sampled: Double?
  /// Declared *övertäckning*; nil where no row declares any.
  var notEligible: Double?
  /// Declared unknown eligibility; nil where no row declares any.
  var unknownEligibility: Double?
  /// Clusters in the population; nil where a row does not say.
  var clusterPopulation: Double?

  /// What the rows say together; nil for no rows.
  ///
  /// A blank column is the total over that column, as in `befolkning.csv`: a row that is blank in
  /// every column is the whole, and finer rows beside it are not added to it. Without such a row
  /// the parts are summed, over places first, then strata, then groups.
  static func summing(_ rows: [SampleRow]) -> SampleTotals? {
    summing(rows, over: [.place, .stratum, .group])
  }

  /// The columns that tell rows apart.
  private enum Column { case place, stratum, group }

  private static func summing(_ rows: [SampleRow], over columns: [Column]) -> SampleTotals? {
    guard let first = rows.first else { return nil }
    let isBlank = { (row: SampleRow, column: Column) in
      switch column {
      case .place: row.place == nil
      case .stratum: row.stratum == nil
      case .group: row.group.isAll
      }
    }
    let whole = rows.filter { row in columns.allSatisfy { isBlank(row, $0) } }
    if !whole.isEmpty || columns.isEmpty {
      return (whole.isEmpty ? rows : whole).map(SampleTotals.init).reduce(nil, adding)
    }
    guard let column = columns.first(where: { column in rows.contains { !isBlank($0, column) } })
    else { return SampleTotals(first) }
    let rest = columns.filter { $0 != column }
    let parts = split(rows.filter { !isBlank($0, column) }, by: column)
    return parts.map { summing($0, over: rest) }.reduce(nil, adding)
  }

  /// The rows by their value in a column, in the order of first appearance.
  private static func split(_ rows: [SampleRow], by column: Column) -> [[SampleRow]] {
    switch column {
    case .place: rows.grouped { $0.place }
    case .stratum: rows.grouped { $0.stratum }
    case .group:
      // Rows by sex beside rows by age are two ways to cut the same whole: one of them is used.
      (rows.grouped { $0.group.terms.map(\.variable) }.first ?? []).grouped { $0.group }
    }
  }

  /// So many sampled, as the rows of an export say, and what else is declared of the frame.
  init(sampled: Int, within declared: SampleTotals?) {
    if let declared { self = declared }
    self.sampled = Double(sampled)
  }

  private init(_ row: SampleRow) {
    population = row.population
    sampled = row.sampled
    notEligible = row.notEligible
    unknownEligibility = row.unknownEligibility
    clusterPopulation = row.clusterPopulation
  }

  /// The sum of two parts.
  ///
  /// A size that is unknown in one part is unknown in the sum; where only one part declares
  /// overcoverage, the other has none.
  static func adding(_ left: SampleTotals?, _ right: SampleTotals?) -> SampleTotals? {
    guard var sum = left, let right else { return left ?? right }
    sum.population = sum.population.flatMap { first in right.population.map { first + $0 } }
    sum.sampled = sum.sampled.flatMap { first in right.sampled.map { first + $0 } }
    sum.clusterPopulation = sum.clusterPopulation.flatMap { first in
      right.clusterPopulation.map { first + $0 }
    }
    sum.notEligible = declared(sum.notEligible, right.notEligible)
    sum.unknownEligibility = declared(sum.unknownEligibility, right.unknownEligibility)
    return sum
  }

  private static func declared(_ left: Double?, _ right: Double?) -> Double? {
    left == nil && right == nil ? nil : (left ?? 0) + (right ?? 0)
  }
}

extension Sequence {
  /// The elements by a key, both the keys and the elements in order of first appearance.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
    var slots: [Key: Int] = [:]
    var groups: [[Element]] = []
    for element in self {
      let value = key(element)
      if let slot = slots[value] {
        groups[slot].append(element)
      } else {
        slots[value] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
