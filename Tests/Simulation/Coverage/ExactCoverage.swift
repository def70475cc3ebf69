import Glibc
import Statistics

/// The coverage of the default interval for equal weights and an infinite population, without
/// drawing: the binomial probabilities of the outcomes whose interval holds the true share.
///
/// It tells whether the simulation itself is right.
enum ExactCoverage {
  /// The coverage for n respondents at a true share.
  static func coverage(size: Int, share: Double) -> Double {
    let sample = CountedSample(
      kinds: [.init(isPositive: false), .init(isPositive: true)], populations: [nil])
    var total = 0.0
    for positive in 0...size {
      var rate = Rate()
      rate.add(share, sample: sample, counts: [size - positive, positive])
      if rate.hits > 0 { total += probability(positive, of: size, share: share) }
    }
    return total
  }

  private static func probability(_ positive: Int, of size: Int, share: Double) -> Double {
    var logarithm = 0.0
    for step in 0..<positive {
      logarithm += log(Double(size - step)) - log(Double(step + 1))
    }
    logarithm += Double(positive) * log(share) + Double(size - positive) * log1p(-share)
    return exp(logarithm)
  }
}
