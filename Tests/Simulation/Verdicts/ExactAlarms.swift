import Statistics

/// False alarms year on year for equal weights, without drawing: the binomial probabilities of the
/// pairs of outcomes whose verdict is a difference.
///
/// Counts are whole numbers, so the level of any test jumps with the size and the share. The table
/// tells what of a drawn rate is that, and what is the simulation's own error.
enum ExactAlarms {
  /// The rates of verdicts, at the sizes of the wholes that are drawn and at those beside them.
  static func table(shares: [Double]) -> Table {
    var table = Table(
      caption: "the whole, equal weights, exact: verdicts (no goal of its own)",
      columns: ["n in both years"] + shares.map { "p \(fixed($0, 2))" })
    for size in [30, 33, 34, 35, 36, 37, 40, 60, 100] {
      table.rows.append([String(size)] + shares.map { percent(rate(size: size, share: $0), 2) })
    }
    return table
  }

  private static func rate(size: Int, share: Double) -> Double {
    let outcomes = EqualWeights(size: size, share: share).outcomes
    var total = 0.0
    for first in outcomes {
      for second in outcomes {
        let test = Comparison.Test(first.sample.evidence, second.sample.evidence)
        if test?.isEstablished == true { total += first.probability * second.probability }
      }
    }
    return total
  }
}
