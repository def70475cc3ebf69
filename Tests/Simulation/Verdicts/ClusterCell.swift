import Statistics

/// One cell of year on year with classes as the sampling units: few of them, and alike inside.
struct ClusterCell: Sendable {
  /// Classes in each of the two years.
  var classes: Int
  /// The true share in both.
  var share: Double
  /// The correlation between two persons of a class.
  var correlation: Double

  /// The row of its tables.
  var name: String { "\(classes) classes, correlation \(fixed(correlation, 2))" }

  /// What is counted.
  struct Rates: Sendable {
    /// False alarms as published.
    var alarms = Rate()
    /// What the score test alone would give: t with Welch–Satterthwaite degrees of freedom.
    var scoreAlarms = Rate()
    /// What the normal distribution would give.
    var normalAlarms = Rate()
    /// Coverage of the interval of one year's share.
    var coverage = Rate()
  }

  /// The rates in `draws` pairs of years.
  func rates(draws: Int, random: inout RandomStream) -> Rates {
    var result = Rates()
    for _ in 0..<draws {
      guard let first = estimate(draw(&random))?.evidence,
        let second = estimate(draw(&random))?.evidence,
        let test = ScoreTest.test(first, second, reference: .studentT),
        let cautious = CautiousTest.pValue(first, second, reference: .studentT),
        let normal = ScoreTest.test(first, second),
        let isCovered = Rate.holds(share, first)
      else { continue }
      result.alarms.add(max(test.pValue, cautious) < 0.05)
      result.scoreAlarms.add(test.pValue < 0.05)
      result.normalAlarms.add(normal.pValue < 0.05)
      result.coverage.add(isCovered)
    }
    return result
  }

  /// Respondents and positive answers of each class of 15–25.
  ///
  /// Beta-binomial by Pólya's urn: each answer draws the next ones of the class towards it.
  func draw(_ random: inout RandomStream) -> [(size: Int, positive: Int)] {
    let weight = 1 / correlation - 1
    return (0..<classes).map { _ in
      let size = random.integer(in: 15...25)
      var positive = 0
      for person in 0..<size {
        let chance = (weight * share + Double(positive)) / (weight + Double(person))
        if random.unit() < chance { positive += 1 }
      }
      return (size, positive)
    }
  }

  private func estimate(_ classes: [(size: Int, positive: Int)]) -> SampleShare? {
    var clusters: [Int] = []
    var multiplicity: [Int] = []
    var isPositive: [Bool] = []
    for (cluster, (size, positive)) in classes.enumerated() {
      for (count, answer) in [(size - positive, false), (positive, true)] where count > 0 {
        clusters.append(cluster)
        multiplicity.append(count)
        isPositive.append(answer)
      }
    }
    guard
      let design = try? SampleDesign(
        strata: [DesignStratum(sampledPSUs: classes.count)],
        stratumOfUnit: clusters.map { _ in 0 }, clusterOfUnit: clusters,
        multiplicity: multiplicity)
    else { return nil }
    let variance = LinearizedVariance(design: design, weights: clusters.map { _ in 1 })
    let estimator = ShareEstimator(variance)
    return estimator.estimate(units: Array(clusters.indices), positive: isPositive).map {
      SampleShare(share: $0, estimator: estimator)
    }
  }
}

extension ClusterCell: CoverageSampler {
  /// The first year of each pair, so that the samples are those of `rates`.
  func forEachSample(
    _ draws: Int, random: inout RandomStream, _ body: (_ truth: Double, SampleShare) -> Void
  ) {
    for _ in 0..<draws {
      let first = draw(&random)
      _ = draw(&random)
      if let estimated = estimate(first) { body(share, estimated) }
    }
  }
}
