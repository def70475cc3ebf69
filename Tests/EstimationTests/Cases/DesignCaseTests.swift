import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Simple random, stratified and clustered samples against R `survey`, through survey values.
@Suite struct DesignCaseTests {
  @Test(arguments: ReferenceTable.Dialect.allCases)
  func simpleRandomSample(dialect: ReferenceTable.Dialect) throws {
    let table = try ReferenceTable("c01-srs-fpc", dialect)
    var wave = WaveFixture("2000")
    try wave.groups(of: table, ["stype", "awards"], crossed: [["stype", "awards"]])
    try wave.question(of: table, "hi")
    wave.frame(population: try table.numbers("fpc")[0], sampled: 200)
    let result = Estimator.estimate(.of([wave]), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    for block in try ReferenceCase("c01-srs-fpc").blocks("estimates") {
      block.check(result.value.share("hi", "2000", block.group()), "\(block.group())")
    }
    #expect(result.value.method.waves.first?.weights == .design)
  }

  @Test(arguments: ReferenceTable.Dialect.allCases)
  func stratifiedSample(dialect: ReferenceTable.Dialect) throws {
    let table = try ReferenceTable("c02-strat-fpc", dialect)
    var wave = WaveFixture("2000")
    try wave.groups(
      of: table, ["stype", "awards", "cname"], crossed: [["stype", "sch_wide"]])
    try wave.question(of: table, "hi")
    try wave.stratified(by: "stype", table)
    let result = Estimator.estimate(.of([wave]), survey: "lokal")
    let blocks = try ReferenceCase("c02-strat-fpc").blocks("estimates")
    #expect(blocks.count == 52)
    for block in blocks {
      block.check(result.value.share("hi", "2000", block.group()), "\(block.group())")
    }
  }

  @Test(arguments: ReferenceTable.Dialect.allCases)
  func clustersWithItemNonresponse(dialect: ReferenceTable.Dialect) throws {
    let table = try ReferenceTable("c06-nhanes-item-missing", dialect)
    var wave = WaveFixture("2009")
    try wave.groups(
      of: table, ["race", "agecat", "RIAGENDR"], crossed: [["race", "agecat"]])
    try wave.question(of: table, "HI_CHOL")
    wave.strata = try table.texts("SDMVSTRA")
    wave.clusters = try table.numbers("SDMVPSU").map { UInt32($0) }
    wave.weights = try table.numbers("WTMEC2YR")
    let result = Estimator.estimate(.of([wave]), survey: "lokal")
    for block in try ReferenceCase("c06-nhanes-item-missing").blocks("estimates") {
      block.check(result.value.share("HI_CHOL", "2009", block.group()), "\(block.group())")
    }
    #expect(result.value.method.waves.first?.clusterCount == 31)
  }

  @Test func aStratumWithOnePSUIsCentredAtTheGrandMeanAndNamed() throws {
    let table = try ReferenceTable("c17-lonely-psu", .comma)
    var wave = WaveFixture("2000")
    try wave.question(of: table, "y")
    wave.strata = try table.texts("stratum")
    wave.clusters = try table.numbers("psu").map { UInt32($0) }
    wave.weights = try table.numbers("w")
    let result = Estimator.estimate(.of([wave]), survey: "lokal")
    let expected = try ReferenceCase("c17-lonely-psu").json["expected"]["by_option"]["adjust"]
    let figures = try #require(result.value.share("y", "2000")?.figures)
    let standardError = try #require(figures.standardError)
    let reference = try #require(expected["se"].double)
    #expect(Reference.relativeError(standardError, reference) < 1e-10)
    #expect(result.diagnostics.map(\.code) == ["stratum-med-en-enhet"])
    #expect(result.diagnostics.first?.severity == .warning)
  }
}

extension WaveFixture {
  /// Strata with their frame sizes and delivered weights, as the API cases have them.
  mutating func stratified(by name: String, _ table: ReferenceTable) throws {
    strata = try table.texts(name)
    weights = try table.numbers("pw")
    let sizes = try table.numbers("fpc")
    for (row, stratum) in strata.enumerated() where strata.firstIndex(of: stratum) == row {
      frame(stratum: stratum, population: sizes[row])
    }
  }
}
