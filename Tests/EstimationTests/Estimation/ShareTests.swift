import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// Shares small enough to be worked by hand.
@Suite struct ShareTests {
  private func answers(_ ones: Int, of count: Int) -> [String?] {
    (0..<count).map { $0 < ones ? "1" : "0" }
  }

  private func estimate(_ wave: WaveFixture, indicators: [Indicator]? = nil) -> EstimatedSurvey {
    Estimator.estimate(.of([wave], indicators: indicators), survey: "lokal").value
  }

  @Test func fourOfTenOutOfAHundred() throws {
    var wave = WaveFixture("2021")
    wave.question("q", answers(4, of: 10))
    wave.frame(population: 100, sampled: 20)
    let share = try #require(estimate(wave).share("q", "2021"))
    let figures = try #require(share.figures)
    #expect(share.respondents == 10 && share.base == 10 && share.counted == 4)
    #expect(abs(figures.share - 0.4) < 1e-15)
    // V = (1 − 10/100) · 10/9 · 10 · 0.24 / 10² = 0.024, so m = min(10, 0.24/0.024).
    #expect(abs((figures.standardError ?? 0) - 0.024.squareRoot()) < 1e-14)
    #expect(abs((figures.effectiveBase ?? 0) - 10) < 1e-12)
    #expect(figures.degreesOfFreedom == 9)
    #expect((figures.lower ?? 0) < 0.4 && (figures.upper ?? 1) > 0.4)
  }

  @Test(arguments: [0, 10])
  func nobodyOrEverybodyHasAnIntervalOfSomeWidth(ones: Int) throws {
    var wave = WaveFixture("2021")
    wave.question("q", answers(ones, of: 10))
    let figures = try #require(estimate(wave).share("q", "2021")?.figures)
    #expect(figures.share == Double(ones) / 10)
    #expect(figures.standardError == 0)
    #expect((figures.upper ?? 0) - (figures.lower ?? 1) > 0.2)
    #expect(figures.lower == 0 || figures.upper == 1)
  }

  @Test func oneAnswerHasAShareButNoInterval() {
    var wave = WaveFixture("2021")
    wave.question("q", ["1", nil, nil])
    #expect(estimate(wave).share("q", "2021")?.outcome == .noDegreesOfFreedom(share: 1))
  }

  @Test func noAnswerIsAnEmptyBase() {
    var wave = WaveFixture("2021")
    wave.question("q", [nil, "utanför"])
    let share = estimate(wave).share("q", "2021")
    #expect(share?.outcome == .emptyBase)
    #expect(share?.respondents == 2 && share?.base == 0 && share?.counted == 0)
  }

  @Test func noRespondentsAtAll() {
    var wave = WaveFixture("2021")
    wave.group("kön", [], categories: ["kvinna", "man"])
    wave.question("q", [])
    let result = estimate(wave)
    #expect(result.shares.count == 3)
    #expect(result.shares.allSatisfy { $0.outcome == .emptyBase })
  }

  @Test func aCensusOfEverybodyHasNoErrorButAnInterval() throws {
    var settings = SurveySettings(title: "Skolan")
    settings.method = .census
    var wave = WaveFixture("2021", settings: settings)
    wave.question("q", answers(4, of: 10))
    wave.frame(population: nil, sampled: 10)
    let figures = try #require(estimate(wave).share("q", "2021")?.figures)
    #expect(figures.standardError == 0)
    #expect(figures.effectiveBase == 10)
    #expect((figures.upper ?? 0) > (figures.lower ?? 1))
  }

  @Test func onlyTheNamedCodesMakeTheBase() {
    var wave = WaveFixture("2021")
    wave.questions.append(
      (
        "q", ["trygg", "otrygg", "går ej ut", "annat"],
        ["trygg", "otrygg", "går ej ut", "annat", "utanför", nil, "trygg", "trygg"]
      ))
    let indicator = Indicator(
      name: "otrygg", title: "", question: "q", countedCodes: ["otrygg", "går ej ut"],
      baseCodes: ["trygg", "otrygg", "går ej ut"])
    let share = estimate(wave, indicators: [indicator]).share("otrygg", "2021")
    #expect(share?.base == 5 && share?.counted == 2)
    #expect(share?.respondents == 8)
    #expect(share?.share == 0.4)
  }

  @Test func aRestrictionKeepsTheRestInTheDesign() throws {
    var wave = WaveFixture("2021")
    wave.group("kön", ["kvinna", "man", "kvinna", "man", nil, "kvinna"])
    wave.question("q", ["1", "1", "0", "0", "1", "1"])
    let indicator = Indicator(
      name: "i", title: "", question: "q", countedCodes: ["1"],
      restriction: .init(variable: "kön", code: "kvinna"))
    let share = try #require(estimate(wave, indicators: [indicator]).share("i", "2021"))
    #expect(share.respondents == 6 && share.base == 3 && share.counted == 2)
    // V = 6/5 · Σu², u = (y − 2/3)/3 for the three women and 0 for the other three.
    let variance = 6.0 / 5 * (2 * (1.0 / 9) + 4.0 / 9) / 9
    #expect(abs((share.figures?.standardError ?? 0) - variance.squareRoot()) < 1e-15)
  }

  @Test func multipleChoiceCountsAnyOfItsOptionsAmongThoseWhoAnswered() {
    let answered = MultipleChoiceColumn.answeredBit
    var wave = WaveFixture("2021")
    wave.group("kön", ["k", "k", "k", "k"])
    wave.multipleChoices = [
      MultipleChoiceColumn(
        name: "orsak", options: ["mörkt", "ungdomar", "hund"],
        values: [answered | 0b001, answered | 0b100, answered, 0])
    ]
    let indicator = Indicator(
      name: "i", title: "", question: "orsak", countedCodes: ["mörkt", "ungdomar"])
    let share = estimate(wave, indicators: [indicator]).share("i", "2021")
    #expect(share?.base == 3 && share?.counted == 1)
  }

  @Test func aQuestionThatWasNotAskedIsNotAvailable() {
    var wave = WaveFixture("2021")
    wave.question("q", ["1", "0"])
    let indicator = Indicator(name: "i", title: "", question: "annan", countedCodes: ["1"])
    #expect(estimate(wave, indicators: [indicator]).share("i", "2021")?.outcome == .notAvailable)
  }

  @Test func anAnswerCountsAtItsPlaceAndEveryLargerOne() {
    let register = PlaceRegister([
      .init(name: "Norr"), .init(name: "Berga", partOf: [0]), .init(name: "Funkabo", partOf: [0]),
      .init(name: "Oxhagen"), .init(name: "Tom"),
    ])
    var wave = WaveFixture("2021")
    wave.places = ["Berga", "Berga", "Funkabo", "Norr", nil, "Oxhagen"]
    wave.question("q", ["1", "0", "1", "1", "1", "0"])
    let result = Estimator.estimate(.of([wave], register: register), survey: "lokal").value
    let bases = [nil, 0, 1, 2, 3, 4].map { result.share("q", "2021", place: $0)?.base }
    #expect(bases == [6, 4, 2, 1, 1, nil])
    #expect(result.shares.map(\.domain.place) == [nil, 0, 1, 2, 3])
  }

  @Test func placesAreCrossedWithGroups() {
    var wave = WaveFixture("2021")
    wave.places = ["A", "A", "B"]
    wave.group("kön", ["kvinna", nil, "man"], categories: ["kvinna", "man"])
    wave.question("q", ["1", "0", "1"])
    let result = Estimator.estimate(.of([wave], places: ["A", "B"]), survey: "lokal").value
    #expect(
      result.shares.map { "\($0.domain.place ?? -1) \($0.domain.group) \($0.respondents ?? -1)" }
        == [
          "-1 alla 3", "-1 kön=kvinna 1", "-1 kön=man 1", "0 alla 2", "0 kön=kvinna 1",
          "0 kön=man 0", "1 alla 1", "1 kön=kvinna 0", "1 kön=man 1",
        ])
  }
}
