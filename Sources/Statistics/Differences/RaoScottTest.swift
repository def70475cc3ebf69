/// The outcome of a Rao–Scott test of independence.
public struct RaoScottResult: Sendable, Equatable {
  /// The second-order corrected statistic, on the F scale.
  public let statistic: Double
  /// The numerator's degrees of freedom, usually not whole.
  public let numeratorDegreesOfFreedom: Double
  /// The denominator's degrees of freedom.
  public let denominatorDegreesOfFreedom: Double
  /// The p value.
  public let pValue: Double
}

/// Whether two classifications are independent, in a sample of any design.
///
/// Pearson's statistic on the weighted table, divided by what the design makes of it (Rao & Scott
/// 1984, Annals of Statistics 12, 46–60, second-order correction), with the F reference of Thomas &
/// Rao (1987), JASA 82, 630–636. R: `svychisq(statistic = "F")`.
public enum RaoScottTest {
  /// Tests independence of `row` and `column` over the units; codes count from 0.
  ///
  /// `row[k]` and `column[k]` belong to `units[k]`; units ascending. Rows and columns in which
  /// nobody is are left out. Nil when fewer than two of either are left, when the design has no
  /// degrees of freedom, or when the table has no variance.
  public static func test(
    variance: LinearizedVariance, units: [Int], row: [Int], column: [Int]
  ) -> RaoScottResult? {
    precondition(units.count == row.count && units.count == column.count)
    let rows = ranked(row)
    let columns = ranked(column)
    guard rows.count > 1, columns.count > 1 else { return nil }
    let spread = variance.design.spread(of: units)
    let degrees = Double(spread.psus - spread.strata)
    guard degrees > 0 else { return nil }
    let cellOfUnit = units.indices.map { rows.codes[$0] * columns.count + columns.codes[$0] }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: rows.count * columns.count)
    for (unit, cell) in zip(units, cellOfUnit) {
      sums[cell].add(variance.weights[unit] * Double(variance.design.multiplicity(unit)))
    }
    let total = sums.map(\.value).compensatedSum()
    guard total > 0 else { return nil }
    let shares = sums.map { $0.value / total }

    let contrasts = interactionContrasts(rows.count, columns.count)
    let scaled = contrasts.scalingRows(by: shares.map { $0 > 0 ? 1 / $0 : 0 })
    // Σ share × scaled is 0 for each contrast, so its influence is the cell's value over Σ w.
    let influences = (0..<scaled.columns).map { contrast in
      variance.scored(
        UnitValues(units: units, values: cellOfUnit.map { scaled[$0, contrast] / total }))
    }
    var design = Matrix(rows: scaled.columns, columns: scaled.columns)
    for i in influences.indices {
      for j in 0...i {
        design[i, j] = variance.covariance(influences[i], influences[j])
        design[j, i] = design[i, j]
      }
    }
    guard let effects = (contrasts.transposed * scaled).solving(design) else { return nil }
    return result(
      pearson: pearson(shares, rows.count, columns.count), effects: effects, degrees: degrees)
  }

  /// Pearson's statistic per person from the cell shares, row after row.
  private static func pearson(_ shares: [Double], _ rows: Int, _ columns: Int) -> Double {
    let rowShares = (0..<rows).map { row in
      (0..<columns).map { shares[row * columns + $0] }.compensatedSum()
    }
    let columnShares = (0..<columns).map { column in
      (0..<rows).map { shares[$0 * columns + column] }.compensatedSum()
    }
    return shares.indices.map { cell in
      let expected = rowShares[cell / columns] * columnShares[cell % columns]
      return (shares[cell] - expected) * (shares[cell] - expected) / expected
    }.compensatedSum()
  }

  /// The F statistic from Pearson's and the generalised design effects.
  ///
  /// The sample size cancels between the two, so both are taken per person.
  private static func result(
    pearson: Double, effects: Matrix, degrees: Double
  ) -> RaoScottResult? {
    let trace = effects.trace
    let squaredTrace = (effects * effects).trace
    guard trace > 0, squaredTrace > 0 else { return nil }
    let statistic = pearson / trace
    let numerator = trace * trace / squaredTrace
    return RaoScottResult(
      statistic: statistic, numeratorDegreesOfFreedom: numerator,
      denominatorDegreesOfFreedom: numerator * degrees,
      pValue: FDistribution(numerator: numerator, denominator: numerator * degrees)
        .upperTail(statistic))
  }

  /// Contrasts of the cells that are orthogonal to rows and columns: products of centred dummies.
  private static func interactionContrasts(_ rows: Int, _ columns: Int) -> Matrix {
    var result = Matrix(rows: rows * columns, columns: (rows - 1) * (columns - 1))
    for cell in 0..<(rows * columns) {
      for i in 1..<rows {
        for j in 1..<columns {
          let row = (cell / columns == i ? 1 : 0) - 1 / Double(rows)
          let column = (cell % columns == j ? 1 : 0) - 1 / Double(columns)
          result[cell, (i - 1) * (columns - 1) + j - 1] = row * column
        }
      }
    }
    return result
  }

  /// The codes numbered anew in ascending order, without gaps.
  private static func ranked(_ codes: [Int]) -> (codes: [Int], count: Int) {
    var isPresent = [Bool](repeating: false, count: 1 + (codes.max() ?? -1))
    for code in codes { isPresent[code] = true }
    var rank = [Int](repeating: 0, count: isPresent.count)
    var count = 0
    for code in isPresent.indices where isPresent[code] {
      rank[code] = count
      count += 1
    }
    return (codes.map { rank[$0] }, count)
  }
}
