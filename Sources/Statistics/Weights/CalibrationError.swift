/// Why weights cannot be calibrated; the indices point into what was given.
public enum CalibrationError: Error, Equatable, Sendable {
  /// There is nothing to calibrate to.
  case noMargins
  /// There is nobody to weight.
  case noUnits
  /// A design weight is not a finite number above 0.
  case invalidWeight(unit: Int)
  /// A known total is negative or not finite.
  case invalidTotal(margin: Int, category: Int)
  /// The population has persons in the category and the sample nobody.
  case emptyCategory(margin: Int, category: Int)
  /// The sample has persons in the category and the population nobody.
  case zeroTotal(margin: Int, category: Int)
  /// The margin's totals do not sum to those of the first margin, within one in 10⁹.
  case differingTotals(margin: Int, total: Double, expected: Double)
  /// No weights were found that meet every margin; the category is the one farthest off, and
  /// `error` its relative error. Usual cause: margins that no sample of these cells can meet.
  case notConverged(margin: Int, category: Int, error: Double, rounds: Int)
}
