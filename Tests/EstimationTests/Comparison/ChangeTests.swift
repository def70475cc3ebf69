import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Which waves are held against each other, and what comes of it.
@Suite struct ChangeTests {
  private func wave(
    _ name: String, ones: Int = 40, of count: Int = 100,
    _ change: (inout SurveySettings) -> Void = { _ in }
  ) -> WaveFixture {
    var settings = SurveySettings(title: "Prov")
    change(&settings)
    var wave = WaveFixture(name, settings: settings)
    wave.question("q", (0..<count).map { $0 < ones ? "1" : "0" })
    return wave
  }

  private func changes(
    _ waves: [WaveFixture], indicators: [Indicator]? = nil, through: String? = nil
  ) -> [Contrast] {
    Estimator.estimate(
      .of(waves, indicators: indicators), survey: "lokal",
      through: through.flatMap(WaveIdentifier.init)
    ).value.changes
  }

  private func pairs(_ changes: [Contrast]) -> [String] {
    changes.map { change in
      guard case .wave(let earlier) = change.counterpart else { return "?" }
      return "\(earlier)–\(change.wave)"
    }
  }

  @Test func everyWaveAgainstTheOneBeforeAndTheLastAgainstTheFirst() {
    let result = changes([wave("2019"), wave("2020"), wave("2021")])
    #expect(pairs(result) == ["2019–2020", "2020–2021", "2019–2021"])
    #expect(pairs(changes([wave("2019"), wave("2020")])) == ["2019–2020"])
    #expect(changes([wave("2019")]).isEmpty)
  }

  @Test func onlyUpToTheReportedWave() {
    let waves = [wave("2019"), wave("2020"), wave("2021")]
    #expect(pairs(changes(waves, through: "2020")) == ["2019–2020"])
  }

  @Test func aDifferenceIsLaterMinusEarlierAndItsSizeIsJudgedApart() throws {
    let result = changes([wave("2020", ones: 300, of: 1000), wave("2021", ones: 200, of: 1000)])
    let test = try #require(result.first?.test)
    #expect(abs(test.difference + 0.1) < 1e-12)
    #expect(test.verdict == .lower && test.size == .large)
    #expect(test.adjustedPValue == test.pValue)
    #expect(test.lower < -0.1 && test.upper > -0.1 && test.upper < 0)
    let small = changes(
      [wave("2020", ones: 15_000, of: 50_000), wave("2021", ones: 14_500, of: 50_000)])
    #expect(small.first?.test?.verdict == .lower)
    #expect(small.first?.test?.size == .small)
  }

  @Test func aNewSeriesStartsAfresh() {
    let waves = [
      wave("2018"), wave("2019"), wave("2020") { $0.startsNewSeries = true }, wave("2021"),
      wave("2022"),
    ]
    let result = changes(waves)
    #expect(
      pairs(result) == ["2018–2019", "2019–2020", "2020–2021", "2021–2022", "2020–2022"])
    #expect(result[1].outcome == .notComparable(.newSeries))
    #expect(result[1].ownShare == 0.4 && result[1].otherShare == 0.4)
    #expect(result.filter { $0.test != nil }.count == 4)
  }

  @Test func anIndicatorMayStartAfreshOnItsOwn() {
    let indicator = Indicator(
      name: "q", title: "", question: "q", countedCodes: ["1"],
      seriesBreaks: [WaveIdentifier(year: 2020)])
    let result = changes(
      [wave("2019"), wave("2020-03"), wave("2021")], indicators: [indicator])
    #expect(pairs(result) == ["2019–2020-03", "2020-03–2021"])
    #expect(result[0].outcome == .notComparable(.newSeries))
    #expect(result[1].test != nil)
  }

  @Test func betweenOpenLinksADifferenceIsNeverTested() throws {
    let open: (inout SurveySettings) -> Void = { $0.method = .openLink }
    let result = changes([wave("2020", ones: 10, open), wave("2021", ones: 90, open)])
    guard case .openLink(let difference) = try #require(result.first).outcome else {
      Issue.record("\(result)")
      return
    }
    #expect(abs((difference ?? 0) - 0.8) < 1e-12)
    #expect(result.first?.ownCounted == 90 && result.first?.otherBase == 100)
  }

  @Test func anOpenLinkBreaksTheSeriesOnBothSides() {
    let result = changes([
      wave("2019"), wave("2020") { $0.method = .openLink }, wave("2021"), wave("2022"),
    ])
    #expect(pairs(result) == ["2019–2020", "2020–2021", "2021–2022"])
    #expect(result[0].outcome == .notComparable(.collectionMethod))
    #expect(result[1].outcome == .notComparable(.collectionMethod))
    #expect(result[2].test != nil)
  }

  @Test func aSampleAndATotalSurveyMayBeCompared() {
    let result = changes([wave("2020"), wave("2021") { $0.method = .census }])
    #expect(result.first?.test != nil)
  }

  @Test func theSameMonthOfTheYearBefore() {
    let same: (inout SurveySettings) -> Void = { $0.waveComparison = .sameMonth }
    let result = changes([
      wave("2019-03", same), wave("2019-11", same), wave("2020-11", same), wave("2021-03", same),
    ])
    #expect(pairs(result) == ["2019-11–2020-11", "2019-03–2021-03"])
    let previous = changes([wave("2019-03"), wave("2019-11"), wave("2020-03")])
    #expect(pairs(previous) == ["2019-03–2019-11", "2019-11–2020-03", "2019-03–2020-03"])
  }

  @Test func aWaveThatDidNotAskIsSkipped() {
    var silent = wave("2020")
    silent.questions = [("annan", ["1", "0"], Array(repeating: "1", count: 100))]
    let indicator = Indicator(name: "q", title: "", question: "q", countedCodes: ["1"])
    let result = changes(
      [wave("2019"), silent, wave("2021")], indicators: [indicator])
    #expect(pairs(result) == ["2019–2021"])
    let last = changes([wave("2019"), wave("2021"), silent], indicators: [indicator])
    #expect(pairs(last) == ["2019–2021"])
  }

  @Test func aSmallBaseIsNotTested() {
    let result = changes([wave("2020", ones: 10, of: 29), wave("2021")])
    #expect(result.first?.outcome == .baseTooSmall)
    #expect(result.first?.otherBase == 29)
  }

  @Test func aPlaceThatIsNewHasNothingToChangeFrom() {
    var earlier = wave("2020")
    earlier.places = Array(repeating: "A", count: 100)
    var later = wave("2021")
    later.places = Array(repeating: "A", count: 50) + Array(repeating: "B", count: 50)
    let result = Estimator.estimate(.of([earlier, later], places: ["A", "B"]), survey: "lokal")
    #expect(result.value.change("q", to: "2021", place: 1)?.outcome == .missing)
    #expect(result.value.change("q", to: "2021", place: 0)?.test != nil)
  }

  @Test func thePlacesAreAFamilyAndEachGroupingVariableIsOne() throws {
    let ones = [[30, 50, 34], [50, 50, 40]]
    let waves = zip(["2020", "2021"], ones).map { name, ones in
      var wave = WaveFixture(name)
      wave.places = ["A", "B", "C"].flatMap { Array(repeating: $0, count: 100) }
      wave.group("kön", (0..<300).map { $0 % 2 == 0 ? "kvinna" : "man" })
      wave.question(
        "q", ones.flatMap { count in (0..<100).map { $0 < count ? "1" : "0" } })
      return wave
    }
    let result = Estimator.estimate(.of(waves, places: ["A", "B", "C"]), survey: "lokal").value
    let raw = (0..<3).map { result.change("q", to: "2021", place: $0)?.test?.pValue ?? 0 }
    let adjusted = (0..<3).map {
      result.change("q", to: "2021", place: $0)?.test?.adjustedPValue ?? 0
    }
    #expect(raw[0] < raw[2] && raw[2] < raw[1])
    #expect(abs(adjusted[0] - 3 * raw[0]) < 1e-15)
    #expect(abs(adjusted[2] - min(1, 1.5 * raw[2])) < 1e-15)
    #expect(adjusted[1] == raw[1])
    let women = try #require(result.change("q", to: "2021", "kön=kvinna")?.test)
    let men = try #require(result.change("q", to: "2021", "kön=man")?.test)
    #expect(max(women.adjustedPValue, men.adjustedPValue) == max(women.pValue, men.pValue))
    let counts = result.method.comparisons.filter { $0.kind == .change }
    #expect(counts.map(\.scope) == [.whole, .places, .groups, .groupsWithinPlaces])
    #expect(counts.map(\.tested) == [1, 3, 2, 6])
    #expect(counts.map(\.families) == [0, 1, 1, 1])
    #expect(abs((counts.first?.expectedByChance ?? 0) - 0.05) < 1e-15)
  }
}
