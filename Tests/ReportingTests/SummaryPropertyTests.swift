import Disclosure
import Estimation
import SurveyModel
import TestSupport
import Testing

@testable import Reporting

/// What holds for every text, whatever the survey.
struct SummaryPropertyTests {
  static func fixture(seed: UInt64) -> ReportFixture {
    var random = SeededGenerator(seed: seed)
    let methods: [SurveySettings.CollectionMethod] = [.sample, .census, .openLink]
    var fixture = ReportFixture(method: methods[Int(seed % 3)])
    let names = (0..<Int.random(in: 0...40, using: &random)).map { "Område \($0 + 1)" }
    fixture.places = PlaceRegister(names.map { PlaceRegister.Place(name: $0) })
    let isOpen = fixture.settings.method == .openLink
    func outcome(_ difference: Double, certain: Bool) -> Contrast.Outcome {
      if isOpen { return .openLink(difference: difference) }
      let verdict: Contrast.Verdict =
        certain ? (difference > 0 ? .higher : .lower) : .noEstablishedDifference
      let half = certain ? abs(difference) / 2 : abs(difference) * 1.5
      return ReportFixture.test(
        difference, lower: difference - half, upper: difference + half, verdict: verdict)
    }
    for indicator in ["otrygg", "oro"] {
      for place in [nil] + names.indices.map({ Optional($0) }) {
        let base = Int.random(in: place == nil ? 100...900 : 0...200, using: &random)
        let (before, now) = (
          Double.random(in: 0.05...0.95, using: &random),
          Double.random(in: 0.05...0.95, using: &random)
        )
        fixture.shares += [
          ReportFixture.share(2020, place: place, indicator: indicator, share: before, base: base),
          ReportFixture.share(2021, place: place, indicator: indicator, share: now, base: base),
        ]
        let certain = seed.isMultiple(of: 2) && Bool.random(using: &random)
        fixture.changes.append(
          ReportFixture.change(
            before: before, now: now, base: base, place: place, indicator: indicator,
            outcome: outcome(now - before, certain: certain)))
        if place != nil {
          fixture.comparisons.append(
            ReportFixture.comparison(
              .restOfMunicipality, own: now, other: 0.5, base: base, place: place,
              outcome: outcome(now - 0.5, certain: certain)))
        }
      }
    }
    fixture.comparisons.append(
      ReportFixture.comparison(
        .survey(name: "ntu", wave: WaveIdentifier(year: 2021), place: nil), own: 0.3, other: 0.28,
        outcome: isOpen ? .openLink(difference: nil) : outcome(0.02, certain: false)))
    fixture.indicators.append(
      Indicator(name: "oro", title: "Oro för inbrott", question: "f2", countedCodes: ["ofta"]))
    fixture.rates = [
      ReportFixture.rate(
        2021, responses: 436, rate: isOpen ? nil : .success((0.44, 0.42, 0.46)), openLink: isOpen,
        perThousand: 36)
    ]
    return fixture
  }

  private static func texts(_ report: PublishableReport) -> [Sentence] {
    let summary = Summary(report)
    return [summary.sentence] + summary.paragraph + summary.page.sentences
  }

  @Test(arguments: UInt64(1)...60)
  func `every text keeps the rules of the language`(seed: UInt64) {
    let report = Self.fixture(seed: seed).report
    let summary = Summary(report)
    let words = summary.paragraph.reduce(0) { $0 + $1.wordCount }
    #expect(words <= 120, "seed \(seed)")
    for sentence in Self.texts(report) {
      let text = sentence.text
      #expect(text.first?.isNumber == false, "\(text)")
      #expect(text.hasSuffix("."), "\(text)")
      #expect(!text.contains("  ") && !text.contains(".."), "\(text)")
      for word in ["oförändrat", "beror på", "på grund av", "tack vare", "leder till"] {
        #expect(!text.contains(word), "\(text)")
      }
    }
  }

  /// Odd seeds have no established difference at all.
  @Test(arguments: (0..<30).map { UInt64(2 * $0 + 1) })
  func `nothing is called an increase or a decrease unless the test says so`(seed: UInt64) {
    for sentence in Self.texts(Self.fixture(seed: seed).report) {
      let text = sentence.text
      for word in ["ökade", "minskade", "har ökat", "har minskat", "statistiskt säkerställd"] {
        #expect(!text.contains(word), "\(text)")
      }
      if text.contains(" ökning") || text.contains(" minskning") {
        #expect(text.lowercased().contains("skillnaden kan vara allt från"), "\(text)")
        #expect(text.contains("ingen säkerställd förändring"), "\(text)")
      }
    }
  }

  @Test(arguments: (1..<20).map { UInt64(3 * $0 + 2) })
  func `an open link has no rate, no margin and no verdict`(seed: UInt64) {
    let fixture = Self.fixture(seed: seed)
    #expect(fixture.settings.method == .openLink)
    let text = Self.texts(fixture.report).map(\.text).joined(separator: " ")
    #expect(text.contains("svarsfrekvens kan inte beräknas"))
    for word in ["säkerställd", "invånare 16–84", "en svarsfrekvens på", "konfidensintervall"] {
      #expect(!text.contains(word), "\(word), seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `places that are held back are never given a figure`(seed: UInt64) {
    let report = Self.fixture(seed: seed).report
    let held = report.shares.filter {
      $0.indicator == "otrygg" && $0.wave.year == 2021 && $0.share == nil
    }.compactMap { $0.place.map { report.places.places[$0].name } }
    let text = Self.texts(report).map(\.text).joined(separator: " ")
    for name in held { #expect(!text.contains("\(name) ("), "\(name), seed \(seed)") }
  }

  @Test(arguments: UInt64(1)...12)
  func `the same survey gives the same bytes`(seed: UInt64) {
    let files = (0..<2).map { _ in
      ReportWriter.files(of: Self.fixture(seed: seed).report, inputs: [], version: "1")
    }
    #expect(files[0] == files[1])
    let paths = files[0].map(\.path)
    #expect(Set(paths).count == paths.count)
  }
}
