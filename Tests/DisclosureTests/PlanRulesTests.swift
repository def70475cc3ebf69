import Diagnostics
import Disclosure
import Estimation
import Planning
import SurveyModel
import Testing

/// What of a plan leaves Disclosure.
@Suite struct PlanRulesTests {
  private let register = PlaceRegister(["A", "B", "C", "D"].map { .init(name: $0) })

  private func wave(_ year: Int, bases: [Int], method: SurveySettings.CollectionMethod) -> Wave {
    var settings = SurveySettings(title: "Prov")
    settings.method = method
    var table = ResponseTable()
    table.count = bases.reduce(0, +)
    table.dispositions = Array(repeating: .complete, count: table.count)
    var answers: [UInt8] = []
    for (place, base) in bases.enumerated() {
      table.places.append(contentsOf: Array(repeating: UInt16(place + 1), count: base))
      answers += (0..<base).map { AnswerCode.category($0 % 3 == 0 ? 0 : 1) }
    }
    table.questions = [AnswerColumn(name: "otrygg", categories: ["1", "0"], values: answers)]
    table.multipleChoices = [
      MultipleChoiceColumn(
        name: "orsaker", options: ["mörker", "gäng"],
        values: answers.map { MultipleChoiceColumn.answeredBit | ($0 == 2 ? 1 : 2) })
    ]
    return Wave(
      identifier: WaveIdentifier(year: year), settings: settings,
      codebook: Codebook([
        Variable(name: "otrygg", role: .question, columns: []),
        Variable(name: "orsaker", role: .multipleChoice, columns: []),
      ]), respondents: table, nonrespondents: ResponseTable(), sample: [], files: [])
  }

  private func report(
    bases: [Int] = [120, 110, 3, 100], promised: [[Int]] = [],
    crimes: [ReportedCrime] = [], method: SurveySettings.CollectionMethod = .sample
  ) throws -> PublishablePlan {
    let waves = [2020, 2021].map { wave($0, bases: bases, method: method) }
    let survey = Survey(
      name: "lokal", settings: waves[1].settings,
      indicators: [
        Indicator(
          name: "otrygg", title: "Otrygga", question: "otrygg", countedCodes: ["1"],
          direction: .lowerIsBetter)
      ], waves: waves)
    let promises = promised.map {
      Promise(title: "Ljus", year: 2021, places: $0, indicator: "otrygg", line: 2)
    }
    let collection = SurveyCollection(
      places: register, surveys: [survey], inputs: [], promises: promises, crimes: crimes)
    let estimated = Estimator.estimate(collection, survey: "lokal").value
    let report = DisclosureControl.protect(
      estimated, in: collection, plan: Planner.plan(estimated, in: collection))
    return try #require(report.plan)
  }

  /// In a total survey a place with three answers loses its rows; one with a few more keeps them.
  @Test func aTotalSurveyDoesNotNameAPlaceBelowTheBase() throws {
    let waves = [
      wave(2020, bases: [120, 110, 8, 100], method: .census),
      wave(2021, bases: [120, 110, 3, 100], method: .census),
    ]
    let survey = Survey(
      name: "skolor", settings: waves[1].settings,
      indicators: [
        Indicator(
          name: "otrygg", title: "Otrygga", question: "otrygg", countedCodes: ["1"],
          direction: .lowerIsBetter)
      ], waves: waves)
    let collection = SurveyCollection(places: register, surveys: [survey], inputs: [])
    let estimated = Estimator.estimate(collection, survey: "skolor").value
    let warning = Diagnostic(
      .warning, code: "prov", at: nil, text: "I C svarade få.", remedy: "Se över C.")
    let report = DisclosureControl.protect(
      estimated, in: collection, plan: Planner.plan(estimated, in: collection),
      diagnostics: [warning])
    #expect(report.unnamedPlaces == 1)
    #expect(!report.shares.contains { $0.place == 2 && $0.wave.year == 2021 })
    #expect(report.shares.contains { $0.place == 2 && $0.wave.year == 2020 })
    #expect(!report.responseRates.contains { $0.place == 2 && $0.wave.year == 2021 })
    #expect(
      !(report.changes + report.comparisons).contains { contrast in
        contrast.place == 2 && contrast.wave.year == 2021
      })
    #expect(!(report.plan?.causeShares ?? []).contains { $0.place == 2 && $0.wave.year == 2021 })
    #expect(report.diagnostics.map(\.text) == ["I (namnet visas inte) svarade få."])
    #expect(report.diagnostics.map(\.remedy) == ["Se över (namnet visas inte)."])
  }

  @Test func smallPlaceIsNowhereInThePlan() throws {
    let plan = try report()
    #expect(plan.shortlist.allSatisfy { $0.share.place != 2 && $0.share.status == .ok })
    #expect(plan.sampleSizes.allSatisfy { $0.share.place != 2 })
    let hidden = plan.causeShares.filter { $0.place == 2 }
    #expect(!hidden.isEmpty)
    #expect(hidden.allSatisfy { $0.share == nil && $0.base == nil && $0.respondents == nil })
    // Causes are hidden where the indicators are, so that neither table tells what the other hides.
    let others = plan.causeShares.filter { $0.wave.year == 2021 && $0.respondents == nil }
    #expect(others.count > hidden.count / 2)
  }

  /// Three answers from C and those of A together would give C away when A is shown alone.
  @Test func promiseAboutAHiddenPlaceIsNotJudged() throws {
    let plan = try report(promised: [[0, 2], [3]])
    #expect(plan.promises[0].result == nil)
    #expect(plan.promises[0].absence == .hidden)
  }

  @Test func promiseAboutShownPlacesIsJudged() throws {
    let plan = try report(bases: [120, 110, 90, 100], promised: [[0, 1]])
    #expect(plan.promises[0].result?.test.verdict == .undecided)
    #expect(plan.promises[0].absence == nil)
  }

  @Test func smallCountsAndWhatGivesThemAway() throws {
    let counts = [40, 30, 3, 20].enumerated().map { place, count in
      ReportedCrime(year: 2021, place: place, kind: "rån", count: count)
    }
    let plan = try report(crimes: counts)
    let totals = plan.crimes.filter { $0.kind == nil }
    #expect(totals.first { $0.place == 2 }?.status == .hidden)
    #expect(totals.first { $0.place == 2 }?.count == nil)
    // The whole and three of four places would give the fourth.
    let shown = totals.filter { $0.count != nil }
    #expect(shown.count <= 3)
    #expect(totals.contains { $0.status == .hiddenToProtectAnother })
    #expect(plan.crimes.allSatisfy { ($0.count ?? 5) >= 5 })
  }

  @Test func openLinkHasCausesOnly() throws {
    let plan = try report(bases: [120, 110, 90, 100], promised: [[0]], method: .openLink)
    #expect(!plan.causeShares.isEmpty)
    #expect(plan.causeShares.allSatisfy { $0.precision == nil })
    #expect(plan.shortlist.isEmpty && plan.sampleSizes.isEmpty && plan.walks.isEmpty)
    #expect(plan.promises.map(\.absence) == [.openLink])
  }
}
