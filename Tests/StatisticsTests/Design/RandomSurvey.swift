import Statistics
import TestSupport

/// A made-up survey for property tests: strata, clusters, uneven weights, two margins.
struct RandomSurvey {
  var stratumOfUnit: [Int] = []
  var clusterOfUnit: [Int] = []
  var designWeights: [Double] = []
  var multiplicity: [Int] = []
  var firstCategory: [Int] = []
  var secondCategory: [Int] = []
  var positive: [Bool] = []
  var domain: [Int] = []
  var strataCount = 4
  var samplingFractions = [0.1, 0.35, 0.0, 0.8]

  init(seed: UInt64, units: Int = 160) {
    var generator = SeededGenerator(seed: seed)
    for unit in 0..<units {
      let stratum = unit % strataCount
      stratumOfUnit.append(stratum)
      clusterOfUnit.append(stratum * 5 + Int.random(in: 0..<5, using: &generator))
      designWeights.append(Double.random(in: 1...9, using: &generator))
      multiplicity.append(Int.random(in: 1...3, using: &generator))
      firstCategory.append(unit < 6 ? unit % 3 : Int.random(in: 0..<3, using: &generator))
      secondCategory.append(unit < 6 ? unit % 2 : Int.random(in: 0..<2, using: &generator))
      positive.append(Double.random(in: 0..<1, using: &generator) < 0.3)
      if Double.random(in: 0..<1, using: &generator) < 0.25 { domain.append(unit) }
    }
  }

  var margins: [CalibrationMargin] {
    var first = [0.0, 0, 0]
    var second = [0.0, 0]
    for unit in designWeights.indices {
      let persons = designWeights[unit] * Double(multiplicity[unit])
      first[firstCategory[unit]] += persons
      second[secondCategory[unit]] += persons
    }
    let total = first.reduce(0, +)
    // Shifted from what the sample has, with the same sum.
    first[0] += 0.1 * total
    first[1] -= 0.1 * total
    second[0] -= 0.07 * total
    second[1] += 0.07 * total
    return [
      CalibrationMargin(categoryOfUnit: firstCategory, totals: first),
      CalibrationMargin(categoryOfUnit: secondCategory, totals: second),
    ]
  }

  func design(isClustered: Bool) throws -> SampleDesign {
    let strata = (0..<strataCount).map { stratum in
      let units = stratumOfUnit.indices.filter { stratumOfUnit[$0] == stratum }
      let psus =
        isClustered
        ? Set(units.map { clusterOfUnit[$0] }).count
        : units.map { multiplicity[$0] }.reduce(0, +)
      // One PSU more than is present: sampled, but without a row.
      return DesignStratum(
        sampledPSUs: psus + 1, samplingFraction: samplingFractions[stratum])
    }
    return try SampleDesign(
      strata: strata, stratumOfUnit: stratumOfUnit,
      clusterOfUnit: isClustered ? clusterOfUnit : nil, multiplicity: multiplicity)
  }

  func estimator(isClustered: Bool, isCalibrated: Bool) throws -> ShareEstimator {
    let design = try design(isClustered: isClustered)
    guard isCalibrated else {
      return ShareEstimator(LinearizedVariance(design: design, weights: designWeights))
    }
    let calibrated = try Raking.rake(
      designWeights: designWeights, multiplicity: multiplicity, margins: margins)
    return ShareEstimator(
      LinearizedVariance(
        design: design, weights: calibrated.weights,
        calibration: CalibrationModel(
          designWeights: designWeights, multiplicity: multiplicity, margins: margins)))
  }

  /// The same persons with the rows in another order.
  func permuted(_ order: [Int]) -> RandomSurvey {
    var result = self
    result.stratumOfUnit = order.map { stratumOfUnit[$0] }
    result.clusterOfUnit = order.map { clusterOfUnit[$0] }
    result.designWeights = order.map { designWeights[$0] }
    result.multiplicity = order.map { multiplicity[$0] }
    result.firstCategory = order.map { firstCategory[$0] }
    result.secondCategory = order.map { secondCategory[$0] }
    result.positive = order.map { positive[$0] }
    let members = Set(domain)
    result.domain = order.indices.filter { members.contains(order[$0]) }
    return result
  }

  /// The same persons with one row each.
  var split: RandomSurvey {
    let order = multiplicity.indices.flatMap { unit in
      [Int](repeating: unit, count: multiplicity[unit])
    }
    var result = permuted(order)
    result.multiplicity = order.map { _ in 1 }
    return result
  }

  func share(_ estimator: ShareEstimator) -> DomainShare? {
    estimator.estimate(units: domain, positive: domain.map { positive[$0] })
  }
}
