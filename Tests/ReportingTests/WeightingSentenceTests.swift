import Diagnostics
import Disclosure
import Estimation
import SurveyModel
import Testing

@testable import Reporting

/// What weighting changed, from a survey that was weighted.
@Suite struct WeightingSentenceTests {
  /// A hundred women and three hundred men, in a population with as many of both.
  private func report(
    weights: [Double] = [], _ change: (inout SurveySettings) -> Void = { _ in }
  ) -> PublishableReport {
    var settings = SurveySettings(title: "Prov")
    settings.calibrationMargins = [["kön"]]
    change(&settings)
    var table = ResponseTable()
    table.count = 400
    table.dispositions = Array(repeating: .complete, count: 400)
    table.weights = WeightColumn(weights)
    table.groups = [
      AnswerColumn(
        name: "kön", categories: ["kvinna", "man"],
        values: (0..<400).map { AnswerCode.category($0 < 100 ? 0 : 1) })
    ]
    table.questions = [
      AnswerColumn(
        name: "q", categories: ["ja", "nej"],
        values: (0..<400).map { AnswerCode.category($0 % 4 == 0 || $0 < 50 ? 0 : 1) })
    ]
    let wave = Wave(
      identifier: WaveIdentifier(year: 2021), settings: settings, codebook: Codebook([]),
      respondents: table, nonrespondents: ResponseTable(), sample: [], files: [])
    let population = ["kvinna", "man"].map { code in
      PopulationCell(
        year: nil, place: nil, group: ReportFixture.group("kön", code), count: 5000, line: 2)
    }
    let collection = SurveyCollection(
      places: PlaceRegister([]),
      surveys: [
        Survey(
          name: "prov", settings: settings,
          indicators: [Indicator(name: "q", title: "Q", question: "q", countedCodes: ["ja"])],
          waves: [wave], population: population)
      ], inputs: [])
    return DisclosureControl.protect(
      Estimator.estimate(collection, survey: "prov").value, in: collection, diagnostics: [])
  }

  private func sentences(_ report: PublishableReport) -> [String] {
    report.waves.flatMap {
      WeightingSentences(words: SurveyWords(report), wave: $0).sentences.map(\.text)
    }
  }

  /// Weights 2 and 2/3: Kish (200 + 200)²/(100 · 4 + 300 · 4/9) = 300 of 400.
  @Test func `whom it raised and what it cost`() {
    #expect(
      sentences(report()) == [
        """
        Mest höjs vikten för kön: kvinna (25 mot 50 procent, andelen av de svarande mot andelen av \
        befolkningen).
        """,
        """
        Att svaren väger olika gör osäkerheten ungefär lika stor som om 25 procent av dem hade \
        saknats (Kish).
        """,
      ])
  }

  @Test func `an open link has no precision to lose`() {
    let text = sentences(report { $0.method = .openLink })
    #expect(text.count == 1 && text[0].hasPrefix("Mest höjs vikten för kön: kvinna"))
  }

  @Test func `trimming tells what it moved`() {
    let weights = (0..<400).map { $0 % 10 == 0 ? 8.0 : 1 }
    let text = sentences(report(weights: weights) { $0.trimming = 3 }).joined(separator: " ")
    #expect(text.contains("Huvudmåttet ändras av att de största vikterna sänks, från "))
  }

  @Test func `answers that weigh alike have nothing to tell`() {
    #expect(sentences(report { $0.calibrationMargins = [] }).isEmpty)
  }
}
