import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// The family test of groups, and lines through three or more waves.
@Suite struct GroupAndTrendTests {
  private func wave(_ name: String, _ ones: Int, small: Int = 0) -> WaveFixture {
    var wave = WaveFixture(name)
    let count = 200 + small
    wave.group(
      "kön", (0..<count).map { $0 < 100 ? "k" : ($0 < 200 ? "m" : "annat") },
      categories: ["k", "m", "annat"])
    wave.question("q", (0..<count).map { $0 % 100 < ones + ($0 < 100 ? 20 : 0) ? "1" : "0" })
    return wave
  }

  @Test func twoGroupsGiveThePearsonStatisticOfASimpleSample() throws {
    let result = Estimator.estimate(.of([wave("2021", 30)]), survey: "lokal").value
    let test = try #require(result.groupTests.first)
    #expect(result.groupTests.count == 1 && test.variable == "kön")
    #expect(abs(test.numeratorDegreesOfFreedom - 1) < 1e-12)
    #expect(test.denominatorDegreesOfFreedom == 199)
    // χ² = 200 · 0.1²/(0.4 · 0.6); the design effect under the observed table is near 1.
    #expect(abs(test.statistic / (200.0 * 0.01 / 0.24) - 1) < 0.06)
    #expect(test.pValue < 0.01)
  }

  @Test func aGroupWithASmallBaseIsLeftOutOfTheTest() throws {
    let without = Estimator.estimate(.of([wave("2021", 30)]), survey: "lokal").value
    let with = Estimator.estimate(.of([wave("2021", 30, small: 12)]), survey: "lokal").value
    let first = try #require(without.groupTests.first)
    let second = try #require(with.groupTests.first)
    #expect(abs(first.statistic - second.statistic) < 0.02)
  }

  @Test func threeComparableWavesHaveALine() throws {
    let waves = [("2019", 20), ("2020", 26), ("2021", 32)].map { wave($0, $1) }
    let result = Estimator.estimate(.of(waves), survey: "lokal").value
    let trend = try #require(result.trends.first)
    #expect(trend.domain == .all)
    #expect(trend.waves.map(\.year) == [2019, 2020, 2021])
    #expect(abs(trend.slope - 0.06) < 1e-12)
    // c = (−½, 0, ½): V = (V₁ + V₃)/4.
    let errors = ["2019", "2021"].compactMap { result.share("q", $0)?.figures?.standardError }
    let expected = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot() / 2
    #expect(abs(trend.standardError - expected) < 1e-14)
    #expect(trend.verdict == .higher && trend.lower > 0 && trend.adjustedPValue == trend.pValue)
    #expect(abs((trend.fitPValue ?? 0) - 1) < 1e-6)
    #expect(result.trends.map(\.domain.group.description) == ["alla", "kön=k", "kön=m"])
  }

  @Test func aLineStaysInItsSeason() throws {
    var waves = [
      ("2018-11", 20), ("2019-03", 70), ("2019-11", 26), ("2020-03", 70), ("2020-11", 32),
    ].map { wave($0, $1) }
    #expect(
      Estimator.estimate(.of(waves), survey: "lokal").value.trends.first?.waves.count == 5)
    for index in waves.indices { waves[index].settings.waveComparison = .sameMonth }
    let trend = try #require(
      Estimator.estimate(.of(waves), survey: "lokal").value.trends.first)
    #expect(trend.waves.map(\.month) == [11, 11, 11])
    #expect(abs(trend.slope - 0.06) < 1e-12)
    #expect(
      Estimator.estimate(.of(Array(waves.dropFirst())), survey: "lokal").value.trends.isEmpty)
  }

  @Test func twoWavesOfTheSameSeriesHaveNoLine() {
    var waves = [("2019", 20), ("2020", 26), ("2021", 32)].map { wave($0, $1) }
    waves[1].settings.startsNewSeries = true
    #expect(Estimator.estimate(.of(waves), survey: "lokal").value.trends.isEmpty)
    #expect(Estimator.estimate(.of(Array(waves[0...1])), survey: "lokal").value.trends.isEmpty)
  }
}
