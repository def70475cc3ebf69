import Statistics
import TestSupport
import Testing

/// Small designs worked by hand, and the faults that a design refuses.
@Suite struct SampleDesignTests {
  @Test func varianceByHand() throws {
    // n_h = 3 (one silent), f = 1/4: 3/4 · 3/2 · Σ(z − z̄)², z = 2, 4, 0, z̄ = 2 → 8.
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 3, samplingFraction: 0.25)], stratumOfUnit: [0, 0])
    #expect(abs(design.variance(of: [2, 4]) - 9) <= 1e-14)
    #expect(abs(design.variance(of: UnitValues(units: [1], values: [4])) - 12) <= 1e-13)
    #expect(abs(design.covariance([2, 4], [1, 1]) - 0.75 * 1.5 * 2) <= 1e-14)
    #expect(design.variance(of: UnitValues(units: [], values: [])) == 0)
  }

  @Test func fullCountHasNoVariance() throws {
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 2, samplingFraction: 1)], stratumOfUnit: [0, 0])
    #expect(design.variance(of: [1, -1]) == 0)
    let share = try #require(
      ShareEstimator(LinearizedVariance(design: design, weights: [1, 1]))
        .estimate(units: [0, 1], positive: [true, false]))
    #expect(share.estimate.isFullCount)
    #expect(share.estimate.variance == 0)
    #expect(share.estimate.effectiveBase == 2)
    #expect(share.estimate.effectiveSize == nil)
    // The interval describes the uncertainty as if those who answered were random.
    let interval = ShareInterval.interval(for: share.estimate.evidence).interval
    #expect((interval?.width ?? 0) > 0.5)
  }

  @Test func strataWithOnePSUAloneUnderEveryConvention() throws {
    for convention in LonelyPSU.allCases {
      let design = try SampleDesign(
        strata: [DesignStratum(sampledPSUs: 1)], stratumOfUnit: [0], lonelyPSU: convention)
      #expect(design.strataWithOnePSU == [0])
      let expected = convention == .certainty || convention == .remove ? 0.0 : 9
      #expect(design.variance(of: [3]) == expected)
    }
    let complete = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 1, samplingFraction: 1)], stratumOfUnit: [0])
    #expect(complete.strataWithOnePSU.isEmpty)
    #expect(complete.variance(of: [3]) == 0)
  }

  @Test func faults() throws {
    let one = [DesignStratum(sampledPSUs: 1)]
    #expect(throws: SampleDesignError.sampledPSUsTooFew(stratum: 0, present: 2)) {
      try SampleDesign(strata: one, stratumOfUnit: [0, 0])
    }
    #expect(throws: SampleDesignError.indexOutOfRange(unit: 1)) {
      try SampleDesign(strata: one, stratumOfUnit: [0, 1])
    }
    #expect(throws: SampleDesignError.invalidMultiplicity(unit: 0)) {
      try SampleDesign(strata: one, stratumOfUnit: [0], multiplicity: [0])
    }
    #expect(throws: SampleDesignError.lengthsDiffer) {
      try SampleDesign(strata: one, stratumOfUnit: [0], multiplicity: [1, 1])
    }
    #expect(throws: SampleDesignError.samplingFractionOutOfRange(stratum: 0)) {
      try SampleDesign(
        strata: [DesignStratum(sampledPSUs: 1, samplingFraction: 1.5)], stratumOfUnit: [0])
    }
    #expect(throws: SampleDesignError.clusterInTwoStrata(cluster: 0)) {
      try SampleDesign(
        strata: one + one, stratumOfUnit: [0, 1], clusterOfUnit: [0, 0])
    }
  }

  @Test func emptyBaseAndWeightsOfZero() throws {
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 3)], stratumOfUnit: [0, 0, 0])
    let estimator = ShareEstimator(LinearizedVariance(design: design, weights: [2, 0, 1]))
    #expect(estimator.estimate(units: [], positive: []) == nil)
    #expect(estimator.estimate(units: [1], positive: [true]) == nil)
    let share = try #require(estimator.estimate(units: [0, 1, 2], positive: [true, true, false]))
    #expect(share.estimate.base == 2)
    #expect(abs(share.estimate.share - 2.0 / 3) <= 1e-15)
  }

  @Test func nobodyAndEverybody() throws {
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 4)], stratumOfUnit: [0, 0, 0, 0])
    let estimator = ShareEstimator(
      LinearizedVariance(design: design, weights: [0.1, 0.2, 0.3, 0.7]))
    for answer in [false, true] {
      let share = try #require(
        estimator.estimate(units: [0, 1, 2, 3], positive: [answer, answer, answer, answer]))
      #expect(share.estimate.share == (answer ? 1 : 0))
      #expect(share.estimate.variance == 0)
      let kish = 1.3 * 1.3 / 0.63
      #expect(abs(share.estimate.effectiveBase - kish) <= 1e-14)
      #expect(share.estimate.designEffectWithReplacement == 0)
      let interval = try #require(
        ShareInterval.interval(for: share.estimate.evidence).interval)
      #expect(answer ? interval.upper == 1 : interval.lower == 0)
      #expect(interval.width > 0)
    }
  }

  /// Two waves of the same persons: the covariance from the scores in one design of persons.
  @Test func panel() throws {
    let design = try SampleDesign(
      strata: [DesignStratum(sampledPSUs: 5)], stratumOfUnit: [0, 0, 0, 0, 0])
    let estimator = ShareEstimator(
      LinearizedVariance(design: design, weights: [1, 1, 1, 1, 1]))
    let units = [0, 1, 2, 3, 4]
    let first = try #require(
      estimator.estimate(units: units, positive: [true, true, false, false, false]))
    let second = try #require(
      estimator.estimate(units: units, positive: [true, false, false, false, false]))
    // One person changed: the difference is a mean of (0, −1, 0, 0, 0).
    let covariance = estimator.covariance(first, second)
    let variance = first.estimate.variance + second.estimate.variance - 2 * covariance
    #expect(abs(variance - 0.8 / 20) <= 1e-15)
    let correlation = Difference.correlation(
      first.estimate.evidence, second.estimate.evidence, covariance: covariance)
    #expect(abs(correlation - 0.6 / (1.2 * 0.8).squareRoot()) <= 1e-12)
  }
}
