import Estimation
import SurveyModel
import TestSupport
import Testing

/// One expected difference of a reference case.
struct DifferenceBlock {
  let json: JSONValue
  let tolerance: JSONValue

  /// Checks a tested contrast: difference, error, MOVER interval, the score test and the verdict
  /// that follows from its adjusted p-value.
  func check(_ contrast: Contrast?, _ comment: Comment) {
    guard let test = contrast?.test else {
      Issue.record("not tested: \(comment)")
      return
    }
    let relative = tolerance["se_rel"].double ?? 0
    // A difference has lost the digits that its shares have in common.
    expect(test.difference, json["difference"], absolute: 1e-9, comment)
    expect(
      test.standardError, .number((json["variance"].double ?? 0).squareRoot()),
      relative: relative, comment)
    let limits = json["ci95"]["mover_wilson_capped"]
    expect(test.lower, limits[0], absolute: tolerance["ci_abs"].double ?? 0, comment)
    expect(test.upper, limits[1], absolute: tolerance["ci_abs"].double ?? 0, comment)
    let pTolerance = tolerance["p_rel"].double ?? tolerance["p_value_rel"].double ?? 0
    expect(test.pValue, json["score_n_eff"]["p"], relative: pTolerance, comment)
    let adjusted = json["p_score_BH_within_year_over_places"]
    if !adjusted.isNull { expect(test.adjustedPValue, adjusted, relative: pTolerance, comment) }
    let p = adjusted.double ?? json["score_n_eff"]["p"].double ?? .nan
    let isRise = (json["difference"].double ?? 0) > 0
    #expect(
      test.verdict == (p >= 0.05 ? .noEstablishedDifference : (isRise ? .higher : .lower)), comment)
  }

  private func expect(
    _ value: Double, _ expected: JSONValue, relative: Double = 0, absolute: Double = 0,
    _ comment: Comment
  ) {
    guard let expected = expected.double else {
      Issue.record("no reference: \(comment)")
      return
    }
    let error = abs(value - expected)
    #expect(
      error <= max(absolute, relative * abs(expected)), "\(value) for \(expected): \(comment)")
  }
}
