import Statistics

/// A sample counted by kinds of alike persons, and the share that the program estimates from it.
struct CountedSample {
  /// What is the same for everybody of a kind.
  struct Kind {
    var stratum = 0
    var weight = 1.0
    /// The category in each margin.
    var categories: [Int] = []
    /// Whether the person belongs to the domain.
    var isInDomain = true
    /// Whether the answer counts.
    var isPositive: Bool
  }

  /// The kinds.
  let kinds: [Kind]
  /// Population of each stratum; nil for an infinite one.
  let populations: [Int?]
  /// The known totals of each margin; empty without calibration.
  var totals: [[Double]] = []

  /// The estimate from the number of persons of each kind; nil when nobody is in the base, or when
  /// the weights cannot be calibrated.
  func estimate(_ counts: [Int]) -> DomainShare? {
    let present = counts.indices.filter { counts[$0] > 0 }
    let multiplicity = present.map { counts[$0] }
    guard let variance = variance(present, multiplicity) else { return nil }
    let units = present.indices.filter { kinds[present[$0]].isInDomain }
    if units.isEmpty { return nil }
    return ShareEstimator(variance).estimate(
      units: units, positive: units.map { kinds[present[$0]].isPositive })
  }

  private func variance(_ present: [Int], _ multiplicity: [Int]) -> LinearizedVariance? {
    var sampled = [Int](repeating: 0, count: populations.count)
    for (kind, count) in zip(present, multiplicity) { sampled[kinds[kind].stratum] += count }
    let strata = populations.indices.map { stratum in
      DesignStratum(
        sampledPSUs: sampled[stratum],
        samplingFraction: populations[stratum].map { Double(sampled[stratum]) / Double($0) } ?? 0)
    }
    guard
      let design = try? SampleDesign(
        strata: strata, stratumOfUnit: present.map { kinds[$0].stratum },
        multiplicity: multiplicity)
    else { return nil }
    let weights = present.map { kinds[$0].weight }
    if totals.isEmpty { return LinearizedVariance(design: design, weights: weights) }
    let margins = totals.enumerated().map { margin, totals in
      CalibrationMargin(
        categoryOfUnit: present.map { kinds[$0].categories[margin] }, totals: totals)
    }
    guard
      let raked = try? Raking.rake(
        designWeights: weights, multiplicity: multiplicity, margins: margins)
    else { return nil }
    return LinearizedVariance(
      design: design, weights: raked.weights,
      calibration: CalibrationModel(
        designWeights: weights, multiplicity: multiplicity, margins: margins))
  }
}
