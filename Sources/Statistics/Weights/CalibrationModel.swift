/// The regression on the calibration variables that a calibrated estimate's variance rests on.
///
/// A calibrated estimate varies only as far as the margins do not explain it: its score is
/// w e with the residual e = u − x′B, B = (Σ d x x′)⁻¹ Σ d x u, x the indicators of the margin
/// categories and d the design weights. The units are collapsed to the distinct x.
///
/// Source: Deville & Särndal (1992), Calibration estimators in survey sampling, JASA 87, 376–382;
/// Deville, Särndal & Sautory (1993). R: `calibrate(calfun = "raking")` and its residuals; not
/// `rake()`, whose linearisation goes margin by margin and is off when design weights differ
/// inside a margin.
public struct CalibrationModel: Sendable {
  /// The calibration cell of each unit.
  let cellOfUnit: [Int]
  /// The number of distinct combinations of categories.
  public var cellCount: Int { rootOfWeights.count }
  /// The rank of the margins: the number of independent constraints.
  public var rank: Int { factorization.rank }

  /// The root of Σ design weight of each cell.
  private let rootOfWeights: [Double]
  private let designWeightOfPersons: [Double]
  private let factorization: PivotedQR
  /// The basis of the factorization, cell after cell.
  private let basisOfCells: [Double]

  /// The model of these margins, with the weights that the calibration started from.
  public init(designWeights: [Double], multiplicity: [Int]? = nil, margins: [CalibrationMargin]) {
    let cells = CalibrationCells(
      designWeights: designWeights, multiplicity: multiplicity, margins: margins)
    cellOfUnit = cells.cellOfUnit
    let roots = cells.sumOfWeights.map { $0.squareRoot() }
    rootOfWeights = roots
    designWeightOfPersons = designWeights.indices.map {
      designWeights[$0] * Double(multiplicity?[$0] ?? 1)
    }
    var columns: [[Double]] = []
    for (index, margin) in margins.enumerated() {
      for category in margin.totals.indices {
        let column = cells.categories.indices.map { cell in
          cells.categories[cell][index] == category ? roots[cell] : 0
        }
        if column.contains(where: { $0 != 0 }) { columns.append(column) }
      }
    }
    let factorization = PivotedQR(columns: columns, rowCount: roots.count)
    self.factorization = factorization
    basisOfCells = roots.indices.flatMap { cell in
      (0..<factorization.rank).map { factorization.basis[$0 * roots.count + cell] }
    }
  }

  /// The fitted x′B of each cell, for an influence that is 0 in the units not listed.
  func fitted(_ influence: UnitValues) -> [Double] {
    var sums = [Double](repeating: 0, count: cellCount)
    for (unit, value) in zip(influence.units, influence.values) {
      sums[cellOfUnit[unit]] += designWeightOfPersons[unit] * value
    }
    // In the basis of √D x, the response of a cell is its weighted mean times √D.
    var coordinates = [Double](repeating: 0, count: rank)
    var sumsOfColumns = coordinates.mutableSpan
    for cell in 0..<cellCount where sums[cell] != 0 {
      sumsOfColumns.add(
        basisOfCells.span.extracting(cell * rank..<(cell + 1) * rank),
        times: sums[cell] / rootOfWeights[cell])
    }
    var fitted = [Double](repeating: 0, count: cellCount)
    var values = fitted.mutableSpan
    for (column, coordinate) in coordinates.enumerated() {
      values.add(
        factorization.basis.span.extracting(column * cellCount..<(column + 1) * cellCount),
        times: coordinate)
    }
    for cell in values.indices { values[cell] /= rootOfWeights[cell] }
    return fitted
  }

  /// The residual u − x′B of each unit's persons.
  ///
  /// R: the `qr.resid` inside `svyrecvar`.
  public func residuals(_ influence: UnitValues) -> [Double] {
    let fitted = fitted(influence)
    let dense = influence.dense(count: cellOfUnit.count)
    return dense.indices.map { dense[$0] - fitted[cellOfUnit[$0]] }
  }
}
