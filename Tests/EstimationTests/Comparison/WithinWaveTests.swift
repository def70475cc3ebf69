import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Comparisons inside one sample: their error must follow the shared design.
@Suite struct WithinWaveTests {
  /// Six classes over two places and two sexes, with uneven answers.
  private func classes() -> (WaveFixture, first: [Double], second: [Double]) {
    var wave = WaveFixture("2021")
    var generator = SeededGenerator(seed: 7)
    let count = 240
    wave.clusters = (0..<count).map { UInt32($0 / 40) }
    wave.places = (0..<count).map { _ in Bool.random(using: &generator) ? "A" : "B" }
    wave.group("kön", (0..<count).map { _ in Bool.random(using: &generator) ? "k" : "m" })
    for name in ["q", "r"] {
      wave.question(
        name,
        (0..<count).map { row in
          Double.random(in: 0..<1, using: &generator) < 0.2 + 0.1 * Double(row / 40) ? "1" : "0"
        })
    }
    return (wave, [], [])
  }

  /// The standard error of a difference of two domain means, from cluster totals of u − u′.
  private func clusterError(
    _ wave: WaveFixture, own: (Int) -> Double?, other: (Int) -> Double?
  ) -> Double {
    func influence(_ value: (Int) -> Double?) -> [Double] {
      let values = (0..<wave.count).map(value)
      let present = values.compactMap { $0 }
      let mean = present.reduce(0, +) / Double(present.count)
      return values.map { $0.map { ($0 - mean) / Double(present.count) } ?? 0 }
    }
    let difference = zip(influence(own), influence(other)).map { $0 - $1 }
    var totals = [Double](repeating: 0, count: 6)
    for (row, value) in difference.enumerated() { totals[Int(wave.clusters[row])] += value }
    return (6.0 / 5 * totals.reduce(0) { $0 + $1 * $1 }).squareRoot()
  }

  private func answer(_ wave: WaveFixture, _ question: Int, _ row: Int) -> Double {
    wave.questions[question].codes[row] == "1" ? 1 : 0
  }

  @Test func aPlaceAgainstTheRest() throws {
    let (wave, _, _) = classes()
    let result = Estimator.estimate(.of([wave], places: ["A", "B"]), survey: "lokal").value
    let contrast = try #require(
      result.comparisons.first {
        $0.counterpart == .restOfMunicipality && $0.domain.place == 0 && $0.indicator == "q"
      })
    let expected = clusterError(
      wave, own: { wave.places[$0] == "A" ? answer(wave, 0, $0) : nil },
      other: { wave.places[$0] == "B" ? answer(wave, 0, $0) : nil })
    let test = try #require(contrast.test)
    #expect(abs(test.standardError - expected) < 1e-14)
    #expect(contrast.otherBase == wave.places.filter { $0 == "B" }.count)
    let mirror = result.comparisons.first {
      $0.counterpart == .restOfMunicipality && $0.domain.place == 1 && $0.indicator == "q"
    }
    #expect(abs((mirror?.test?.difference ?? 0) + test.difference) < 1e-15)
  }

  @Test func groupsOfAVariable() throws {
    let (wave, _, _) = classes()
    let result = Estimator.estimate(.of([wave], places: ["A", "B"]), survey: "lokal").value
    let contrasts = result.comparisons.filter {
      if case .group = $0.counterpart { $0.indicator == "q" } else { false }
    }
    #expect(contrasts.map(\.domain.group.description) == ["kön=k"])
    let expected = clusterError(
      wave, own: { wave.groups[0].codes[$0] == "k" ? answer(wave, 0, $0) : nil },
      other: { wave.groups[0].codes[$0] == "m" ? answer(wave, 0, $0) : nil })
    #expect(abs((contrasts.first?.test?.standardError ?? 0) - expected) < 1e-14)
  }

  @Test func twoQuestionsToTheSamePersons() throws {
    let (wave, _, _) = classes()
    let indicators = [
      Indicator(name: "kväll", title: "", question: "q", countedCodes: ["1"], paired: "dag"),
      Indicator(name: "dag", title: "", question: "r", countedCodes: ["1"]),
    ]
    let result = Estimator.estimate(
      .of([wave], places: ["A", "B"], indicators: indicators), survey: "lokal"
    ).value
    let contrasts = result.comparisons.filter { $0.counterpart == .indicator("dag") }
    #expect(contrasts.count == 9)
    #expect(contrasts.allSatisfy { $0.indicator == "kväll" })
    let expected = clusterError(
      wave, own: { answer(wave, 0, $0) }, other: { answer(wave, 1, $0) })
    #expect(abs((contrasts.first?.test?.standardError ?? 0) - expected) < 1e-14)
  }

  @Test func aPlaceWithoutARestHasNoRow() {
    var wave = WaveFixture("2021")
    let register = PlaceRegister([
      .init(name: "Kommunen"), .init(name: "A", partOf: [0]), .init(name: "B", partOf: [0]),
    ])
    wave.places = (0..<90).map { $0 < 40 ? "A" : ($0 < 80 ? "B" : nil) }
    wave.question("q", (0..<90).map { $0 % 3 == 0 ? "1" : "0" })
    let result = Estimator.estimate(.of([wave], register: register), survey: "lokal").value
    let rest = result.comparisons.filter { $0.counterpart == .restOfMunicipality }
    #expect(rest.map(\.domain.place) == [1, 2])
    #expect(rest.map(\.otherBase) == [40, 40])
  }

  @Test func anOpenLinkIsNotTestedInside() {
    var settings = SurveySettings(title: "Öppen")
    settings.method = .openLink
    var (wave, _, _) = classes()
    wave.settings = settings
    let result = Estimator.estimate(.of([wave], places: ["A", "B"]), survey: "lokal").value
    #expect(!result.comparisons.isEmpty)
    #expect(result.comparisons.allSatisfy { $0.test == nil })
    let figures = result.shares.compactMap(\.figures)
    #expect(figures.count == result.shares.count)
    #expect(
      figures.allSatisfy {
        $0.standardError == nil && $0.lower == nil && $0.upper == nil && $0.effectiveBase == nil
          && $0.degreesOfFreedom == nil && $0.kornGraubardLower == nil
      })
    #expect(result.method.comparisons.isEmpty)
  }

  @Test func aPanelHasLessErrorThanTwoSamples() throws {
    var settings = SurveySettings(title: "Panel")
    settings.isPanel = true
    let persons = (0..<100).map { "p\($0)" }
    var first = WaveFixture("2020", settings: settings)
    first.persons = persons
    first.question("q", (0..<100).map { $0 < 40 ? "1" : "0" })
    first.frame(population: 400)
    var second = WaveFixture("2021", settings: settings)
    // The same persons, in another order, ten of whom have changed their mind.
    second.persons = persons.reversed()
    second.question("q", (0..<100).reversed().map { $0 < 50 ? "1" : "0" })
    second.frame(population: 400)
    let change = Estimator.estimate(.of([first, second]), survey: "lokal").value.changes.first
    let test = try #require(change?.test)
    // d is 1 for ten persons of a hundred: V = (1 − 1/4) · 100/99 · 0.1 · 0.9 / 100.
    let expected = (0.75 * 100 / 99 * 0.09 / 100).squareRoot()
    #expect(abs(test.standardError - expected) < 1e-14)
    first.settings.isPanel = false
    second.settings.isPanel = false
    let apart = Estimator.estimate(.of([first, second]), survey: "lokal").value.changes.first
    #expect((apart?.test?.standardError ?? 0) > 2 * expected)
  }
}
