import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// The self-check: two ways to the same standard error, and a warning where they part.
@Suite struct JackknifeTests {
  private func wave(
    _ count: Int, seed: UInt64 = 5, _ change: (inout SurveySettings) -> Void = { _ in }
  ) -> WaveFixture {
    var settings = SurveySettings(title: "Prov")
    change(&settings)
    var generator = SeededGenerator(seed: seed)
    var wave = WaveFixture("2021", settings: settings)
    wave.group("kön", (0..<count).map { $0 % 2 == 0 ? "k" : "m" })
    wave.group("ålder", (0..<count).map { $0 % 5 < 2 ? "ung" : "äldre" })
    wave.question(
      "q",
      (0..<count).map { row in
        Double.random(in: 0..<1, using: &generator) < (row % 5 < 2 ? 0.5 : 0.2) ? "1" : "0"
      })
    return wave
  }

  private func cell(_ variable: String, _ code: String, _ count: Double) -> PopulationCell {
    PopulationCell(
      year: nil, place: nil, group: GroupSelection([.init(variable: variable, code: code)]),
      count: count, line: 2)
  }

  private func check(
    _ wave: WaveFixture, population: [PopulationCell] = []
  ) -> Diagnosed<[JackknifeComparison]> {
    Estimator.jackknife(.of([wave], population: population), survey: "lokal")
  }

  @Test func aSimpleSampleHasTheSameErrorBothWays() throws {
    let found = check(wave(200))
    let comparison = try #require(found.value.first)
    #expect(found.value.count == 1 && found.diagnostics.isEmpty)
    #expect(abs(comparison.difference) < 1e-9 && comparison.replicates > 0)
    let published = Estimator.estimate(.of([wave(200)]), survey: "lokal").value
      .share("q", "2021")?.figures?.standardError
    #expect(abs(comparison.linearized - (published ?? 0)) < 1e-15)
  }

  @Test func aRakedSampleIsWithinTenPercent() throws {
    let raked = wave(300) { $0.calibrationMargins = [["kön"], ["ålder"]] }
    let found = check(
      raked,
      population: [
        cell("kön", "k", 4000), cell("kön", "m", 6000), cell("ålder", "ung", 3000),
        cell("ålder", "äldre", 7000),
      ])
    let comparison = try #require(found.value.first)
    #expect(found.diagnostics.isEmpty)
    #expect(comparison.difference != 0 && abs(comparison.difference) < 0.05)
  }

  /// One respondent stands for a fifth of the population; linearised, that person has no residual.
  @Test func aCategoryOfOneRespondentIsAWarningWithItsReason() throws {
    var odd = wave(100) { $0.calibrationMargins = [["kön"]] }
    odd.groups[0].categories = ["k", "m", "annat"]
    odd.groups[0].codes[0] = "annat"
    odd.questions[0].codes[0] = "1"
    let found = check(
      odd,
      population: [cell("kön", "k", 4000), cell("kön", "m", 4000), cell("kön", "annat", 2000)])
    #expect((found.value.first?.difference ?? 0) > 0.1)
    let warning = try #require(found.diagnostics.first)
    #expect(warning.code == "jackknife-skiljer" && warning.severity == .warning)
    #expect(warning.text.contains("en enda svarande"))
    #expect(warning.text.contains("procent större med jackknife"))
  }

  @Test func anOpenLinkHasNoErrorToCheck() {
    let found = check(wave(100) { $0.method = .openLink })
    #expect(found.value.isEmpty && found.diagnostics.isEmpty)
  }

  @Test func manyRespondentsAreLeftOutInGroups() throws {
    let found = Estimator.jackknife(
      .of([wave(3000)]), survey: "lokal", maximumReplicates: 1)
    #expect(found.value.first?.isGrouped == true)
  }
}
