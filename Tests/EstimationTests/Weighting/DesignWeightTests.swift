import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Design weights and frames from `urval.csv`, worked by hand.
@Suite struct DesignWeightTests {
  private func stratified() -> WaveFixture {
    var settings = SurveySettings(title: "Prov")
    settings.stratification = .places
    var wave = WaveFixture("2021", settings: settings)
    wave.places = ["A", "A", "A", "A", "B", "B"]
    wave.question("q", ["1", "1", "1", "0", "1", "0"])
    return wave
  }

  private func run(_ wave: WaveFixture, places: [String] = ["A", "B", "C"]) -> Diagnosed<
    EstimatedSurvey
  > {
    Estimator.estimate(.of([wave], places: places), survey: "lokal")
  }

  @Test func eachPlaceIsWeightedToItsPopulation() throws {
    var wave = stratified()
    wave.frame(place: 0, population: 100, sampled: 10)
    wave.frame(place: 1, population: 300, sampled: 10)
    let result = run(wave)
    #expect(result.diagnostics.isEmpty)
    // (100 · 3/4 + 300 · 1/2) / 400
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 0.5625) < 1e-15)
    let facts = try #require(result.value.method.waves.first)
    #expect(facts.strata == .places && facts.strataCount == 2 && facts.weights == .design)
    #expect(facts.samplingFractions == 2.0 / 300...4.0 / 100)
    // V = Σ (W_h)² (1 − f_h) s_h²/n_h with s² = 1/4 · 3/4 · 4/3 and 1/2.
    let first = 1.0 / 16 * 0.96 * (0.1875 * 4 / 3) / 4
    let second = 9.0 / 16 * (1 - 2.0 / 300) * 0.5 / 2
    let error = result.value.share("q", "2021")?.figures?.standardError ?? 0
    #expect(abs(error - (first + second).squareRoot()) < 1e-14)
  }

  @Test func overcoverageShrinksTheFrame() {
    var wave = stratified()
    wave.frame(place: 0, population: 100, sampled: 10)
    wave.frame(place: 1, population: 300, sampled: 10, notEligible: 5)
    // (100 · 3/4 + 150 · 1/2) / 250
    #expect(abs((run(wave).value.share("q", "2021")?.share ?? 0) - 0.6) < 1e-15)
  }

  @Test func rowsByGroupAreSummedAndAWholeRowGoesBefore() {
    var wave = stratified()
    let women = GroupSelection([.init(variable: "kön", code: "kvinna")])
    let men = GroupSelection([.init(variable: "kön", code: "man")])
    for (place, group, population) in [
      (0, women, 60.0), (0, men, 40), (1, women, 999), (1, men, 999), (1, .all, 300),
    ] {
      wave.sample.append(
        SampleRow(
          place: place, stratum: nil, group: group, population: population, sampled: 10,
          notEligible: nil, unknownEligibility: nil, line: 2))
    }
    #expect(abs((run(wave).value.share("q", "2021")?.share ?? 0) - 0.5625) < 1e-15)
  }

  @Test func aStratumWhereNobodyAnsweredIsNamed() {
    var wave = stratified()
    wave.frame(place: 0, population: 100)
    wave.frame(place: 1, population: 300)
    wave.frame(place: 2, population: 50)
    let result = run(wave)
    #expect(result.diagnostics.map(\.code) == ["stratum-utan-svar"])
    #expect(result.diagnostics.first?.text.contains(" C ") == true)
    #expect(result.value.share("q", "2021", place: 2)?.outcome == .emptyBase)
  }

  @Test func thoseWithoutAPlaceGetTheMeanWeightOfTheOthers() {
    var wave = stratified()
    wave.places += [nil, nil]
    wave.questions[0].codes += ["0", "0"]
    wave.frame(place: 0, population: 100)
    wave.frame(place: 1, population: 500)
    let result = run(wave)
    #expect(result.diagnostics.map(\.code) == ["stratum-saknar-plats"])
    // Mean weight 600/6 = 100: (75 + 250 + 0) / (600 + 200).
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 325.0 / 800) < 1e-15)
  }

  @Test func aPartIsWeightedByTheFrameOfTheLargerPlace() {
    let register = PlaceRegister([
      .init(name: "Norr"), .init(name: "Berga", partOf: [0]), .init(name: "B"),
    ])
    var wave = stratified()
    wave.places = ["Berga", "Norr", "Berga", "Norr", "B", "B"]
    wave.frame(place: 0, population: 100)
    wave.frame(place: 2, population: 300)
    let result = Estimator.estimate(.of([wave], register: register), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 0.5625) < 1e-15)
    #expect(result.value.method.waves.first?.strataCount == 2)
  }

  @Test func withoutAFrameEverybodyCountsAlike() {
    let result = run(stratified())
    #expect(result.diagnostics.map(\.code) == ["stratum-utan-ram"])
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 4.0 / 6) < 1e-15)
    #expect(result.value.method.waves.first?.weights == MethodFacts.WaveFacts.Weights.none)
    #expect(result.value.method.waves.first?.samplingFractions == nil)
  }

  @Test func aDeliveredWeightNeedsNoFrame() {
    var wave = stratified()
    wave.weights = [1, 1, 1, 1, 4, 4]
    #expect(run(wave).diagnostics.isEmpty)
  }

  @Test func aDeliveredWeightIsFinalAndKeepsTheFrame() {
    var wave = stratified()
    wave.weights = [1, 1, 1, 1, 4, 4]
    wave.frame(place: 0, population: 8)
    wave.frame(place: 1, population: 4)
    let result = run(wave).value
    #expect(abs((result.share("q", "2021")?.share ?? 0) - 7.0 / 12) < 1e-15)
    #expect(result.method.waves.first?.weights == .delivered)
    #expect(result.method.waves.first?.samplingFractions == 0.5...0.5)
  }

  @Test func clustersAreTheUnitsAndTheirPopulationGivesTheFraction() throws {
    var wave = WaveFixture("2021")
    wave.clusters = [1, 1, 2, 2, 3, 3]
    wave.question("q", ["1", "1", "1", "0", "0", "0"])
    wave.frame(population: nil, clusters: 6)
    let result = run(wave)
    let figures = try #require(result.value.share("q", "2021")?.figures)
    #expect(figures.degreesOfFreedom == 2)
    // Cluster totals of u: ±1/6 and 0; V = (1 − 3/6) · 3/2 · 2/36.
    #expect(abs((figures.standardError ?? 0) - (1.0 / 24).squareRoot()) < 1e-15)
    #expect(result.value.method.waves.first?.clusterCount == 3)
  }
}
