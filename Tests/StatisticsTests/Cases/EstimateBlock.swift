import Statistics
import TestSupport
import Testing

/// Compares an estimate with every number of a reference block.
struct EstimateBlock {
  let expected: JSONValue
  let label: String
  var estimateTolerance = 1e-12
  var errorTolerance = 1e-10
  var limitTolerance = 1e-10

  init(_ expected: JSONValue, of reference: ExpectedCase, label: String) {
    self.expected = expected
    self.label = label
    estimateTolerance = reference.tolerance("estimate_rel", otherwise: 1e-12)
    errorTolerance = reference.tolerance("se_rel", otherwise: 1e-10)
    limitTolerance = reference.tolerance("ci_abs", otherwise: 1e-10)
  }

  func check(_ estimate: ShareEstimate) {
    #expect(Double(estimate.base) == expected["n"].double, "\(label) n")
    #expect(Double(estimate.positive) == expected["n_positive"].double, "\(label) n_positive")
    #expect(Double(estimate.degreesOfFreedom) == expected["df"].double, "\(label) df")
    near(estimate.sumOfWeights, "sum_weights", estimateTolerance)
    near(estimate.share, "estimate", estimateTolerance)
    near(estimate.variance, "variance", 2 * errorTolerance)
    near(estimate.standardError, "se", errorTolerance)
    near(estimate.effectiveSize, "n_eff", 2 * errorTolerance)
    near(estimate.designEffectWithReplacement, "deff_wr", 2 * errorTolerance)
    near(estimate.designEffectWithoutReplacement, "deff_wor", 2 * errorTolerance)
    near(estimate.kishEffectiveSize, "kish_n_eff", estimateTolerance)
    near(estimate.kishDesignEffect, "kish_deff", estimateTolerance)
    if estimate.degreesOfFreedom > 0 {
      near(estimate.effectiveBase, "n_eff_capped", 2 * errorTolerance)
      near(
        ShareInterval.kornGraubardSize(estimate.evidence), "kg_n_eff_capped", 2 * errorTolerance)
    }
    checkIntervals(estimate)
  }

  /// The reference's names of the methods.
  static let methods: [(name: String, method: ShareIntervalMethod)] = [
    ("wald_t", .waldT), ("wald_z", .waldNormal), ("logit", .logit), ("wilson", .wilson),
    ("wilson_capped", .wilsonCapped), ("asin", .arcsine), ("kg_uncapped", .kornGraubardUncapped),
    ("kg_capped", .kornGraubard),
  ]

  private func checkIntervals(_ estimate: ShareEstimate) {
    for (name, method) in Self.methods {
      let limits = expected["ci95"][name]
      let outcome = ShareInterval.interval(for: estimate.evidence, method: method)
      guard let lower = limits[0].double, let upper = limits[1].double, lower != upper else {
        // Undefined in the reference, or a Wald interval that collapsed to a point.
        let reason: IntervalOutcome =
          estimate.degreesOfFreedom > 0 ? .undefinedAtBoundary : .noDegreesOfFreedom
        #expect(outcome == reason, "\(label) \(name)")
        continue
      }
      guard let interval = outcome.interval else {
        Issue.record("\(label) \(name): no interval, expected [\(lower), \(upper)]")
        continue
      }
      if method == .arcsine, let folded = foldedArcsine(interval, lower, upper) {
        #expect(folded, "\(label) \(name): \(interval) against [\(lower), \(upper)]")
        continue
      }
      #expect(
        abs(interval.lower - lower) <= limitTolerance
          && abs(interval.upper - upper) <= limitTolerance,
        "\(label) \(name): \(interval) against [\(lower), \(upper)]")
    }
  }

  /// R lets the angle pass the end and comes back from it; ours stops there.
  ///
  /// Nil when neither does.
  private func foldedArcsine(_ interval: Interval, _ lower: Double, _ upper: Double) -> Bool? {
    guard interval.lower == 0 || interval.upper == 1 else { return nil }
    let isLowerRight = interval.lower == 0 || abs(interval.lower - lower) <= limitTolerance
    let isUpperRight = interval.upper == 1 || abs(interval.upper - upper) <= limitTolerance
    return isLowerRight && isUpperRight
  }

  private func near(_ value: Double?, _ name: String, _ tolerance: Double) {
    guard let number = expected[name].double else {
      #expect(value == nil, "\(label) \(name): \(String(describing: value)), expected none")
      return
    }
    guard let value else {
      Issue.record("\(label) \(name): none, expected \(number)")
      return
    }
    let error = Reference.relativeError(value, number)
    #expect(error <= tolerance, "\(label) \(name): \(value) against \(number), error \(error)")
  }
}
