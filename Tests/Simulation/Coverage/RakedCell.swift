import Statistics

/// One cell of coverage under raking to two margins, sex and age, after uneven nonresponse.
struct RakedCell: CoverageSampler {
  /// The persons who answered, or who are expected in the place.
  var size: Int
  /// The true share.
  var share: Double
  /// The coefficient of variation of the weights that raking starts from.
  var variation = 0.0
  /// Whether the share is that of a place, a fifth of the raked sample, so that its base is random.
  var isPlace = false

  /// The places; one is the domain.
  private static let placeCount = 5

  func forEachSample(
    _ draws: Int, random: inout RandomStream, _ body: (_ truth: Double, SampleShare) -> Void
  ) {
    let society = Society(share: share, isUneven: true)
    let levels = variation > 0 ? WeightLevels(variation: variation).weights : [1]
    var kinds: [CountedSample.Kind] = []
    for weight in levels {
      for cell in 0..<Society.cellCount {
        for place in 0..<2 {
          for positive in 0..<2 {
            kinds.append(
              CountedSample.Kind(
                weight: weight, categories: [cell / 4, cell % 4],
                isInDomain: !isPlace || place == 0, isPositive: positive == 1))
          }
        }
      }
    }
    let sampled = isPlace ? Self.placeCount * size : size
    let sample = CountedSample(kinds: kinds, populations: [nil], totals: Society.margins)
    for _ in 0..<draws {
      var counts = [Int](repeating: 0, count: kinds.count)
      for _ in 0..<sampled {
        let person = society.person(&random)
        let level = levels.count > 1 ? random.index(below: levels.count) : 0
        let place = random.index(below: Self.placeCount) == 0 ? 0 : 1
        let kind = ((level * Society.cellCount + person.cell) * 2 + place) * 2
        counts[kind + (person.isPositive ? 1 : 0)] += 1
      }
      if let estimated = sample.share(counts) { body(share, estimated) }
    }
  }
}
