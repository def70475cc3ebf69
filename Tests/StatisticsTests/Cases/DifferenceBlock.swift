import Statistics
import TestSupport
import Testing

/// Compares the difference of two estimates with every number of a reference block.
struct DifferenceBlock {
  let expected: JSONValue
  let label: String
  var errorTolerance = 1e-10
  var limitTolerance = 1e-10
  var probabilityTolerance = 1e-8

  init(_ expected: JSONValue, of reference: ExpectedCase, label: String) {
    self.expected = expected
    self.label = label
    errorTolerance = reference.tolerance("se_rel", otherwise: 1e-10)
    limitTolerance = reference.tolerance("ci_abs", otherwise: 1e-10)
    probabilityTolerance = reference.tolerance(
      "p_value_rel", otherwise: reference.tolerance("p_rel", otherwise: 1e-8))
  }

  /// Checks second − first and returns the score test's p value.
  @discardableResult
  func check(_ first: ShareEvidence, _ second: ShareEvidence) throws -> Double {
    let score = try #require(ScoreTest.test(first, second), "\(label)")
    let block = expected["score_n_eff"]
    near(first.effectiveBase, block["n_eff_1"], "n_eff_1", 2 * errorTolerance)
    near(second.effectiveBase, block["n_eff_2"], "n_eff_2", 2 * errorTolerance)
    near(score.pooledShare, block["pooled"], "pooled", 2 * errorTolerance)
    near(score.statistic, block["z"], "z", probabilityTolerance)
    near(score.pValue, block["p"], "score p", probabilityTolerance)
    let difference = try #require(expected["difference"].double)
    #expect(abs(score.difference - difference) <= limitTolerance, "\(label) difference")
    for (name, degrees) in [
      ("pooled", WaldDegreesOfFreedom.pooled), ("satterthwaite", .satterthwaite),
      ("normal", .normal),
    ] {
      let wald = try #require(
        WaldTest.test(first, second, degreesOfFreedom: degrees), "\(label) \(name)")
      near(wald.standardError, expected["se"], "se", errorTolerance)
      near(
        wald.standardError * wald.standardError, expected["variance"], "variance",
        2 * errorTolerance)
      near(wald.statistic, expected["t"], "t", probabilityTolerance)
      near(wald.pValue, expected["p_\(name)"], "p_\(name)", probabilityTolerance)
      if degrees != .normal {
        near(wald.degreesOfFreedom, expected["df_\(name)"], "df_\(name)", 4 * errorTolerance)
      }
      limits(wald.interval, "wald_\(name)")
    }
    for (name, method) in [
      ("mover_wilson", ShareIntervalMethod.wilson), ("mover_logit", .logit),
      ("mover_wilson_capped", .wilsonCapped),
    ] {
      let outcome = MoverInterval.interval(first: first, second: second, method: method)
      limits(try #require(outcome.interval, "\(label) \(name)"), name)
    }
    return score.pValue
  }

  private func near(_ value: Double, _ json: JSONValue, _ name: String, _ tolerance: Double) {
    guard let number = json.double else {
      Issue.record("\(label) \(name): the reference has no number")
      return
    }
    let error = Reference.relativeError(value, number)
    #expect(error <= tolerance, "\(label) \(name): \(value) against \(number), error \(error)")
  }

  private func limits(_ interval: Interval, _ name: String) {
    guard let lower = expected["ci95"][name][0].double,
      let upper = expected["ci95"][name][1].double
    else {
      Issue.record("\(label) \(name): the reference has no interval")
      return
    }
    #expect(
      abs(interval.lower - lower) <= limitTolerance
        && abs(interval.upper - upper) <= limitTolerance,
      "\(label) \(name): \(interval) against [\(lower), \(upper)]")
  }
}
