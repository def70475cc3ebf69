import Statistics
import TestSupport
import Testing

/// The reference cases of designs without calibration, in both dialects, at their tolerances.
@Suite struct DesignCaseTests {
  private func check(
    _ name: String, _ sample: SampleCase, _ blocks: JSONValue, _ reference: ExpectedCase
  ) throws {
    #expect(!blocks.array.isEmpty)
    for block in blocks.array {
      let rows = try sample.rows(of: block["domain"])
      let share = try sample.share(of: rows)
      let label = "\(name) \(sample.table.dialect) [\(describe(block["domain"]))]"
      #expect(
        rows.count - share.estimate.base == block["n_item_missing"].int, "\(label) missing")
      EstimateBlock(block, of: reference, label: label).check(share.estimate)
    }
  }

  @Test(arguments: Dialect.allCases)
  func simpleRandomSample(dialect: Dialect) throws {
    let reference = try ExpectedCase("c01-srs-fpc")
    let sample = try SampleCase(
      CaseTable("c01-srs-fpc", dialect), outcome: "hi", weight: "pw", populationSize: "fpc")
    try check("c01", sample, reference.expected["estimates"], reference)
  }

  @Test(arguments: Dialect.allCases)
  func stratifiedSampleWithTinyDomains(dialect: Dialect) throws {
    let reference = try ExpectedCase("c02-strat-fpc")
    let sample = try SampleCase(
      CaseTable("c02-strat-fpc", dialect), outcome: "hi", weight: "pw", strata: ["stype"],
      populationSize: "fpc")
    #expect(reference.expected["estimates"].array.count == 52)
    try check("c02", sample, reference.expected["estimates"], reference)
    // What filtering first gives is known, and is not what comes out.
    for wrong in reference.expected["wrong_if_rows_filtered_first"].array {
      let share = try sample.share(of: sample.rows(of: wrong["domain"]))
      let error = try #require(wrong["se"].double)
      #expect(Reference.relativeError(share.estimate.standardError, error) > 1e-6)
    }
  }

  @Test(arguments: Dialect.allCases)
  func clustersAndItemNonresponse(dialect: Dialect) throws {
    let reference = try ExpectedCase("c06-nhanes-item-missing")
    let sample = try SampleCase(
      CaseTable("c06-nhanes-item-missing", dialect), outcome: "HI_CHOL", weight: "WTMEC2YR",
      strata: ["SDMVSTRA"], cluster: ["SDMVPSU"])
    try check("c06", sample, reference.expected["estimates"], reference)

    let everyone = Array(sample.table.rows.indices)
    let answered = try #require(
      sample.estimator.estimate(
        units: everyone, positive: everyone.map { sample.outcome[$0] != nil }))
    let rate = try #require(reference.expected["item_response_rate_weighted"].double)
    let error = try #require(reference.expected["item_response_rate_se"].double)
    let plain = try #require(reference.expected["item_response_rate_unweighted"].double)
    #expect(Reference.relativeError(answered.estimate.share, rate) <= 1e-12)
    #expect(Reference.relativeError(answered.estimate.standardError, error) <= 1e-10)
    let counted = Double(answered.estimate.positive) / Double(answered.estimate.base)
    #expect(Reference.relativeError(counted, plain) <= 1e-12)
  }

  @Test(arguments: Dialect.allCases)
  func eightRowsOfTheStataManual(dialect: Dialect) throws {
    let reference = try ExpectedCase("c07-stata-fpc")
    let table = try CaseTable("c07-stata-fpc", dialect)
    for (blocks, mean, size) in [
      ("estimates", "mean_x_with_fpc", "Nh"), ("without_fpc", "mean_x_without_fpc", nil),
    ] {
      let sample = try SampleCase(
        table, outcome: "big", weight: "weight", strata: ["stratid"], cluster: ["psuid"],
        populationSize: size)
      try check("c07", sample, reference.expected[blocks], reference)

      let variance = sample.estimator.variance
      let units = Array(table.rows.indices)
      let linearized = try #require(
        variance.mean(of: table.numbers("x"), units: units))
      let expected = reference.expected[mean]
      let error = variance.variance(of: linearized.influence).squareRoot()
      #expect(
        Reference.relativeError(linearized.mean, try #require(expected["mean"].double)) <= 1e-12)
      #expect(Reference.relativeError(error, try #require(expected["se"].double)) <= 1e-10)
      let spread = variance.design.spread(of: units)
      #expect(spread.psus - spread.strata == expected["df"].int)
    }
  }

  @Test(arguments: Dialect.allCases, LonelyPSU.allCases)
  func stratumWithOnePSU(dialect: Dialect, convention: LonelyPSU) throws {
    let reference = try ExpectedCase("c17-lonely-psu")
    let sample = try SampleCase(
      CaseTable("c17-lonely-psu", dialect), outcome: "y", weight: "w", strata: ["stratum"],
      cluster: ["psu"], lonelyPSU: convention)
    let name = convention == .grandMean ? "adjust" : convention.rawValue
    let expected = reference.expected["by_option"][name]
    let share = try sample.share(of: Array(sample.table.rows.indices))
    let estimate = try #require(expected["estimate"].double)
    let error = try #require(expected["se"].double)
    #expect(Reference.relativeError(share.estimate.share, estimate) <= 1e-12)
    #expect(Reference.relativeError(share.estimate.standardError, error) <= 1e-10)
    #expect(share.estimate.degreesOfFreedom == reference.expected["df"].int)
    #expect(sample.estimator.variance.design.strataWithOnePSU.count == 1)
  }
}
