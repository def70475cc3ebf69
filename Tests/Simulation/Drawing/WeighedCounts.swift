import Statistics

/// A counted sample with its final weights, from the types that the Estimator uses.
struct WeighedCounts {
  /// The kinds of the units.
  let kinds: [CountedSample.Kind]
  /// Shares and covariances.
  let estimator: ShareEstimator

  /// Weighs the kinds that somebody is of; nil when the weights cannot be calibrated.
  init?(_ sample: CountedSample, counts: [Int]) {
    let present = counts.indices.filter { counts[$0] > 0 }
    let multiplicity = present.map { counts[$0] }
    let kinds = present.map { sample.kinds[$0] }
    self.kinds = kinds
    var sampled = [Int](repeating: 0, count: sample.populations.count)
    for (kind, count) in zip(kinds, multiplicity) { sampled[kind.stratum] += count }
    let strata = zip(sampled, sample.populations).map { size, population in
      DesignStratum(
        sampledPSUs: size, samplingFraction: population.map { Double(size) / Double($0) } ?? 0)
    }
    guard
      let design = try? SampleDesign(
        strata: strata, stratumOfUnit: kinds.map(\.stratum), multiplicity: multiplicity)
    else { return nil }
    let weights = kinds.map(\.weight)
    if sample.totals.isEmpty {
      estimator = ShareEstimator(LinearizedVariance(design: design, weights: weights))
      return
    }
    let margins = sample.totals.enumerated().map { margin, totals in
      CalibrationMargin(categoryOfUnit: kinds.map { $0.categories[margin] }, totals: totals)
    }
    guard
      let raked = try? Raking.rake(
        designWeights: weights, multiplicity: multiplicity, margins: margins)
    else { return nil }
    estimator = ShareEstimator(
      LinearizedVariance(
        design: design, weights: raked.weights,
        calibration: CalibrationModel(
          designWeights: weights, multiplicity: multiplicity, margins: margins)))
  }

  /// The share in a domain; nil when nobody is in it.
  func estimate(where isMember: (CountedSample.Kind) -> Bool) -> DomainShare? {
    let units = kinds.indices.filter { isMember(kinds[$0]) }
    if units.isEmpty { return nil }
    return estimator.estimate(units: units, positive: units.map { kinds[$0].isPositive })
  }
}
