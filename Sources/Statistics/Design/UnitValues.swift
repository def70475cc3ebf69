/// Values of some units of a design; the units that are not listed have the value 0.
///
/// The values are per person, also where a unit stands for several identical persons.
public struct UnitValues: Sendable, Equatable {
  /// The listed units, ascending and without repetition.
  public let units: [Int]
  /// The value of each listed unit.
  public let values: [Double]

  /// Values of units, which must be ascending and unique, one value each.
  public init(units: [Int], values: [Double]) {
    precondition(units.count == values.count, "one value per unit")
    precondition(zip(units, units.dropFirst()).allSatisfy { $0 < $1 }, "units must ascend")
    self.units = units
    self.values = values
  }

  /// A value for each unit, in order.
  public init(all values: [Double]) {
    units = Array(values.indices)
    self.values = values
  }

  /// The values of every unit, zeros included, of a design of `count` units.
  public func dense(count: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    for (unit, value) in zip(units, values) { result[unit] = value }
    return result
  }

  /// The units of either, ascending, with both values.
  func merged(with other: UnitValues) -> [(unit: Int, first: Double, second: Double)] {
    if units == other.units {
      return units.indices.map { (units[$0], values[$0], other.values[$0]) }
    }
    var result: [(unit: Int, first: Double, second: Double)] = []
    result.reserveCapacity(units.count + other.units.count)
    var i = 0
    var j = 0
    while i < units.count || j < other.units.count {
      let left = i < units.count ? units[i] : .max
      let right = j < other.units.count ? other.units[j] : .max
      let takesLeft = left <= right
      let takesRight = right <= left
      result.append(
        (min(left, right), takesLeft ? values[i] : 0, takesRight ? other.values[j] : 0))
      if takesLeft { i += 1 }
      if takesRight { j += 1 }
    }
    return result
  }
}
