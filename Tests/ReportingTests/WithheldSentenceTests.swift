import Disclosure
import Estimation
import SurveyModel
import Testing

@testable import Reporting

/// Word for word why something is not shown or not tested: each status has a reason of its own.
struct WithheldSentenceTests {
  private static let subject =
    "andelen invånare 16–84 år i Ekdala som känner sig otrygga utomhus sent på kvällen"
  private static let persons = "ingens svar får röjas"
  private static let another = "en annan dold uppgift annars kunde räknas ut"

  @Test(arguments: [
    (SurveySettings.CollectionMethod.sample, 0.3, 3), (.census, 0.3, 3), (.census, 0.0, 413),
    (.census, 3.5 / 413, 413), (.census, 410.5 / 413, 413),
  ])
  func `a hidden headline protects persons, however many have answered`(
    method: SurveySettings.CollectionMethod, share: Double, base: Int
  ) {
    var fixture = ReportFixture(method: method, waves: [2021])
    fixture.shares = [ReportFixture.share(2021, share: share, base: base)]
    #expect(fixture.report.shares.map(\.status) == [.hidden])
    #expect(
      Summary(fixture.report).sentence.text
        == "För 2021 visas inte \(Self.subject), eftersom \(Self.persons).")
  }

  @Test func `few answers and a large uncertainty are told apart`() {
    var fixture = ReportFixture(waves: [2021])
    fixture.shares = [ReportFixture.share(2021, share: 0.3, base: 25)]
    #expect(
      Summary(fixture.report).sentence.text
        == "För 2021 visas inte \(Self.subject), eftersom för få har svarat.")
    fixture.settings.minimumBaseForShare = 20
    #expect(
      Summary(fixture.report).sentence.text
        == "För 2021 visas inte \(Self.subject), eftersom osäkerheten är för stor.")
    fixture.shares = []
    #expect(
      Summary(fixture.report).sentence.text == "För 2021 finns ingen uppgift om \(Self.subject).")
  }

  @Test func `each status that keeps something back has its own reason`() {
    let reasons = PublicationStatus.allCases.compactMap { status in
      status.reason.map { "\(status.rawValue): \($0.text)" }
    }
    #expect(
      reasons == [
        "dold: \(Self.persons)", "for_liten_bas: för få har svarat",
        "osaker: osäkerheten är för stor", "inga_frihetsgrader: osäkerheten inte kan beräknas",
        "dold_for_att_skydda_annan: \(Self.another)",
      ])
  }

  @Test func `a change is untested for what is not known or for what is hidden`() {
    func text(_ settings: SurveySettings, _ outcome: Contrast.Outcome) -> String {
      var fixture = ReportFixture()
      fixture.settings.isPanel = settings.isPanel
      fixture.waves = fixture.waves.map { ($0.identifier, settings) }
      fixture.shares = [
        ReportFixture.share(2020, share: 0.3, base: 400),
        ReportFixture.share(2021, share: 0.4, base: 400),
      ]
      fixture.changes = [
        ReportFixture.change(before: 0.3, now: 0.4, base: 400, outcome: outcome)
      ]
      return Summary(fixture.report).paragraph[1].text
    }
    var settings = SurveySettings(title: "Trygghetsundersökningen")
    #expect(
      text(settings, .untested(difference: 0.1))
        == "Andelen 2020 (30 procent) har inte prövats mot årets, eftersom osäkerheten inte är känd."
    )
    settings.method = .census
    settings.isPanel = true
    #expect(
      text(settings, ReportFixture.test(0.1, lower: 0.02, upper: 0.18, verdict: .higher)) == """
        Andelen 2020 (30 procent) har inte prövats mot årets, eftersom en dold uppgift annars kunde \
        räknas ut.
        """)
  }

  /// Places with these bases, of which those asked for are held against the rest.
  private static func places(_ bases: [Int], compared: Range<Int>) -> ReportFixture {
    var fixture = ReportFixture(waves: [2021])
    fixture.places = PlaceRegister(
      ["Berga", "Smedby", "Åsen"].prefix(bases.count).map { PlaceRegister.Place(name: $0) })
    fixture.shares = [ReportFixture.share(2021, share: 0.3, base: bases.reduce(0, +))]
    fixture.shares += bases.indices.map {
      ReportFixture.share(2021, place: $0, share: 0.3, base: bases[$0])
    }
    fixture.comparisons = compared.map { place in
      ReportFixture.comparison(
        .restOfMunicipality, own: 0.3, other: 0.2, base: bases[place], place: place,
        outcome: ReportFixture.test(0.1, lower: 0.02, upper: 0.18, verdict: .higher))
    }
    return fixture
  }

  @Test(arguments: [
    ([20, 25], 0..<2, "Underlaget är för litet för att jämföra områdena med varandra"),
    ([3, 100], 1..<2, "Skillnader mellan områdena visas inte, eftersom \(another)"),
    ([3, 100], 0..<2, "Skillnader mellan områdena visas inte, eftersom \(persons)"),
    (
      [25, 3, 6], 0..<3,
      "Skillnader mellan områdena visas inte, eftersom för få har svarat eller \(persons)"
    ),
  ])
  func `places that are not compared say why, in the text and over the chart`(
    bases: [Int], compared: Range<Int>, expected: String
  ) {
    let fixture = Self.places(bases, compared: compared)
    let report = fixture.report
    #expect(report.comparisons.allSatisfy { $0.test == nil })
    #expect(Summary(report).paragraph.last?.text == "\(expected).")
    let findings = ChartFindings(words: SurveyWords(report))
    #expect(findings.places(fixture.indicators[0]).text == expected)
  }

  @Test(arguments: [
    (400, "Inget område"), (20, "Inget av de områden som har prövats"),
  ])
  func `what nothing is established of is only what was tested`(base: Int, none: String) {
    var fixture = Self.places([400, 400, base], compared: 0..<3)
    let unclear = { (base: Int) in
      base < 100
        ? Contrast.Outcome.baseTooSmall
        : ReportFixture.test(0.01, lower: -0.05, upper: 0.07, verdict: .noEstablishedDifference)
    }
    fixture.waves = [2020, 2021].map { (WaveIdentifier(year: $0), fixture.settings) }
    fixture.comparisons = [400, 400, base].enumerated().map { place, base in
      ReportFixture.comparison(
        .restOfMunicipality, own: 0.3, other: 0.29, base: base, place: place,
        outcome: unclear(base))
    }
    fixture.changes = [400, 400, base].enumerated().map { place, base in
      ReportFixture.change(
        before: 0.29, now: 0.3, base: base, place: place, outcome: unclear(base))
    }
    let words = SurveyWords(fixture.report)
    let sentences = PlaceSentences(words: words, indicator: fixture.indicators[0])
    #expect(
      sentences.againstTheRest.map(\.text) == [
        "\(none) kan med säkerhet skiljas från de övriga."
      ])
    #expect(
      sentences.changes.map(\.text) == ["\(none) visar någon säkerställd förändring sedan 2020."])
    let findings = ChartFindings(words: words)
    #expect(
      findings.places(fixture.indicators[0]).text
        == "\(none) kan med säkerhet skiljas från de övriga")
    let changes = (0..<3).compactMap { words.contrasts.change(of: "otrygg", place: $0) }
    #expect(
      findings.placeChanges(fixture.indicators[0], changes).text
        == "\(none) visar någon säkerställd förändring sedan 2020")
  }

  @Test func `measures that were not tested are not said to be unchanged`() {
    var fixture = ReportFixture()
    fixture.changes = [
      ReportFixture.change(
        before: 0.29, now: 0.3, base: 400,
        outcome: ReportFixture.test(
          0.01, lower: -0.05, upper: 0.07, verdict: .noEstablishedDifference))
    ]
    #expect(
      ChartFindings(words: SurveyWords(fixture.report)).indicators().text
        == "Inget mått visar någon säkerställd förändring sedan 2020")
    fixture.indicators.append(
      Indicator(name: "oro", title: "Oro", question: "f2", countedCodes: ["ja"]))
    #expect(
      ChartFindings(words: SurveyWords(fixture.report)).indicators().text
        == "Inget av de mått som har prövats visar någon säkerställd förändring sedan 2020")
  }

  @Test func `places that are hidden are listed by the same words`() {
    let report = Self.places([3, 100], compared: 0..<0).report
    let text = Summary(report).page.sentences.map(\.text)
    #expect(text.contains("Dolt, eftersom \(Self.persons): Berga."))
    #expect(text.contains("Dolt för att skydda en annan dold uppgift: Smedby."))
  }

  @Test func `the explanation of a status holds for a total survey too`() {
    var settings = SurveySettings(title: "Enkäten")
    #expect(
      StatusSentences(settings: settings).sentence(.hidden).text
        == "Ingenting visas, eftersom färre än 5 har svarat.")
    settings.method = .census
    #expect(
      StatusSentences(settings: settings).sentence(.hidden).text
        == "Ingenting visas, eftersom uppgiften kunde röja svaren från färre än 5 personer.")
    #expect(
      StatusSentences(settings: settings).sentence(.hiddenToProtectAnother).text
        == "Ingenting visas, eftersom \(Self.another).")
  }
}
