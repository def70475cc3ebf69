import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// A difference is established only when the cautious test says so too, and both p-values follow.
@Suite struct CautiousVerdictTests {
  private func wave(_ name: String, _ ones: Int, of count: Int) -> WaveFixture {
    var wave = WaveFixture(name)
    wave.question("q", (0..<count).map { $0 < ones ? "1" : "0" })
    return wave
  }

  private func change(_ waves: [WaveFixture]) throws -> Contrast.Test {
    try #require(
      Estimator.estimate(.of(waves), survey: "lokal").value.change("q", to: "2021")?.test)
  }

  /// 8 of 40 against 10 percent of 1 000: 4.2 percent, but 6.1 with the skewness.
  @Test func aSmallBaseAgainstALargeOneAtALowShare() throws {
    let register = PlaceRegister([])
    var settings = SurveySettings(title: "lokal")
    settings.counterparts = [.init(survey: "ntu")]
    var own = wave("2021", 8, of: 40)
    own.settings = settings
    let row = PublishedShare(
      indicator: "q", wave: WaveIdentifier(year: 2021), place: nil, group: .all, share: 0.1,
      lower: nil, upper: nil, respondents: 1000, designEffect: 1, line: 2)
    let collection = SurveyCollection(
      places: register,
      surveys: [
        .of("lokal", [own], register: register),
        .of(
          "ntu", [], register: register,
          indicators: [Indicator(name: "q", title: "", question: "", countedCodes: [])],
          published: [row], settings: SurveySettings(title: "NTU")),
      ], inputs: [])
    let test = try #require(
      Estimator.estimate(collection, survey: "lokal").value.comparisons.first?.test)
    #expect(test.adjustedPValue == test.pValue && test.pValue < 0.05)
    #expect(test.cautiousPValue > 0.055 && test.cautiousPValue < 0.07)
    #expect(test.verdict == .noEstablishedDifference)
  }

  /// Twenty heavy persons answer nearly alike, so that the variance comes out far too small and the
  /// effective base at 60 and 48; Kish's is (20 · 5 + 40)²/(20 · 25 + 40) = 36.3 in both waves.
  @Test func anUnsteadyEffectiveBase() throws {
    let waves = [("2020", 0, 20), ("2021", 2, 36)].map { name, heavy, light in
      var wave = WaveFixture(name)
      wave.weights = (0..<60).map { $0 < 20 ? 5 : 1 }
      wave.question("q", (0..<60).map { ($0 < 20 ? $0 < heavy : $0 < 20 + light) ? "1" : "0" })
      return wave
    }
    let test = try change(waves)
    #expect(abs(test.pValue - 0.021) < 0.003)
    #expect(abs(test.cautiousPValue - 0.062) < 0.003)
    #expect(test.verdict == .noEstablishedDifference)
  }

  @Test func equalBasesOfEqualWeightsAreDecidedByTheScoreTest() throws {
    for ones in stride(from: 40, through: 80, by: 5) {
      let test = try change([wave("2020", 40, of: 100), wave("2021", ones, of: 100)])
      #expect(abs(test.cautiousPValue - test.pValue) <= 1e-12)
      #expect((test.verdict == .noEstablishedDifference) == (test.pValue >= 0.05))
    }
  }

  /// The cautious p-values are a family of their own: Benjamini–Hochberg of themselves.
  @Test func theCautiousPValuesAreAdjustedAmongThemselves() throws {
    let waves = [("2020", [30, 50, 34]), ("2021", [55, 50, 45])].map { name, ones in
      var wave = WaveFixture(name)
      wave.places = ["A", "B", "C"].flatMap { Array(repeating: $0, count: 100) }
      wave.question(
        "q", ones.flatMap { count in (0..<100).map { $0 < count ? "1" : "0" } })
      return wave
    }
    let result = Estimator.estimate(.of(waves, places: ["A", "B", "C"]), survey: "lokal").value
    let tests = (0..<3).compactMap { result.change("q", to: "2021", place: $0)?.test }
    #expect(tests.count == 3)
    for test in tests { #expect(abs(test.cautiousPValue - test.adjustedPValue) <= 1e-12) }
    #expect(tests[0].cautiousPValue > 2 * tests[0].pValue && tests[0].verdict == .higher)
  }

  @Test func nobodyDiffersWhereEverybodyAnswersAlike() throws {
    let test = try change([wave("2020", 0, of: 40), wave("2021", 0, of: 400)])
    #expect(test.cautiousPValue == 1 && test.verdict == .noEstablishedDifference)
  }

  @Test func linesAndGroupsNeedItToo() throws {
    let waves = [("2019", 20), ("2020", 26), ("2021", 32)].map { name, ones in
      var wave = wave(name, 2 * ones, of: 200)
      wave.group("kön", (0..<200).map { $0 % 2 == 0 ? "k" : "m" })
      return wave
    }
    let result = Estimator.estimate(.of(waves), survey: "lokal").value
    let trend = try #require(result.trends.first)
    #expect(trend.verdict == .higher && trend.cautiousPValue < 0.05)
    // z = 0.12/√(0.26 · 0.74 · 2/200) = 2.736: equal bases, so without skewness.
    #expect(abs(trend.cautiousPValue - 0.0062) < 2e-4)
    let test = try #require(result.groupTests.last)
    #expect(abs(test.cautiousPValue - test.pValue) < 0.02)
  }
}
