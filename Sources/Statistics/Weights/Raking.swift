/// Raking: weights that meet every margin, as near the design weights as raking goes.
///
/// Each weight is the design weight times one factor per margin (the multiplicative distance of
/// Deville & Särndal 1992). Found by iterative proportional fitting on the collapsed cells, which
/// gives the same weights as `calibrate(calfun = "raking")` in R and starts, like it, from the
/// design weights. One margin is post-stratification.
///
/// Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427–444; Deville,
/// Särndal & Sautory (1993), JASA 88, 1013–1020.
public enum Raking {
  /// The relative error that every margin meets.
  public static let tolerance = 1e-12

  /// Rakes the design weights to the margins, to 1e-12 relative on every category.
  ///
  /// A category with total 0 and nobody in the sample is met as it is. All other faults of the
  /// input are errors that name margin and category.
  public static func rake(
    designWeights: [Double], multiplicity: [Int]? = nil, margins: [CalibrationMargin],
    maximumRounds: Int = 20_000
  ) throws(CalibrationError) -> CalibratedWeights {
    try check(designWeights: designWeights, margins: margins)
    let cells = CalibrationCells(
      designWeights: designWeights, multiplicity: multiplicity, margins: margins)
    var factors = [Double](repeating: 1, count: cells.sumOfWeights.count)
    var rounds = 0
    var worst = try fit(&factors, cells: cells, margins: margins, adjusts: false)
    while worst.error > tolerance {
      guard rounds < maximumRounds else {
        throw .notConverged(
          margin: worst.margin, category: worst.category, error: worst.error, rounds: rounds)
      }
      _ = try fit(&factors, cells: cells, margins: margins, adjusts: true)
      worst = try fit(&factors, cells: cells, margins: margins, adjusts: false)
      rounds += 1
    }
    let weights = designWeights.indices.map { designWeights[$0] * factors[cells.cellOfUnit[$0]] }
    return CalibratedWeights(
      weights: weights, designWeights: designWeights, multiplicity: multiplicity, rounds: rounds,
      largestMarginError: worst.error)
  }

  private struct Deviation {
    var margin = 0
    var category = 0
    var error = 0.0
  }

  /// Goes through the margins, scaling each category to its total when `adjusts`; returns the
  /// largest relative error met on the way.
  private static func fit(
    _ factors: inout [Double], cells: CalibrationCells, margins: [CalibrationMargin],
    adjusts: Bool
  ) throws(CalibrationError) -> Deviation {
    var worst = Deviation()
    for (index, margin) in margins.enumerated() {
      var sums = [CompensatedSum](repeating: CompensatedSum(), count: margin.totals.count)
      var isPresent = [Bool](repeating: false, count: margin.totals.count)
      for cell in factors.indices {
        let category = cells.categories[cell][index]
        sums[category].add(cells.sumOfWeights[cell] * factors[cell])
        isPresent[category] = true
      }
      var scale = [Double](repeating: 1, count: margin.totals.count)
      for (category, total) in margin.totals.enumerated() {
        let sum = sums[category].value
        if !isPresent[category] {
          if total > 0 { throw .emptyCategory(margin: index, category: category) }
          continue
        }
        if total == 0 { throw .zeroTotal(margin: index, category: category) }
        let error = abs(sum / total - 1)
        if error > worst.error || error.isNaN {
          worst = Deviation(margin: index, category: category, error: error)
        }
        scale[category] = total / sum
      }
      guard adjusts else { continue }
      for cell in factors.indices { factors[cell] *= scale[cells.categories[cell][index]] }
    }
    return worst
  }

  private static func check(
    designWeights: [Double], margins: [CalibrationMargin]
  ) throws(CalibrationError) {
    guard !margins.isEmpty else { throw .noMargins }
    guard !designWeights.isEmpty else { throw .noUnits }
    for (unit, weight) in designWeights.enumerated() where !(weight > 0 && weight.isFinite) {
      throw .invalidWeight(unit: unit)
    }
    var expected: Double?
    for (index, margin) in margins.enumerated() {
      for (category, total) in margin.totals.enumerated()
      where !(total >= 0 && total.isFinite) {
        throw .invalidTotal(margin: index, category: category)
      }
      let total = margin.totals.compensatedSum()
      if let expected, abs(total - expected) > 1e-9 * abs(expected) {
        throw .differingTotals(margin: index, total: total, expected: expected)
      }
      expected = expected ?? total
    }
  }
}
