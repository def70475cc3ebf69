/// Trimmed weights and what trimming did.
public struct TrimmedWeights: Sendable, Equatable {
  /// The weights after the last raking.
  public let calibrated: CalibratedWeights
  /// The largest weight allowed.
  public let cap: Double
  /// The share of persons whose weight was cut at least once, 0–1.
  public let trimmedShare: Double
  /// The number of times weights were cut and raked again.
  public let rounds: Int
  /// Whether the last raking left every weight within the cap, to one in a million.
  public let isConverged: Bool
}

/// Trimming: no weight above a multiple of the median weight.
///
/// Raise no one above the cap, spread what was cut over the others in proportion, rake to the
/// margins again, and repeat until raking no longer lifts anyone over it. The cap is set once, from
/// the raked weights, so that the rounds have a fixed end.
///
/// Source: Potter (1990), Proceedings of the Section on Survey Research Methods, ASA, 225–230;
/// Izrael, Battaglia & Frankel (2009), SAS Global Forum 247, for trimming inside raking.
/// R: `trimWeights`, which does not rake again.
public enum WeightTrimming {
  /// Rakes, trims at `multipleOfMedian` (above 1) times the median weight, and rakes again.
  ///
  /// Without any weight above the cap it is plain raking with 0 rounds. When `maximumRounds` is
  /// not enough, the last weights are returned with `isConverged` false: they meet the margins, and
  /// some exceed the cap.
  public static func trim(
    designWeights: [Double], multiplicity: [Int]? = nil, margins: [CalibrationMargin],
    multipleOfMedian: Double, maximumRounds: Int = 50
  ) throws(CalibrationError) -> TrimmedWeights {
    var raked = try Raking.rake(
      designWeights: designWeights, multiplicity: multiplicity, margins: margins)
    let persons = designWeights.indices.map { Double(multiplicity?[$0] ?? 1) }
    let cap = multipleOfMedian * median(raked.weights, persons)
    let limit = cap * (1 + 1e-6)
    var isTrimmed = [Bool](repeating: false, count: persons.count)
    var rounds = 0
    while rounds < maximumRounds, raked.weights.contains(where: { $0 > limit }) {
      var weights = raked.weights
      var excess = CompensatedSum()
      var untrimmed = CompensatedSum()
      for unit in weights.indices {
        if weights[unit] > cap {
          excess.add((weights[unit] - cap) * persons[unit])
          weights[unit] = cap
          isTrimmed[unit] = true
        } else {
          untrimmed.add(weights[unit] * persons[unit])
        }
      }
      let scale = untrimmed.value > 0 ? 1 + excess.value / untrimmed.value : 1
      for unit in weights.indices where raked.weights[unit] <= cap { weights[unit] *= scale }
      raked = try Raking.rake(
        designWeights: weights, multiplicity: multiplicity, margins: margins)
      rounds += 1
    }
    let trimmed = persons.indices.map { isTrimmed[$0] ? persons[$0] : 0 }.compensatedSum()
    return TrimmedWeights(
      calibrated: CalibratedWeights(
        weights: raked.weights, designWeights: designWeights, multiplicity: multiplicity,
        rounds: raked.rounds, largestMarginError: raked.largestMarginError),
      cap: cap, trimmedShare: trimmed / persons.compensatedSum(), rounds: rounds,
      isConverged: !raked.weights.contains { $0 > limit })
  }

  /// The median weight over persons; between two equal halves, the mean of the two.
  static func median(_ weights: [Double], _ persons: [Double]) -> Double {
    let order = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    let half = persons.compensatedSum() / 2
    var count = 0.0
    for (place, unit) in order.enumerated() {
      count += persons[unit]
      if count > half { return weights[unit] }
      if count == half, place + 1 < order.count {
        return (weights[unit] + weights[order[place + 1]]) / 2
      }
    }
    return order.last.map { weights[$0] } ?? 0
  }
}
