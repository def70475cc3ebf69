import Statistics

/// One cell of the coverage grid: unequal weights in one stratum, with or without a finite
/// population.
struct CoverageCell: CoverageSampler {
  /// The persons who answered.
  var size: Int
  /// The true share.
  var share: Double
  /// The coefficient of variation of the weights.
  var variation: Double
  /// The share of the population that answered; 0 for an infinite one.
  var fraction = 0.0
  /// Whether the share grows with the weight: three times as high for the heaviest as for the
  /// lightest.
  var isInformative = false

  func forEachSample(
    _ draws: Int, random: inout RandomStream, _ body: (_ truth: Double, SampleShare) -> Void
  ) {
    let weights = WeightLevels(variation: variation).weights
    let shares = shares(weights)
    let kinds = weights.flatMap { weight in
      [false, true].map { CountedSample.Kind(weight: weight, isPositive: $0) }
    }
    let people = fraction > 0 ? people(weights) : nil
    let sample = CountedSample(kinds: kinds, populations: [people?.kinds.count])
    let truth = people?.share ?? share
    var population = people.map { FinitePopulation(kinds: $0.kinds) }
    for _ in 0..<draws {
      var counts = [Int](repeating: 0, count: kinds.count)
      if population != nil {
        population?.draw(size, into: &counts, random: &random)
      } else {
        for _ in 0..<size {
          let bits = random.bits()
          let level = Int(bits % UInt64(WeightLevels.count))
          let isPositive = Double(bits >> 11) * 0x1p-53 < shares[level]
          counts[2 * level + (isPositive ? 1 : 0)] += 1
        }
      }
      if let estimated = sample.share(counts) { body(truth, estimated) }
    }
  }

  /// The share of each weight level, so that the weighted share is the true one.
  private func shares(_ weights: [Double]) -> [Double] {
    guard isInformative else { return weights.map { _ in share } }
    let slopes = weights.indices.map { 1 + 2 * Double($0) / Double(weights.count - 1) }
    let mean = zip(weights, slopes).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    return slopes.map { share * $0 / mean }
  }

  /// A population of size/fraction, the positive answers spread evenly over the weights, and its
  /// true weighted share.
  private func people(_ weights: [Double]) -> (kinds: [UInt8], share: Double) {
    let count = Int((Double(size) / fraction).rounded())
    let positive = Int((Double(count) * share).rounded())
    var kinds: [UInt8] = []
    var sum = 0.0
    var counted = 0.0
    for person in 0..<count {
      let level = person * weights.count / count
      // Person i answers yes where ⌊(i + ½) K / N⌋ steps up: K of the N, evenly.
      let before = (2 * person * positive + count) / (2 * count)
      let after = (2 * (person + 1) * positive + count) / (2 * count)
      kinds.append(UInt8(2 * level + (after > before ? 1 : 0)))
      sum += weights[level]
      if after > before { counted += weights[level] }
    }
    return (kinds, counted / sum)
  }
}
