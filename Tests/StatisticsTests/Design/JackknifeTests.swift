import Statistics
import TestSupport
import Testing

/// The jackknife against the linearised variance, where the two must agree and where they differ.
@Suite struct JackknifeTests {
  /// Two strata with the weights of a known frame: the share is linear in the persons.
  private struct Sample {
    let sizes = [40, 25]
    let populations = [400.0, 100]
    var stratum: [Int] { [Int](repeating: 0, count: 40) + [Int](repeating: 1, count: 25) }
    var weights: [Double] { stratum.map { populations[$0] / Double(sizes[$0]) } }
    var positive: [Bool] { (0..<65).map { $0 % 3 == 0 || $0 > 50 } }

    func design() throws -> SampleDesign {
      try SampleDesign(
        strata: zip(sizes, populations).map {
          DesignStratum(sampledPSUs: $0, samplingFraction: Double($0) / $1)
        }, stratumOfUnit: stratum)
    }

    /// The share without what a replicate deletes.
    func share(_ replicate: Jackknife.Replicate?) -> Double {
      var persons = [Double](repeating: 1, count: 65)
      for deletion in replicate?.units ?? [] { persons[deletion.index] -= Double(deletion.persons) }
      var (base, count) = (0.0, 0.0)
      for unit in 0..<65 {
        let scale = stratum[unit] == replicate?.stratum ? replicate?.scale ?? 1 : 1
        base += weights[unit] * persons[unit] * scale
        if positive[unit] { count += weights[unit] * persons[unit] * scale }
      }
      return count / base
    }
  }

  @Test func aLinearShareHasTheSameVarianceBothWays() throws {
    let sample = Sample()
    let design = try sample.design()
    let linear = try #require(
      ShareEstimator(LinearizedVariance(design: design, weights: sample.weights))
        .estimate(units: Array(0..<65), positive: sample.positive)
    ).estimate
    let jackknife = Jackknife(design)
    #expect(jackknife.replicates.count == 65 && !jackknife.isGrouped)
    let result = jackknife.variance(around: sample.share(nil)) { sample.share($0) }
    #expect(Reference.relativeError(result.variance, linear.variance) <= 1e-12)
    #expect(result.replicates == 65 && result.failed == 0)
  }

  @Test func alikePersonsAreDeletedOnce() throws {
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 30)], stratumOfUnit: [0, 0], multiplicity: [20, 10])
    let jackknife = Jackknife(design)
    #expect(jackknife.replicates.map(\.count) == [20, 10])
    #expect(jackknife.replicates.allSatisfy { $0.scale == 30.0 / 29 && $0.factor == 29.0 / 30 })
    // A share of 1/3: s²/n = (1/3)(2/3)/29.
    let result = jackknife.variance(around: 1.0 / 3) { replicate in
      (10 - (replicate.units[0].index == 1 ? 1.0 : 0)) / 29
    }
    #expect(Reference.relativeError(result.variance, 2.0 / 9 / 29) <= 1e-12)
  }

  /// Random groups give the same on average; one deal of 20 groups is within half of it.
  @Test func manyPersonsAreDeletedInGroups() throws {
    let sample = Sample()
    let design = try sample.design()
    let whole = sample.share(nil)
    let each = Jackknife(design).variance(around: whole) { sample.share($0) }
    let grouped = Jackknife(design, maximumReplicates: 20)
    #expect(grouped.isGrouped && grouped.replicates.count <= 21)
    let result = grouped.variance(around: whole) { sample.share($0) }
    #expect(abs(result.variance / each.variance - 1) < 0.5)
  }

  @Test func aFullCountAndALonelyPersonHaveNothingToDelete() throws {
    let design = try SampleDesign(
      strata: [
        DesignStratum(sampledPSUs: 3, samplingFraction: 1), DesignStratum(sampledPSUs: 1),
      ], stratumOfUnit: [0, 0, 0, 1])
    #expect(Jackknife(design).replicates.isEmpty)
    #expect(Jackknife(design).variance(around: 0.5) { _ in 0 }.variance == 0)
  }

  @Test func aReplicateThatCannotBeEstimatedIsCounted() throws {
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 4)], stratumOfUnit: [0, 0, 0, 0])
    let result = Jackknife(design).variance(around: 0.5) { $0.units[0].index == 0 ? nil : 0.5 }
    #expect(result.failed == 1 && result.replicates == 4 && result.variance == 0)
  }
}
