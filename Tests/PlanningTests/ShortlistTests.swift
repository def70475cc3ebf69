import Diagnostics
import Estimation
import SurveyModel
import Testing

@testable import Planning

/// The planning basis of a made-up municipality: places by waves with a given number of otrygga.
@Suite struct ShortlistTests {
  private let register = PlaceRegister(["A", "B", "C", "D", "E"].map { .init(name: $0) })

  /// A wave in which of `base` respondents per place so many answered `1`; those counted are women.
  private func wave(_ year: Int, base: Int, counted: [Int]) -> Wave {
    var table = ResponseTable()
    table.count = base * counted.count
    table.dispositions = Array(repeating: .complete, count: table.count)
    var answers: [UInt8] = []
    for (place, count) in counted.enumerated() {
      table.places.append(contentsOf: Array(repeating: UInt16(place + 1), count: base))
      answers += (0..<base).map { AnswerCode.category($0 < count ? 0 : 1) }
    }
    table.questions = [AnswerColumn(name: "otrygg", categories: ["1", "0"], values: answers)]
    table.multipleChoices = [
      MultipleChoiceColumn(
        name: "orsaker", options: ["mörker", "gäng"],
        values: answers.map {
          MultipleChoiceColumn.answeredBit | ($0 == AnswerCode.category(0) ? 1 : 2)
        })
    ]
    return Wave(
      identifier: WaveIdentifier(year: year), settings: SurveySettings(title: "Prov"),
      codebook: Codebook([
        Variable(name: "otrygg", role: .question, columns: []),
        Variable(
          name: "orsaker", role: .multipleChoice, columns: [],
          answers: [AnswerRule(match: .text("Dåligt ljus"), outcome: .code("mörker"))]),
      ]), respondents: table, nonrespondents: ResponseTable(), sample: [], files: [])
  }

  private func plan(
    _ waves: [Wave], direction: Indicator.Direction = .lowerIsBetter, promises: [Promise] = [],
    settings: SurveySettings = SurveySettings(title: "Prov")
  ) -> SurveyPlan {
    let survey = Survey(
      name: "lokal", settings: settings,
      indicators: [
        Indicator(
          name: "otrygg", title: "Otrygga", question: "otrygg", countedCodes: ["1"],
          direction: direction, timeOfDay: "kväll")
      ], waves: waves)
    let collection = SurveyCollection(
      places: register, surveys: [survey], inputs: [], promises: promises)
    return Planner.plan(Estimator.estimate(collection, survey: "lokal").value, in: collection)
  }

  @Test func strongEvidence() throws {
    let rows = plan([
      wave(2020, base: 200, counted: [90, 50, 50, 50, 50]),
      wave(2021, base: 200, counted: [95, 50, 52, 48, 20]),
    ]).shortlist
    // E is established as better than the others, and so no problem.
    #expect(rows.map { $0.place.map { register.places[$0].name } } == ["A", "C", "B", "D"])
    let first = try #require(rows.first)
    #expect(first.strength == .strong)
    #expect(first.ranks == 1...1)
    #expect(first.rankedPlaces == 5)
    #expect(first.isAmongThreeWorst)
    #expect((first.wavesWorseInARow, first.wavesEstablishedInARow) == (2, 2))
    #expect(rows.dropFirst().allSatisfy { $0.strength == .weak })
    // Nothing is certain among the others.
    #expect(rows.map(\.ranks) == [1...1, 2...4, 2...4, 2...4])
    // The steadied share lies between the direct one and the rest.
    let steadied = try #require(first.steadied?.share)
    #expect((0.3..<0.475).contains(steadied))
  }

  @Test func higherIsBetterTurnsEverything() throws {
    let rows = plan(
      [
        wave(2020, base: 200, counted: [90, 50, 50, 50, 50]),
        wave(2021, base: 200, counted: [95, 50, 52, 48, 20]),
      ], direction: .higherIsBetter
    ).shortlist
    let first = try #require(rows.first)
    #expect(first.place == 4)
    #expect(first.ranks == 1...1)
    // Worse in 2021, but not in 2020.
    #expect(first.wavesWorseInARow >= 1)
    #expect(first.wavesEstablishedInARow == 1)
    #expect(first.strength == .strong)
    #expect(!rows.contains { $0.place == 0 })
  }

  @Test func fewAnswersAreNotRanked() {
    let rows = plan([wave(2021, base: 60, counted: [30, 10, 10, 10, 10])]).shortlist
    #expect(rows.allSatisfy { $0.ranks == nil && $0.rankedPlaces == 0 })
    #expect(rows.first?.strength == .clear)
    #expect(rows.first?.isAmongThreeWorst == false)
  }

  @Test func tooFewAnswersMakeNoRow() {
    #expect(plan([wave(2021, base: 29, counted: [20, 5, 5, 5, 5])]).shortlist.isEmpty)
  }

  @Test(arguments: [
    (true, 2, nil as ClosedRange<Int>?, 0, EvidenceStrength.strong),
    (true, 1, 1...3, 8, .strong), (true, 1, 1...4, 8, .clear), (true, 1, 1...3, 3, .clear),
    (true, 0, 1...1, 8, .weak), (false, 2, 1...1, 8, .insufficient),
  ])
  func strength(
    hasEnough: Bool, established: Int, ranks: ClosedRange<Int>?, ranked: Int,
    expected: EvidenceStrength
  ) {
    #expect(
      EvidenceStrength(
        hasEnoughAnswers: hasEnough, wavesEstablishedInARow: established, ranks: ranks,
        rankedPlaces: ranked) == expected)
  }

  @Test func causesAreSharesOfThoseWhoAnswered() throws {
    let plan = plan([wave(2021, base: 100, counted: [40, 20, 20, 20, 20])])
    #expect(plan.causes.indicators.map(\.indicator.name) == ["orsaker=mörker", "orsaker=gäng"])
    #expect(plan.causes.indicators.map(\.indicator.title) == ["Dåligt ljus", "gäng"])
    let inA = plan.causes.shares.first {
      $0.indicator == "orsaker=mörker" && $0.domain == Domain(place: 0)
    }
    #expect(inA?.share == 0.4)
    #expect(inA?.base == 100)
    let walk = try #require(plan.walks.first)
    #expect(walk.row.place == 0)
    #expect(walk.causes.map(\.implied.code) == ["gäng", "mörker"])
    #expect(walk.incidents == nil)
  }

  /// *Inget särskilt* is no reason for a walk: it is never chosen with another, as others are.
  @Test func whatStandsAloneIsNoCauseOfAWalk() throws {
    let made = wave(2021, base: 100, counted: [40, 20, 20, 20, 20])
    var table = made.respondents
    let (dark, gangs, nothing): (UInt64, UInt64, UInt64) = (1, 2, 4)
    table.multipleChoices = [
      MultipleChoiceColumn(
        name: "orsaker", options: ["mörker", "gäng", "inget"],
        values: (0..<500).map { row in
          MultipleChoiceColumn.answeredBit | [dark, dark | gangs, nothing, nothing][row % 4]
        })
    ]
    let wave = Wave(
      identifier: made.identifier, settings: made.settings, codebook: made.codebook,
      respondents: table, nonrespondents: made.nonrespondents, sample: [], files: [])
    let plan = plan([wave])
    #expect(plan.causes.indicators.map(\.standsAlone) == [false, false, true])
    let walk = try #require(plan.walks.first)
    #expect(walk.causes.map(\.implied.code) == ["mörker", "gäng"])
  }

  @Test func aPromiseIsFollowedWithinItsSeason() throws {
    var settings = SurveySettings(title: "Prov")
    settings.waveComparison = .sameMonth
    let months = [("2019-11", 90), ("2020-03", 40), ("2020-11", 80), ("2021-03", 30)]
    let waves = months.map { name, counted in
      let made = wave(2000, base: 200, counted: [counted, 50, 50, 50, 50])
      return Wave(
        identifier: WaveIdentifier(name) ?? made.identifier, settings: settings,
        codebook: made.codebook, respondents: made.respondents,
        nonrespondents: made.nonrespondents, sample: [], files: [])
    }
    let promise = Promise(title: "Ljus", year: 2021, places: [0], indicator: "otrygg", line: 2)
    let followed = try #require(
      plan(waves, promises: [promise], settings: settings).promises.first)
    #expect(followed.before == WaveIdentifier("2020-03"))
    #expect(followed.after == WaveIdentifier("2021-03"))
    let named = Promise(
      title: "Ljus", year: 2020, places: [0], indicator: "otrygg",
      from: WaveIdentifier("2019-11"), line: 2)
    let other = try #require(plan(waves, promises: [named], settings: settings).promises.first)
    #expect(other.after == WaveIdentifier("2020-11"))
  }

  @Test func promisesAreMadeBySurveysThatSomeAreAbout() {
    let waves = [wave(2021, base: 100, counted: [40, 20, 20, 20, 20])]
    let about = Promise(title: "Ljus", year: 2021, places: [0], indicator: "otrygg", line: 2)
    let other = Promise(title: "Ljus", year: 2021, places: [0], indicator: "oro", line: 2)
    #expect(plan(waves).isForPromises)
    #expect(plan(waves, promises: [other, about]).isForPromises)
    #expect(!plan(waves, promises: [other]).isForPromises)
  }

  @Test func openLinkGivesCausesOnly() {
    var settings = SurveySettings(title: "Prov")
    settings.method = .openLink
    let open = [wave(2020, base: 100, counted: [60, 20, 20, 20, 20])].map { wave in
      Wave(
        identifier: wave.identifier, settings: settings, codebook: wave.codebook,
        respondents: wave.respondents, nonrespondents: wave.nonrespondents, sample: [], files: [])
    }
    let promise = Promise(title: "Ljus", year: 2020, places: [0], indicator: "otrygg", line: 2)
    let plan = plan(open, promises: [promise], settings: settings)
    #expect(plan.causes.indicators.count == 2)
    #expect(plan.shortlist.isEmpty && plan.sampleSizes.isEmpty && plan.walks.isEmpty)
    #expect(plan.promises.map(\.outcome) == [.openLink])
  }

  @Test func promisesThroughTheWavesOfASurvey() throws {
    let waves = [
      wave(2020, base: 200, counted: [90, 50, 50, 50, 50]),
      wave(2021, base: 200, counted: [40, 50, 52, 48, 50]),
    ]
    func follow(_ promise: Promise) -> PromiseFollowUp? {
      plan(waves, promises: [promise]).promises.first
    }
    let kept = try #require(
      follow(Promise(title: "Ljus", year: 2021, places: [0], indicator: "otrygg", line: 2)))
    #expect(kept.before?.year == 2020 && kept.after?.year == 2021)
    let result = try #require(kept.result)
    #expect(result.before.share == 0.45 && result.after.share == 0.2)
    #expect(abs((result.test.againstRest?.value ?? 0) + 0.25) < 1e-12)
    #expect(result.choice.ranks == [1])
    #expect(result.test.verdict == .clearImprovement)
    #expect((result.expectedReturn ?? 0) < 0)
    let early = follow(
      Promise(title: "Ljus", year: 2020, places: [0], indicator: "otrygg", line: 2))
    #expect(early?.outcome == .noWaveBefore)
    let late = follow(
      Promise(title: "Ljus", year: 2022, places: [0], indicator: "otrygg", line: 2))
    #expect(late?.outcome == .noWaveAfter)
    let other = follow(Promise(title: "Ljus", year: 2021, places: [0], indicator: "oro", line: 2))
    #expect(other == nil)
  }
}
