import Statistics

/// A municipality of places, how its sample is weighted, and whether its inhabitants answer
/// unevenly.
struct Municipality: Sendable {
  /// How a sample is weighted.
  enum Weighting: String, Sendable, CaseIterable {
    /// N/n by place; everybody as likely to answer.
    case design = "design weights"
    /// Raked after uneven nonresponse, from N/n: to plats*kön and ålder*kön, or with many places to
    /// plats and ålder*kön.
    case raked = "raked"
    /// Raked to kön and ålder after uneven nonresponse, from delivered weights of CV 0.5.
    case rakedDelivered = "raked from CV 0.5"
  }

  /// Respondents of each place; none where the sample has no places.
  let sizes: [Int]
  /// How the sample is weighted.
  let weighting: Weighting

  /// Whether places are the strata, with a known population.
  var isStratified: Bool { weighting != .rakedDelivered }
  /// Whether the margin of places is crossed with sex.
  var crossesPlaces: Bool { sizes.count <= 10 }
  /// Inhabitants of each place; places differ, so that design weights do.
  var inhabitants: [Int] { sizes.indices.map { 1000 * (1 + $0 % 4) } }
  /// The weights that a kind can start from, before those of the place.
  var levels: [Double] {
    weighting == .rakedDelivered ? WeightLevels(variation: 0.5).weights : [1]
  }

  /// The kind of a person of a place, a cell of sex and age, a weight and an answer.
  private func kind(_ place: Int, _ cell: Int, _ level: Int, _ isPositive: Bool) -> Int {
    ((place * Society.cellCount + cell) * levelCount + level) * 2 + (isPositive ? 1 : 0)
  }
  private var levelCount: Int { weighting == .rakedDelivered ? WeightLevels.count : 1 }

  /// The design: every kind of person, strata and margins.
  var sample: CountedSample {
    var kinds: [CountedSample.Kind] = []
    let levels = levels
    for (place, size) in sizes.enumerated() {
      for cell in 0..<Society.cellCount {
        let sex = cell / Society.ages.count
        for level in levels {
          for isPositive in [false, true] {
            kinds.append(
              CountedSample.Kind(
                stratum: isStratified ? place : 0, place: place, cell: cell,
                weight: isStratified ? Double(inhabitants[place]) / Double(size) : level,
                categories: weighting == .raked
                  ? [crossesPlaces ? 2 * place + sex : place, cell]
                  : [sex, cell % Society.ages.count],
                isPositive: isPositive))
          }
        }
      }
    }
    return CountedSample(
      kinds: kinds, populations: isStratified ? inhabitants.map { $0 } : [nil], totals: totals)
  }

  private var totals: [[Double]] {
    switch weighting {
    case .design: return []
    case .rakedDelivered: return Society.margins
    case .raked:
      let all = Double(inhabitants.reduce(0, +))
      let places =
        crossesPlaces
        ? inhabitants.flatMap { [0.5 * Double($0), 0.5 * Double($0)] }
        : inhabitants.map(Double.init)
      return [places, Society.population.map { all * $0 }]
    }
  }

  /// Draws a sample, counted by kind.
  func draw(_ society: Society, random: inout RandomStream) -> [Int] {
    var counts = [Int](
      repeating: 0, count: sizes.count * Society.cellCount * levelCount * 2)
    for (place, size) in sizes.enumerated() {
      for _ in 0..<size {
        let person = society.person(&random)
        let level = levelCount > 1 ? random.index(below: levelCount) : 0
        counts[kind(place, person.cell, level, person.isPositive)] += 1
      }
    }
    return counts
  }
}
