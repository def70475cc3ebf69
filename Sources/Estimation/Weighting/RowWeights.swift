/// The weights of rows whose respondents are alike in all but their weights.
struct RowWeights {
  /// The mean weight of each row.
  var means: [Double]
  /// Σ (w − w̄)² of each row.
  var spreads: [Double]

  /// The weights of rows from sums of deviations, so that nothing is lost in the squares.
  ///
  /// - Parameters:
  ///   - sums: The sums, taken from the mean weight of each cell.
  ///   - keys: The key of each row, which has at least one respondent.
  ///   - width: The number of keys of a cell.
  ///   - centres: The mean weight of each cell.
  init(_ sums: RowSums, keys: [Int], width: Int, _ centres: [Double]) {
    means = []
    spreads = []
    for key in keys {
      let shift = sums.deviations[key] / Double(sums.persons[key])
      means.append(centres[key / width] + shift)
      spreads.append(max(0, sums.squares[key] - shift * sums.deviations[key]))
    }
  }

  /// The weights with those of each row multiplied by a factor.
  func scaled(by factors: [Double]) -> RowWeights {
    var result = self
    for (row, factor) in factors.enumerated() where factor != 1 {
      result.means[row] *= factor
      result.spreads[row] *= factor * factor
    }
    return result
  }
}
