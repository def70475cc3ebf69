import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Post-stratified and raked samples against R `survey`, through survey values.
@Suite struct CalibrationCaseTests {
  @Test(arguments: ReferenceTable.Dialect.allCases)
  func postStratification(dialect: ReferenceTable.Dialect) throws {
    let table = try ReferenceTable("c08-poststrat", dialect)
    var settings = SurveySettings(title: "c08")
    settings.calibrationMargins = [["stype", "comp_imp"]]
    var wave = WaveFixture("2000", settings: settings)
    try wave.groups(
      of: table, ["stype", "awards", "comp_imp"],
      crossed: [["stype", "awards"], ["stype", "comp_imp"], ["awards", "comp_imp"]])
    try wave.question(of: table, "hi")
    try wave.stratified(by: "stype", table)
    let population = try ReferenceTable("c08-poststrat.population", dialect)
    let cells = try zip(population.rows, population.numbers("N")).map { row, count in
      PopulationCell(
        year: nil, place: nil,
        group: GroupSelection([
          .init(variable: "stype", code: row[0]), .init(variable: "comp_imp", code: row[1]),
        ]), count: count, line: 2)
    }
    let result = Estimator.estimate(.of([wave], population: cells), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    for block in try ReferenceCase("c08-poststrat").blocks("estimates") {
      block.check(result.value.share("hi", "2000", block.group()), "\(block.group())")
    }
    let calibration = try #require(result.value.method.waves.first?.calibration)
    #expect(calibration.isPostStratification)
  }

  @Test(arguments: ReferenceTable.Dialect.allCases)
  func raking(dialect: ReferenceTable.Dialect) throws {
    let table = try ReferenceTable("c11-rake-srs", dialect)
    var settings = SurveySettings(title: "c11")
    settings.calibrationMargins = [["stype"], ["comp_imp"]]
    var wave = WaveFixture("2000", settings: settings)
    try wave.groups(of: table, ["stype", "awards", "comp_imp"])
    try wave.question(of: table, "hi")
    wave.frame(population: try table.numbers("fpc")[0], sampled: 200)
    let margins = try ReferenceTable("c11-rake-srs.margins", dialect)
    let cells = try zip(margins.rows, margins.numbers("N")).map { row, count in
      PopulationCell(
        year: 2000, place: nil, group: GroupSelection([.init(variable: row[0], code: row[1])]),
        count: count, line: 2)
    }
    let result = Estimator.estimate(.of([wave], population: cells), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    for block in try ReferenceCase("c11-rake-srs").blocks("estimates") {
      block.check(result.value.share("hi", "2000", block.group()), "\(block.group())")
    }
    let calibration = try #require(result.value.method.waves.first?.calibration)
    #expect(!calibration.isPostStratification)
    #expect(calibration.margins == ["stype", "comp_imp"])
    #expect(calibration.categories.reduce(0) { $0 + $1.respondents } == 400)
  }
}
