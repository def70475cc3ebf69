import Statistics
import TestSupport
import Testing

/// Rao–Scott tests against `svychisq(statistic = "F")`, R 4.2.2 with survey 4.1-1, on the reference
/// data of c02 and c06.
@Suite struct RaoScottTests {
  struct Expectation: Sendable {
    var row: String
    var column: String
    var statistic: Double
    var numerator: Double
    var denominator: Double
    var pValue: Double
  }

  private func check(_ sample: SampleCase, _ expectation: Expectation) throws {
    let units = sample.outcome.indices.filter { sample.outcome[$0] != nil }
    let rows = try sample.table.codes([expectation.row])
    let columns = try sample.table.codes([expectation.column])
    let result = try #require(
      RaoScottTest.test(
        variance: sample.estimator.variance, units: units, row: units.map { rows[$0] },
        column: units.map { columns[$0] }))
    for (value, expected) in [
      (result.statistic, expectation.statistic),
      (result.numeratorDegreesOfFreedom, expectation.numerator),
      (result.denominatorDegreesOfFreedom, expectation.denominator),
      (result.pValue, expectation.pValue),
    ] {
      #expect(Reference.relativeError(value, expected) <= 1e-8, "\(expectation)")
    }
  }

  @Test(arguments: [
    Expectation(
      row: "hi", column: "awards", statistic: 2.42648554662945948, numerator: 1,
      denominator: 197, pValue: 0.12090512526099634),
    Expectation(
      row: "hi", column: "stype", statistic: 5.0735861325560094, numerator: 1.9213968329080602,
      denominator: 378.51517608288788, pValue: 7.4123077571493735e-03),
    Expectation(
      row: "stype", column: "awards", statistic: 14.169408118007803,
      numerator: 1.8851358850346140, denominator: 371.37176935181895,
      pValue: 2.0821086764284137e-06),
  ])
  func stratified(expectation: Expectation) throws {
    let sample = try SampleCase(
      CaseTable("c02-strat-fpc", .comma), outcome: "hi", weight: "pw", strata: ["stype"],
      populationSize: "fpc")
    try check(sample, expectation)
  }

  @Test(arguments: [
    Expectation(
      row: "HI_CHOL", column: "race", statistic: 3.151338621712285626,
      numerator: 1.922976679443671566, denominator: 30.767626871098745,
      pValue: 0.058674743685451579),
    Expectation(
      row: "HI_CHOL", column: "agecat", statistic: 62.891406057233191,
      numerator: 2.6366187314083827, denominator: 42.185899702534122,
      pValue: 6.7410368848999166e-15),
    Expectation(
      row: "race", column: "agecat", statistic: 24.139064812806968,
      numerator: 4.9541985026207405, denominator: 79.267176041931847,
      pValue: 1.3067617975479827e-14),
  ])
  func clustered(expectation: Expectation) throws {
    let sample = try SampleCase(
      CaseTable("c06-nhanes-item-missing", .comma), outcome: "HI_CHOL", weight: "WTMEC2YR",
      strata: ["SDMVSTRA"], cluster: ["SDMVPSU"])
    try check(sample, expectation)
  }

  @Test func oneCategoryCannotBeTested() throws {
    let survey = RandomSurvey(seed: 3)
    let estimator = try survey.estimator(isClustered: false, isCalibrated: true)
    let codes = survey.domain.map { survey.positive[$0] ? 1 : 0 }
    let constant = survey.domain.map { _ in 2 }
    #expect(
      RaoScottTest.test(
        variance: estimator.variance, units: survey.domain, row: codes, column: constant) == nil)
    // A place whose codes leave gaps is tested on those that occur.
    let gaps = survey.domain.map { survey.firstCategory[$0] * 7 }
    let plain = survey.domain.map { survey.firstCategory[$0] }
    let results = [gaps, plain].map {
      RaoScottTest.test(
        variance: estimator.variance, units: survey.domain, row: codes, column: $0)
    }
    #expect(results[0] != nil && results[0] == results[1])
  }
}
