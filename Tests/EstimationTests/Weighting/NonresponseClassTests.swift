import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Weights adjusted for nonresponse in classes of the frame, worked by hand.
@Suite struct NonresponseClassTests {
  /// Women 20 drawn and 4 answered, men 20 drawn and 10 answered, of 400.
  private func wave() -> WaveFixture {
    var settings = SurveySettings(title: "Prov")
    settings.nonresponseClasses = ["kön"]
    var wave = WaveFixture("2021", settings: settings)
    wave.group("kön", Array(repeating: "k", count: 4) + Array(repeating: "m", count: 10))
    wave.question(
      "q", ["1", "1", "1", "0"] + (0..<10).map { $0 < 2 ? "1" : "0" })
    for (code, population) in [("k", 200.0), ("m", 200)] {
      wave.sample.append(
        SampleRow(
          place: nil, stratum: nil, group: GroupSelection([.init(variable: "kön", code: code)]),
          population: population, sampled: 20, notEligible: nil, unknownEligibility: nil, line: 2))
    }
    return wave
  }

  @Test func eachClassStandsForThoseWhoDidNotAnswer() throws {
    let result = Estimator.estimate(.of([wave()]), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    let share = try #require(result.value.share("q", "2021"))
    // Half of the sampled are women: (3/4 + 2/10) / 2.
    #expect(abs((share.share ?? 0) - 0.475) < 1e-15)
    #expect(share.base == 14 && share.figures?.degreesOfFreedom == 13)
    let facts = try #require(result.value.method.waves.first?.nonresponse)
    #expect(facts.variables == ["kön"] && facts.classes == 2)
    #expect(abs(facts.largestFactor - 5) < 1e-15)
    // z = d [ū_c + r (W_c/R_c)(u − ū_c)] over all forty, with d = 10 and u = (y − p)/400.
    var scores: [Double] = []
    for (ones, answered, mean) in [(3.0, 4.0, 0.75), (2, 10, 0.2)] {
      let centre = (mean - 0.475) / 400
      for (value, count) in [(1.0, ones), (0, answered - ones)] {
        let u = (value - 0.475) / 400
        scores += Array(
          repeating: 10 * (centre + 20 / answered * (u - centre)), count: Int(count))
      }
      scores += Array(repeating: 10 * centre, count: 20 - Int(answered))
    }
    let squares = scores.reduce(0) { $0 + $1 * $1 } - 40 * square(scores.reduce(0, +) / 40)
    let expected = ((1 - 14.0 / 400) * 40 / 39 * squares).squareRoot()
    #expect(abs((share.figures?.standardError ?? 0) - expected) < 1e-14)
  }

  private func square(_ value: Double) -> Double { value * value }

  @Test func calibrationStartsFromTheAdjustedWeights() throws {
    var fixture = wave()
    fixture.group("ålder", (0..<14).map { $0 % 2 == 0 ? "ung" : "äldre" })
    fixture.settings.calibrationMargins = [["ålder"]]
    let cells = ["ung", "äldre"].map {
      PopulationCell(
        year: nil, place: nil, group: GroupSelection([.init(variable: "ålder", code: $0)]),
        count: 200, line: 2)
    }
    let result = Estimator.estimate(.of([fixture], population: cells), survey: "lokal")
    #expect(result.diagnostics.isEmpty)
    // Weights 50 and 20 are already even over age: women and men alternate.
    #expect(abs((result.value.share("q", "2021")?.share ?? 0) - 0.475) < 1e-12)
    #expect(result.value.method.waves.first?.calibration != nil)
  }

  @Test func aClassWhereNobodyAnsweredIsNamed() {
    var fixture = wave()
    fixture.groups[0].codes = Array(repeating: "m", count: 14)
    let result = Estimator.estimate(.of([fixture]), survey: "lokal")
    #expect(result.diagnostics.map(\.code) == ["bortfallsklasser-gick-inte"])
    #expect(result.diagnostics.first?.text.contains("kön=k") == true)
    #expect(result.hasErrors)
  }

  @Test func theFrameMustTellTheClassesApart() {
    var fixture = wave()
    fixture.sample = []
    fixture.frame(population: 400, sampled: 40)
    let result = Estimator.estimate(.of([fixture]), survey: "lokal")
    #expect(result.diagnostics.map(\.code) == ["bortfallsklasser-gick-inte"])
  }
}
