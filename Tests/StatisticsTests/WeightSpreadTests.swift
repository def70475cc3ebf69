import Statistics
import TestSupport
import Testing

/// Persons who share a unit but not their weight count as persons of their own do.
@Suite struct WeightSpreadTests {
  private struct Person {
    let stratum: Int
    let cluster: Int
    let category: Int
    let answer: Bool
    let weight: Double
    var key: [Int] { [stratum, cluster, category, answer ? 1 : 0] }
  }

  private func persons(seed: UInt64, hasClusters: Bool) -> [Person] {
    var generator = SeededGenerator(seed: seed)
    return (0..<200).map { _ in
      let stratum = Int.random(in: 0..<3, using: &generator)
      return Person(
        stratum: stratum,
        cluster: hasClusters ? 4 * stratum + Int.random(in: 0..<4, using: &generator) : 0,
        category: Int.random(in: 0..<2, using: &generator),
        answer: Bool.random(using: &generator),
        weight: Double.random(in: 0.5...9, using: &generator))
    }
  }

  /// The share and its variance in one category, with a unit for each element of `units`.
  private func estimate(
    _ units: [[Person]], strata: [DesignStratum], hasClusters: Bool, isCalibrated: Bool
  ) throws -> ShareEstimate {
    let first = units.compactMap(\.first)
    let means = units.map { unit in unit.reduce(0) { $0 + $1.weight } / Double(unit.count) }
    let spreads = zip(units, means).map { unit, mean in
      unit.reduce(0) { $0 + ($1.weight - mean) * ($1.weight - mean) }
    }
    let design = try SampleDesign(
      strata: strata, stratumOfUnit: first.map(\.stratum),
      clusterOfUnit: hasClusters ? first.map(\.cluster) : nil, multiplicity: units.map(\.count))
    let variance: LinearizedVariance
    if isCalibrated {
      let margin = CalibrationMargin(
        categoryOfUnit: first.map(\.category), totals: [3_000, 5_000])
      let raked = try Raking.rake(
        designWeights: means, multiplicity: units.map(\.count), margins: [margin])
      let factors = zip(raked.weights, means).map { $0 / $1 }
      let model = CalibrationModel(
        designWeights: means, multiplicity: units.map(\.count), margins: [margin])
      variance = LinearizedVariance(
        design: design, weights: raked.weights,
        weightSpread: zip(spreads, factors).map { $0 * $1 * $1 }, calibration: model)
    } else {
      variance = LinearizedVariance(design: design, weights: means, weightSpread: spreads)
    }
    let domain = first.indices.filter { first[$0].category == 1 || first[$0].stratum == 0 }
    let share = ShareEstimator(variance).estimate(
      units: domain, positive: domain.map { first[$0].answer })
    return try #require(share).estimate
  }

  @Test(arguments: 0..<8 as Range<UInt64>, [false, true])
  func unitsOfSeveralEqualUnitsOfOne(seed: UInt64, isCalibrated: Bool) throws {
    for hasClusters in [false, true] {
      let persons = persons(seed: seed, hasClusters: hasClusters)
      let strata = (0..<3).map { stratum in
        DesignStratum(
          sampledPSUs: hasClusters ? 4 : persons.count { $0.stratum == stratum },
          samplingFraction: 0.1)
      }
      let grouped = Dictionary(grouping: persons, by: \.key)
      let keys = grouped.keys.sorted { $0.lexicographicallyPrecedes($1) }
      let alone = try estimate(
        persons.map { [$0] }, strata: strata, hasClusters: hasClusters,
        isCalibrated: isCalibrated)
      let together = try estimate(
        keys.compactMap { grouped[$0] }, strata: strata, hasClusters: hasClusters,
        isCalibrated: isCalibrated)
      let comment: Comment = "seed \(seed), clusters \(hasClusters)"
      #expect(alone.base == together.base && alone.positive == together.positive, comment)
      #expect(alone.degreesOfFreedom == together.degreesOfFreedom, comment)
      #expect(abs(alone.share - together.share) < 1e-13, comment)
      #expect(abs(alone.variance / together.variance - 1) < 1e-10, comment)
      #expect(abs(alone.kishEffectiveSize / together.kishEffectiveSize - 1) < 1e-12, comment)
    }
  }
}
