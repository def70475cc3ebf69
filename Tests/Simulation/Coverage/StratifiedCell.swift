import Statistics

/// One cell of coverage under stratification: three equal samples from strata of unequal size,
/// whose shares differ.
struct StratifiedCell: CoverageSampler {
  /// The persons who answered, or who are expected in the group.
  var size: Int
  /// The true share.
  var share: Double
  /// The share of the population that answered; 0 for an infinite one.
  var fraction = 0.0
  /// Whether the share is that of a group, half of each stratum, so that its base is random.
  var isGroup = false

  /// The size of each stratum, as parts of the population.
  var parts = [1, 2, 4]

  /// Shares of the strata beside the whole: Σ parts × multiples = Σ parts.
  private var multiples: [Double] {
    let rest = 0.4 * Double(parts[0]) + 0.1 * Double(parts[1])
    return [0.6, 0.9, 1 + rest / Double(parts[2])]
  }

  func forEachSample(
    _ draws: Int, random: inout RandomStream, _ body: (_ truth: Double, SampleShare) -> Void
  ) {
    let sampled = (isGroup ? 2 : 1) * size / parts.count
    var strata: [[UInt8]] = []
    var kinds: [CountedSample.Kind] = []
    for (stratum, part) in parts.enumerated() {
      let count =
        Double(sampled * parts.count * part) / Double(parts.reduce(0, +))
        / (fraction > 0 ? fraction : 1)
      let people = max(sampled, Int(count.rounded()))
      strata.append(fraction > 0 ? self.people(stratum, count: people) : [])
      for group in 0..<2 {
        for positive in 0..<2 {
          kinds.append(
            CountedSample.Kind(
              stratum: stratum,
              weight: fraction > 0 ? Double(people) / Double(sampled) : Double(part),
              isInDomain: !isGroup || group == 0, isPositive: positive == 1))
        }
      }
    }
    let sample = CountedSample(
      kinds: kinds, populations: strata.map { fraction > 0 ? $0.count : nil })
    let truth = fraction > 0 ? truth(strata, kinds) : share
    var populations = strata.map(FinitePopulation.init)
    let multiples = multiples
    for _ in 0..<draws {
      var counts = [Int](repeating: 0, count: kinds.count)
      for stratum in populations.indices {
        if fraction > 0 {
          populations[stratum].draw(sampled, into: &counts, random: &random)
        } else {
          let share = share * multiples[stratum]
          for _ in 0..<sampled {
            let group = random.index(below: 2)
            counts[4 * stratum + 2 * group + (random.unit() < share ? 1 : 0)] += 1
          }
        }
      }
      if let estimated = sample.share(counts) { body(truth, estimated) }
    }
  }

  /// The kinds of the persons of a stratum, groups in turn and positive answers evenly spread.
  private func people(_ stratum: Int, count: Int) -> [UInt8] {
    let pairs = count / 2
    let positive = Int((Double(pairs) * share * multiples[stratum]).rounded())
    return (0..<count).map { person in
      let isPositive = person / 2 < positive
      return UInt8(4 * stratum + 2 * (person % 2) + (isPositive ? 1 : 0))
    }
  }

  private func truth(_ strata: [[UInt8]], _ kinds: [CountedSample.Kind]) -> Double {
    let domain = strata.joined().filter { kinds[Int($0)].isInDomain }
    return Double(domain.count { kinds[Int($0)].isPositive }) / Double(domain.count)
  }
}
