/// A classification whose population totals are known: places, or sex × age.
///
/// A crossed margin is one classification with a category for every combination.
public struct CalibrationMargin: Sendable, Equatable {
  /// The category of each unit, 0 ..< the number of totals; every unit has one.
  public let categoryOfUnit: [Int]
  /// The known number of persons in each category.
  public let totals: [Double]

  /// A margin from the category of each unit and the total of each category.
  public init(categoryOfUnit: [Int], totals: [Double]) {
    precondition(
      categoryOfUnit.allSatisfy { totals.indices.contains($0) },
      "every unit has a category with a total")
    self.categoryOfUnit = categoryOfUnit
    self.totals = totals
  }
}
