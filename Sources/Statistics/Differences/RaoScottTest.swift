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
    let cellCount = rows.count * columns.count
    let cellOfUnit = units.indices.map {
      rows.codes[$0] * columns.count + columns.codes[$0]
    }
    var shares: [Double] = []
    var influences: [UnitValues] = []
    for cell in 0..<cellCount {
      let member = cellOfUnit.map { $0 == cell ? 1.0 : 0 }
      guard let mean = variance.mean(of: member, units: units) else { return nil }
      shares.append(mean.mean)
      influences.append(mean.influence)
    }
    var covariance = Matrix(rows: cellCount, columns: cellCount)
    for i in 0..<cellCount {
      for j in 0...i {
        covariance[i, j] = variance.covariance(influences[i], influences[j])
        covariance[j, i] = covariance[i, j]
      }
    }
    return test(
      shares: shares, columnCount: columns.count, covariance: covariance, degrees: degrees)
  }

  /// The test from the cell shares, row after row, and their covariances.
  ///
  /// The sample size cancels between Pearson's statistic and the generalised design effects, so
  /// both are taken per person.
  static func test(
    shares: [Double], columnCount: Int, covariance: Matrix, degrees: Double
  ) -> RaoScottResult? {
    let rowCount = shares.count / columnCount
    let rowShares = (0..<rowCount).map { row in
      (0..<columnCount).map { shares[row * columnCount + $0] }.compensatedSum()
    }
    let columnShares = (0..<columnCount).map { column in
      (0..<rowCount).map { shares[$0 * columnCount + column] }.compensatedSum()
    }
    var pearson = CompensatedSum()
    for (cell, share) in shares.enumerated() {
      let expected = rowShares[cell / columnCount] * columnShares[cell % columnCount]
      pearson.add((share - expected) * (share - expected) / expected)
    }
    let contrasts = interactionContrasts(rowCount, columnCount)
    let inverse = shares.map { $0 > 0 ? 1 / $0 : 0 }
    let scaled = contrasts.scalingRows(by: inverse)
    let simple = contrasts.transposed * scaled
    let design = scaled.transposed * (covariance * scaled)
    guard let effects = simple.solving(design) else { return nil }
    let trace = effects.trace
    let squaredTrace = (effects * effects).trace
    guard trace > 0, squaredTrace > 0 else { return nil }
    let statistic = pearson.value / trace
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
    var rank: [Int: Int] = [:]
    for code in codes.sorted() where rank[code] == nil { rank[code] = rank.count }
    return (codes.map { rank[$0] ?? 0 }, rank.count)
  }
}
