/// The weights of rows whose respondents are alike in all but their weights.
struct RowWeights {
  /// The mean weight of each row.
  var means: [Double]
  /// Σ (w − w̄)² of each row.
  var spreads: [Double]

  /// Sums the weights of the respondents of each row.
  ///
  /// Deviations are taken from a weight near the mean, so that nothing is lost in the squares.
  ///
  /// - Parameters:
  ///   - weights: The weight of each respondent.
  ///   - rowOfRespondent: The row of each respondent.
  ///   - centres: A weight near the mean of each row.
  ///   - persons: The respondents of each row, at least one.
  init(
    of weights: [Double], rowOfRespondent: some Sequence<Int32>, centres: [Double], persons: [Int]
  ) {
    var sums = [Double](repeating: 0, count: centres.count)
    var squares = sums
    for (row, weight) in zip(rowOfRespondent, weights) {
      let deviation = weight - centres[Int(row)]
      sums[Int(row)] += deviation
      squares[Int(row)] += deviation * deviation
    }
    means = centres
    spreads = squares
    for row in centres.indices {
      let shift = sums[row] / Double(persons[row])
      means[row] += shift
      spreads[row] = max(0, squares[row] - shift * sums[row])
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
