import Glibc
import Statistics

/// A sample of equal weights, whose outcomes can be summed up without drawing.
struct EqualWeights {
  /// The persons who answered.
  var size: Int
  /// The true share.
  var share: Double
  /// How many the sample is drawn from, without replacement; nil for an infinite population.
  var population: Int?

  /// One outcome.
  struct Outcome {
    /// How many of the answers count.
    let positive: Int
    /// What the sample says.
    let sample: SampleShare
    /// How likely it is: binomial, or hypergeometric in a finite population.
    let probability: Double
  }

  /// Every outcome, by the number of answers that count.
  var outcomes: [Outcome] {
    let sample = CountedSample(
      kinds: [.init(isPositive: false), .init(isPositive: true)], populations: [population])
    return (0...size).compactMap { positive in
      sample.share([size - positive, positive]).map {
        Outcome(positive: positive, sample: $0, probability: probability(of: positive))
      }
    }
  }

  /// The probability of the outcomes that `isMember` holds for.
  func probability(where isMember: (SampleShare) -> Bool) -> Double {
    outcomes.filter { isMember($0.sample) }.reduce(0) { $0 + $1.probability }
  }

  private func probability(of positive: Int) -> Double {
    guard let population else {
      return exp(
        Self.logChoices(size, positive) + Double(positive) * log(share)
          + Double(size - positive) * log1p(-share))
    }
    let all = Int((share * Double(population)).rounded())
    guard positive <= all, size - positive <= population - all else { return 0 }
    return exp(
      Self.logChoices(all, positive) + Self.logChoices(population - all, size - positive)
        - Self.logChoices(population, size))
  }

  /// The logarithm of the number of ways to choose `count` of `total`.
  private static func logChoices(_ total: Int, _ count: Int) -> Double {
    (0..<count).reduce(0) { $0 + log(Double(total - $1)) - log(Double($1 + 1)) }
  }
}
