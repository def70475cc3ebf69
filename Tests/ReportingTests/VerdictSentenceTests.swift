import Estimation
import SurveyModel
import Testing

@testable import Reporting

/// Word for word what is said of each verdict.
struct VerdictSentenceTests {
  private static let subject =
    "Andelen invånare 16–84 år i Ekdala som känner sig otrygga utomhus sent på kvällen"

  @Test func `a small established decrease`() {
    var fixture = ReportFixture()
    fixture.headline(
      before: 0.29846987, now: 0.27943, lower: -0.03, upper: -0.008, verdict: .lower)
    let summary = Summary(fixture.report)
    #expect(
      summary.sentence.text == """
        \(Self.subject) var 28 procent 2021, en liten men statistiskt säkerställd minskning med \
        1,9 procentenheter från 2020, då andelen var 30 procent (från 29,8 till 27,9 procent).
        """)
    let all = summary.paragraph.map(\.text).joined(separator: " ")
    #expect(all.contains("28 procent 2021"))
    #expect(all.contains("1,9 procentenheter"))
    #expect(!all.contains("2 procent "))
    #expect(!all.contains("2 procentenheter"))
  }

  @Test func `a large established increase`() {
    var fixture = ReportFixture()
    fixture.headline(before: 0.30, now: 0.352, lower: 0.02, upper: 0.08, verdict: .higher)
    #expect(
      Summary(fixture.report).sentence.text == """
        \(Self.subject) var 35 procent 2021, en statistiskt säkerställd ökning med 5,2 \
        procentenheter från 2020, då andelen var 30 procent (från 30,0 till 35,2 procent).
        """)
  }

  @Test func `nothing established says what it could have been`() {
    var fixture = ReportFixture()
    fixture.headline(
      before: 0.2667, now: 0.2646, lower: -0.007, upper: 0.003, verdict: .noEstablishedDifference)
    #expect(
      Summary(fixture.report).sentence.text == """
        \(Self.subject) var 26 procent 2021, jämfört med 2020 (27 procent): ingen säkerställd \
        förändring; skillnaden kan vara allt från en minskning med 0,7 till en ökning med 0,3 \
        procentenheter.
        """)
    #expect(
      Summary(fixture.report).paragraph[1].text == """
        Jämfört med 2020 (27 procent) är det ingen säkerställd förändring. Skillnaden kan vara \
        allt från en minskning med 0,7 till en ökning med 0,3 procentenheter.
        """)
  }

  @Test(arguments: [
    (0.001, 0.03, "allt från en ökning med 0,1 till en ökning med 3,0 procentenheter"),
    (-0.03, -0.001, "allt från en minskning med 3,0 till en minskning med 0,1 procentenheter"),
    (-0.0001, 0.03, "allt från nära noll till en ökning med 3,0 procentenheter"),
    (-0.03, 0.0001, "allt från en minskning med 3,0 procentenheter till nära noll"),
  ])
  func `the ends of an interval are told by their own signs`(
    lower: Double, upper: Double, expected: String
  ) {
    var fixture = ReportFixture()
    fixture.headline(
      before: 0.3, now: 0.31, lower: lower, upper: upper, verdict: .noEstablishedDifference)
    let text = Summary(fixture.report).paragraph.map(\.text).joined(separator: " ")
    #expect(text.contains(expected))
    let disagrees = lower > 0 || upper < 0
    #expect(text.contains("därför säger de inte samma sak") == disagrees)
  }

  @Test func `an established change inside its own interval is explained`() {
    var fixture = ReportFixture()
    fixture.headline(before: 0.3, now: 0.34, lower: -0.001, upper: 0.08, verdict: .higher)
    let text = Summary(fixture.report).paragraph.map(\.text).joined(separator: " ")
    #expect(text.contains("därför säger de inte samma sak"))
  }

  @Test func `a difference that only the cautious test doubts is explained`() {
    var fixture = ReportFixture()
    fixture.headline(
      before: 0.3, now: 0.34, lower: 0.001, upper: 0.08, verdict: .noEstablishedDifference,
      adjustedPValue: 0.04)
    let text = Summary(fixture.report).paragraph.map(\.text).joined(separator: " ")
    #expect(text.contains("ingen säkerställd förändring"))
    #expect(text.contains("ger utslag men inte den försiktiga"))
    #expect(!text.contains("flera görs samtidigt"))
  }

  @Test func `an open link speaks of those who answered`() {
    var fixture = ReportFixture(method: .openLink)
    fixture.shares = [
      ReportFixture.share(2020, share: 0.31, base: 195),
      ReportFixture.share(2021, share: 0.28, base: 223),
    ]
    fixture.changes = [
      ReportFixture.change(before: 0.31, now: 0.28, outcome: .openLink(difference: -0.03))
    ]
    fixture.rates = [
      ReportFixture.rate(2021, responses: 223, rate: nil, openLink: true, perThousand: 8.25)
    ]
    let summary = Summary(fixture.report)
    #expect(
      summary.paragraph.map(\.text) == [
        """
        Av de 223 som svarade 2021 uppgav 28 procent att de känner sig otrygga utomhus sent på \
        kvällen; bland de 195 som svarade 2020 var andelen 31 procent.
        """,
        "Enkäten var öppen, så skillnaden kan inte prövas statistiskt.",
        "Öppen enkät: svarsfrekvens kan inte beräknas.",
        "Enkäten fick 223 svar, vilket är 8,3 svar per 1\u{A0}000 i målgruppen.",
      ])
    let page = summary.page.sentences.map(\.text).joined(separator: " ")
    for word in ["invånare 16–84", "ökning", "minskning", "konfidensintervall", "felmarginal på"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `what must not be compared says why`() {
    var fixture = ReportFixture()
    fixture.shares = [
      ReportFixture.share(2020, share: 0.31, base: 900),
      ReportFixture.share(2021, share: 0.28, base: 900),
    ]
    for (reason, words) in [
      (Contrast.Incomparability.newSeries, "en ny mätserie har börjat sedan dess"),
      (.collectionMethod, "den ena mätningen var en öppen enkät och den andra inte"),
    ] {
      fixture.changes = [
        ReportFixture.change(before: 0.31, now: 0.28, outcome: .notComparable(reason))
      ]
      let summary = Summary(fixture.report)
      #expect(summary.sentence.text == "\(Self.subject) var 28 procent 2021.")
      #expect(
        summary.paragraph[1].text == "Resultatet kan inte jämföras med 2020, eftersom \(words).")
    }
  }

  @Test func `the national figure stands with its year`() throws {
    var fixture = ReportFixture()
    fixture.surveys = [
      Survey(
        name: "ntu", settings: SurveySettings(title: "NTU"), indicators: [], waves: [])
    ]
    fixture.shares = [ReportFixture.share(2021, share: 0.32, base: 900)]
    let counterpart = Contrast.Counterpart.survey(
      name: "ntu", wave: WaveIdentifier(year: 2020), place: nil)
    func text(_ outcome: Contrast.Outcome) -> String {
      fixture.comparisons = [
        ReportFixture.comparison(counterpart, own: 0.32, other: 0.2794, outcome: outcome)
      ]
      return Summary(fixture.report).paragraph.last?.text ?? ""
    }
    #expect(
      text(ReportFixture.test(0.0406, lower: 0.01, upper: 0.07, verdict: .higher)) == """
        Andelen är högre än i NTU 2020. Skillnaden på 4,1 procentenheter (32,0 mot 27,9 procent) \
        är statistiskt säkerställd.
        """)
    #expect(
      text(
        ReportFixture.test(0.0406, lower: -0.01, upper: 0.07, verdict: .noEstablishedDifference))
          == """
          Jämfört med NTU 2020 (28 procent) finns ingen säkerställd skillnad. Andelen kan vara allt \
          från 1,0 procentenheter lägre till 7,0 procentenheter högre.
          """)
    #expect(
      text(.openLink(difference: nil)) == """
        I NTU 2020 är andelen 28 procent. Skillnaden prövas inte, eftersom enkäten var öppen.
        """)
  }

  @Test func `the title stands in for a phrase that is not given`() {
    var fixture = ReportFixture(waves: [2021])
    fixture.indicators = [
      Indicator(name: "otrygg", title: "Oro", question: "f", countedCodes: ["ja"])
    ]
    fixture.shares = [ReportFixture.share(2021, share: 0.3, base: 500)]
    #expect(
      Summary(fixture.report).sentence.text
        == "Andelen invånare 16–84 år i Ekdala enligt måttet ”Oro” var 30 procent 2021.")
  }

  @Test func `a hidden headline says that it is not shown`() {
    var fixture = ReportFixture(waves: [2021])
    fixture.shares = [ReportFixture.share(2021, share: 0.3, base: 3)]
    let text = Summary(fixture.report).sentence.text
    #expect(text.hasPrefix("För 2021 visas inte andelen"))
    #expect(!text.contains("procent"))
  }
}
