import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// What calibration does when population and answers do not fit each other.
@Suite struct CalibrationTests {
  private func wave(_ margins: [[String]] = [["kön"]]) -> WaveFixture {
    var settings = SurveySettings(title: "Prov")
    settings.calibrationMargins = margins
    var wave = WaveFixture("2021", settings: settings)
    wave.group(
      "kön", ["kvinna", "kvinna", "man", "man", "man", "man"],
      categories: ["kvinna", "man", "annat"])
    wave.group("ålder", ["ung", "äldre", "ung", "ung", "äldre", "äldre"])
    wave.question("q", ["1", "0", "0", "0", "0", "1"])
    return wave
  }

  private func cell(
    _ terms: [String: String], _ count: Double, year: Int? = nil, place: Int? = nil
  ) -> PopulationCell {
    let group = GroupSelection(
      terms.sorted { $0.key < $1.key }.map { .init(variable: $0.key, code: $0.value) })
    return PopulationCell(year: year, place: place, group: group, count: count, line: 2)
  }

  private func run(
    _ wave: WaveFixture, _ population: [PopulationCell], places: [String] = []
  ) -> Diagnosed<EstimatedSurvey> {
    Estimator.estimate(.of([wave], places: places, population: population), survey: "lokal")
  }

  @Test func sharesAreWeightedToThePopulation() throws {
    let result = run(wave(), [cell(["kön": "kvinna"], 500), cell(["kön": "man"], 500)])
    #expect(result.diagnostics.isEmpty)
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 0.375) < 1e-15)
    let calibration = try #require(result.value.method.waves.first?.calibration)
    #expect(calibration.isPostStratification)
    #expect(calibration.categories.map(\.name) == ["kön=kvinna", "kön=man"])
    #expect(calibration.categories.map(\.respondents) == [2, 4])
    #expect(abs(calibration.smallestAdjustment - 125) < 1e-10)
    #expect(abs(calibration.largestAdjustment - 250) < 1e-10)
  }

  @Test func finerCellsAreSummedAndCoarserOnesGoBefore() {
    let crossed = ["ung", "äldre"].flatMap { age in
      [
        cell(["kön": "kvinna", "ålder": age], 250), cell(["kön": "man", "ålder": age], 250),
      ]
    }
    let result = run(wave(), crossed)
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 0.375) < 1e-15)
    let both = run(wave(), crossed + [cell(["kön": "kvinna"], 900), cell(["kön": "man"], 100)])
    #expect(abs((both.value.share("q", "2021")?.share ?? 0) - (0.45 + 0.025)) < 1e-12)
  }

  @Test func aCategoryWithoutAnswersIsAnErrorWithItsName() {
    var wave = wave()
    wave.groups[0].codes = Array(repeating: "man", count: 6)
    let result = run(wave, [cell(["kön": "kvinna"], 500), cell(["kön": "man"], 500)])
    #expect(result.diagnostics.map(\.code) == ["kalibrering-tom-cell"])
    #expect(result.diagnostics.first?.text.contains("kön=kvinna") == true)
    #expect(result.hasErrors)
    // The value stands, on the design weights.
    #expect(result.value.method.waves.first?.calibration == nil)
  }

  @Test func aCategoryThatTheCodebookLacksIsAnError() {
    let result = run(
      wave(), [cell(["kön": "Kvinnor"], 500), cell(["kön": "man"], 500)])
    #expect(result.diagnostics.map(\.code).contains("befolkning-okänd-kategori"))
    #expect(result.diagnostics.first?.text.contains("Kvinnor") == true)
  }

  @Test func aYearThatThePopulationLacksIsAnError() {
    let result = run(wave(), [cell(["kön": "kvinna"], 5, year: 2019)])
    #expect(result.diagnostics.map(\.code) == ["befolkning-saknar-år"])
    #expect(run(wave(), []).diagnostics.map(\.code) == ["befolkning-saknar-år"])
  }

  @Test func aVariableThatThePopulationLacksIsAnError() {
    let result = run(wave([["ålder"]]), [cell(["kön": "kvinna"], 5)])
    #expect(result.diagnostics.map(\.code) == ["befolkning-saknar-kolumn"])
    let unknown = run(wave([["längd"]]), [cell(["kön": "kvinna"], 5)])
    #expect(unknown.diagnostics.map(\.code) == ["kalibrering-okänd-variabel"])
  }

  @Test(arguments: [(504.0, Diagnostic.Severity.warning), (600, .error)])
  func marginsWithDifferentTotals(young: Double, severity: Diagnostic.Severity) {
    let result = run(
      wave([["kön"], ["ålder"]]),
      [
        cell(["kön": "kvinna"], 500), cell(["kön": "man"], 500), cell(["ålder": "ung"], young),
        cell(["ålder": "äldre"], 500),
      ])
    #expect(result.diagnostics.map(\.code) == ["kalibrering-olika-summor"])
    #expect(result.diagnostics.first?.severity == severity)
    #expect((result.value.method.waves.first?.calibration != nil) == (severity == .warning))
  }

  @Test func thoseWithoutTheVariableAreACategoryOfTheirOwn() throws {
    var wave = wave()
    wave.groups[0].codes = ["kvinna", "kvinna", "man", "man", "annat", nil]
    let result = run(wave, [cell(["kön": "kvinna"], 600), cell(["kön": "man"], 300)])
    #expect(result.diagnostics.map(\.code) == ["kalibrering-uppgift-saknas"])
    let calibration = try #require(result.value.method.waves.first?.calibration)
    #expect(abs(calibration.missingShares[0] - 1.0 / 3) < 1e-15)
    #expect(calibration.categories.map(\.name).last == "uppgift saknas")
    // Women 400, men 200, the others 300 of 900: (400 · 1/2 + 0 + 300 · 1/2) / 900.
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 350.0 / 900) < 1e-14)
  }

  @Test func aLargerPlaceIsLeftOutWhereItsPartsAreGiven() throws {
    let register = PlaceRegister([
      .init(name: "Norr"), .init(name: "Berga", partOf: [0]), .init(name: "B"),
    ])
    var wave = wave([["plats"]])
    wave.places = ["Berga", "Berga", "Berga", "B", "B", "B"]
    let population = [cell([:], 900, place: 0), cell([:], 900, place: 1), cell([:], 100, place: 2)]
    let result = Estimator.estimate(
      .of([wave], register: register, population: population), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    let calibration = try #require(result.value.method.waves.first?.calibration)
    #expect(calibration.categories.map(\.name) == ["plats=Berga", "plats=B"])
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - (0.9 + 0.1) / 3) < 1e-15)
  }

  @Test func trimmingCapsTheWeightsAndIsReported() throws {
    var fixture = wave()
    fixture.settings.calibrationMargins = []
    fixture.weights = [1, 1, 1, 1, 1, 10]
    fixture.settings.trimming = 3
    let result = run(fixture, [])
    let facts = try #require(result.value.method.waves.first)
    #expect(abs((facts.trimming?.trimmedShare ?? 0) - 1.0 / 6) < 1e-15)
    #expect(facts.weightRatio < 10)
    #expect(abs((facts.trimming?.headlineBefore ?? 0) - 11.0 / 15) < 1e-15)
    #expect(
      abs((facts.trimming?.headlineAfter ?? 0) - (result.value.share("q", "2021")?.share ?? 1))
        < 1e-15)
  }
}
