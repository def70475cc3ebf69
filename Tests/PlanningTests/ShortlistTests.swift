import Diagnostics
import Estimation
import SurveyModel
import Testing

@testable import Planning

/// The shortlist of a made-up municipality, and the causes and walks that come with it.
@Suite struct ShortlistTests {
  private let municipality = MadeUpMunicipality()

  @Test func strongEvidence() throws {
    let rows = municipality.plan([
      municipality.wave(2020, base: 200, counted: [90, 50, 50, 50, 50]),
      municipality.wave(2021, base: 200, counted: [95, 50, 52, 48, 20]),
    ]).shortlist
    // E is established as better than the others, and so no problem.
    #expect(
      rows.map { $0.place.map { municipality.register.places[$0].name } } == ["A", "C", "B", "D"])
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
    let rows = municipality.plan(
      [
        municipality.wave(2020, base: 200, counted: [90, 50, 50, 50, 50]),
        municipality.wave(2021, base: 200, counted: [95, 50, 52, 48, 20]),
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
    let rows = municipality.plan([municipality.wave(2021, base: 60, counted: [30, 10, 10, 10, 10])])
      .shortlist
    #expect(rows.allSatisfy { $0.ranks == nil && $0.rankedPlaces == 0 })
    #expect(rows.first?.strength == .clear)
    #expect(rows.first?.isAmongThreeWorst == false)
  }

  @Test func tooFewAnswersMakeNoRow() {
    #expect(
      municipality.plan([municipality.wave(2021, base: 29, counted: [20, 5, 5, 5, 5])]).shortlist
        .isEmpty)
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
    let plan = municipality.plan([
      municipality.wave(2021, base: 100, counted: [40, 20, 20, 20, 20])
    ])
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
    let made = municipality.wave(2021, base: 100, counted: [40, 20, 20, 20, 20])
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
    let plan = municipality.plan([wave])
    #expect(plan.causes.indicators.map(\.standsAlone) == [false, false, true])
    let walk = try #require(plan.walks.first)
    #expect(walk.causes.map(\.implied.code) == ["mörker", "gäng"])
  }

  @Test func openLinkGivesCausesOnly() {
    var settings = SurveySettings(title: "Prov")
    settings.method = .openLink
    let open = [municipality.wave(2020, base: 100, counted: [60, 20, 20, 20, 20])].map { wave in
      Wave(
        identifier: wave.identifier, settings: settings, codebook: wave.codebook,
        respondents: wave.respondents, nonrespondents: wave.nonrespondents, sample: [], files: [])
    }
    let promise = Promise(title: "Ljus", year: 2020, places: [0], indicator: "otrygg", line: 2)
    let plan = municipality.plan(open, promises: [promise], settings: settings)
    #expect(plan.causes.indicators.count == 2)
    #expect(plan.shortlist.isEmpty && plan.sampleSizes.isEmpty && plan.walks.isEmpty)
    #expect(plan.promises.map(\.outcome) == [.openLink])
  }

}
