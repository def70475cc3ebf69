import Glibc
import Statistics

/// Sixteen equally likely weights with a given coefficient of variation, in lognormal proportions.
///
/// A few levels instead of a weight per person make a draw as cheap to estimate as the program
/// makes it: alike respondents are counted together.
struct WeightLevels {
  /// How many levels there are.
  static let count = 16
  /// The weights, their mean 1.
  let weights: [Double]

  /// Levels whose standard deviation is `variation` times their mean; all 1 at 0.
  init(variation: Double) {
    var low = 0.0
    var high = 3.0
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if Self.variation(Self.levels(spread: middle)) < variation {
        low = middle
      } else {
        high = middle
      }
    }
    weights =
      variation > 0 ? Self.levels(spread: high) : [Double](repeating: 1, count: Self.count)
  }

  private static func levels(spread: Double) -> [Double] {
    let raw = (0..<count).map { level in
      exp(spread * StandardNormal.quantile((Double(level) + 0.5) / Double(count)))
    }
    let mean = raw.reduce(0, +) / Double(count)
    return raw.map { $0 / mean }
  }

  private static func variation(_ weights: [Double]) -> Double {
    (weights.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / Double(weights.count)).squareRoot()
  }
}
