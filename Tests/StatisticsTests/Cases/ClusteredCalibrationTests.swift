import Statistics
import TestSupport
import Testing

/// Raking of a clustered sample with very uneven design weights (the data of c06), against
/// `calibrate(calfun = "raking")`, `svymean` and `svychisq` of R 4.2.2 with survey 4.1-1.
@Suite struct ClusteredCalibrationTests {
  let sample: SampleCase

  init() throws {
    let table = try CaseTable("c06-nhanes-item-missing", .comma)
    let weights = try table.numbers("WTMEC2YR")
    func margin(_ column: String, from: Int, to: Int, share: Double, of: Int) throws
      -> CalibrationMargin
    {
      let texts = try table.texts(column)
      let order = Set(texts).sorted()
      let codes = try texts.map { try #require(order.firstIndex(of: $0)) }
      var totals = order.map { _ in 0.0 }
      for (code, weight) in zip(codes, weights) { totals[code] += weight }
      let moved = share * totals[of]
      totals[from] -= moved
      totals[to] += moved
      return CalibrationMargin(categoryOfUnit: codes, totals: totals)
    }
    let margins = [
      try margin("agecat", from: 1, to: 0, share: 0.05, of: 0),
      try margin("race", from: 0, to: 2, share: 0.1, of: 0),
    ]
    let raked = try Raking.rake(designWeights: weights, margins: margins)
    let model = CalibrationModel(designWeights: weights, margins: margins)
    sample = try SampleCase(
      table, outcome: "HI_CHOL", weight: "WTMEC2YR", strata: ["SDMVSTRA"], cluster: ["SDMVPSU"]
    ) { design, _ in
      LinearizedVariance(design: design, weights: raked.weights, calibration: model)
    }
  }

  @Test func sharesAndErrors() throws {
    let everyone = Array(sample.table.rows.indices)
    func rows(_ domain: [String: JSONValue]) throws -> [Int] {
      try sample.rows(of: .object(domain))
    }
    for (rows, share, error) in [
      (everyone, 0.1110497325338129088, 0.0056536308267009705),
      (try rows(["RIAGENDR": .string("1")]), 0.0992818893982001099, 0.0068577185147923551),
      (
        try rows(["race": .string("2"), "agecat": .string("(39,59]")]), 0.187828676998836014,
        0.013648298314709239
      ),
      (try rows(["race": .string("3")]), 0.077957431399698587, 0.010277870532474561),
    ] {
      let estimate = try sample.share(of: rows).estimate
      #expect(Reference.relativeError(estimate.share, share) <= 1e-10)
      #expect(Reference.relativeError(estimate.standardError, error) <= 1e-9)
    }
  }

  @Test(arguments: [
    ("RIAGENDR", 10.0085348237320044, 1, 0.0060205293913063798),
    ("race", 3.48336482885021104, 1.96202567839881326, 0.04383044837185409),
  ])
  func independence(column: String, statistic: Double, numerator: Double, p: Double) throws {
    let units = sample.outcome.indices.filter { sample.outcome[$0] != nil }
    let codes = try sample.table.codes([column])
    let result = try #require(
      RaoScottTest.test(
        variance: sample.estimator.variance, units: units,
        row: units.map { sample.outcome[$0] == 1 ? 1 : 0 }, column: units.map { codes[$0] }))
    #expect(Reference.relativeError(result.statistic, statistic) <= 1e-8)
    #expect(Reference.relativeError(result.numeratorDegreesOfFreedom, numerator) <= 1e-8)
    #expect(Reference.relativeError(result.pValue, p) <= 1e-8)
  }
}
