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
    weights: [Double] = [], women: Int = 100,
    positive: [Bool]? = nil, _ change: (inout SurveySettings) -> Void = { _ in }
  ) -> PublishableReport {
    let positive = positive ?? (0..<400).map { $0 % 4 == 0 || $0 < 50 }
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
        values: (0..<400).map { AnswerCode.category($0 < women ? 0 : 1) })
    ]
    table.questions = [
      AnswerColumn(
        name: "q", categories: ["ja", "nej"],
        values: (0..<400).map { AnswerCode.category(positive[$0] ? 0 : 1) })
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

  /// One in ten weighs ten times as much as the others: Kish's design effect is 3.
  private func uneven(
    women: Int = 100, isPositive: (Int) -> Bool, _ change: (inout SurveySettings) -> Void = { _ in }
  ) -> String {
    let report = report(
      weights: (0..<400).map { $0 % 10 == 0 ? 10 : 1 }, women: women,
      positive: (0..<400).map(isPositive)
    ) {
      $0.calibrationMargins = []
      change(&$0)
    }
    return sentences(report).joined(separator: " ")
  }

  /// Ten of all and seven of the men count; three of the women are too few to be too narrow.
  @Test func `uneven weights and few answers give narrow intervals`() {
    #expect(
      uneven { $0 % 40 == 5 }.hasSuffix(
        """
        saknats (Kish). Där svaren väger mycket olika och bara några få är av det ena slaget blir \
        intervallet något för smalt. Det gäller här en eller flera andelar för alla svarande och \
        enskilda grupper. I simuleringar har sådana intervall missat den verkliga andelen en och \
        en halv till två gånger så ofta som de ska.
        """))
  }

  @Test func `a group that is shown is told of, one that is too small is not`() {
    let isPositive = { (person: Int) in person % 4 == 1 && (person < 20 || person > 200) }
    #expect(uneven(women: 40, isPositive: isPositive).contains("andelar för enskilda grupper. I"))
    #expect(!uneven(women: 25, isPositive: isPositive).contains("för smalt"))
  }

  @Test func `intervals are not called narrow without cause`() {
    #expect(!uneven { $0 % 4 == 1 }.contains("för smalt"), "many answers of both kinds")
    #expect(!uneven { $0 == 5 }.contains("för smalt"), "next to none of one kind")
    #expect(!uneven(isPositive: { $0 % 40 == 5 }) { $0.method = .openLink }.contains("för smalt"))
    let even = report(positive: (0..<400).map { $0 % 40 == 5 }) { $0.calibrationMargins = [] }
    #expect(sentences(even).isEmpty)
  }

  /// The simulations are of intervals at 95 percent.
  @Test func `another confidence has no rate of its own`() {
    let text = uneven(isPositive: { $0 % 40 == 5 }) { $0.confidenceLevel = 0.9 }
    #expect(text.hasSuffix("andelar för alla svarande och enskilda grupper."))
  }

  @Test func `answers that weigh alike have nothing to tell`() {
    #expect(sentences(report { $0.calibrationMargins = [] }).isEmpty)
  }
}
