import Disclosure
import Estimation
import SurveyModel
import Testing

@testable import Reporting

/// Three or more waves as sentences: only what the test says, and what it could have been.
@Suite struct TrendSentenceTests {
  private func fixture(
    _ verdict: Contrast.Verdict, slope: Double, lower: Double, upper: Double, p: Double,
    place: Int? = nil, fit: Double = 0.5
  ) -> ReportFixture {
    var fixture = ReportFixture(waves: [2019, 2020, 2021])
    fixture.places = PlaceRegister(["Åsen", "Berga"].map { PlaceRegister.Place(name: $0) })
    fixture.shares = [2019, 2020, 2021].flatMap { year in
      [nil, 0, 1].map { ReportFixture.share(year, place: $0, share: 0.3, base: 400) }
    }
    fixture.trends = [
      TrendEstimate(
        indicator: "otrygg", domain: Domain(place: place),
        waves: [2019, 2020, 2021].map { WaveIdentifier(year: $0) }, slope: slope,
        standardError: 0.004, lower: lower, upper: upper, pValue: p, adjustedPValue: p,
        cautiousPValue: verdict == .noEstablishedDifference ? 0.2 : p, verdict: verdict,
        fitPValue: fit)
    ]
    return fixture
  }

  private func sentences(_ fixture: ReportFixture) -> TrendSentences {
    TrendSentences(words: SurveyWords(fixture.report), indicator: fixture.indicators[0])
  }

  @Test func `an established line is told with its slope`() {
    let fixture = fixture(.lower, slope: -0.014, lower: -0.022, upper: -0.006, p: 0.001)
    #expect(
      sentences(fixture).whole.map(\.text) == [
        """
        Sett som en linje från 2019 till 2021 (3 mätningar) är det i genomsnitt en statistiskt \
        säkerställd minskning med 1,4 procentenheter per år.
        """
      ])
    #expect(Summary(fixture.report).page.text.contains("1,4 procentenheter per år"))
  }

  @Test func `a line that is not established is told with what it could be`() {
    let fixture = fixture(
      .noEstablishedDifference, slope: 0.004, lower: -0.004, upper: 0.012, p: 0.3)
    #expect(
      sentences(fixture).whole.map(\.text) == [
        """
        Sett som en linje från 2019 till 2021 (3 mätningar) finns ingen säkerställd trend; ändringen \
        per år kan vara allt från en minskning med 0,4 till en ökning med 1,2 procentenheter.
        """
      ])
  }

  @Test func `a line that fits badly, or that caution holds back, says so`() {
    let bent = fixture(.higher, slope: 0.02, lower: 0.01, upper: 0.03, p: 0.001, fit: 0.01)
    #expect(sentences(bent).whole.last?.text.contains("rät linje passar dåligt") == true)
    let held = fixture(
      .noEstablishedDifference, slope: 0.01, lower: 0.001, upper: 0.019, p: 0.04)
    #expect(sentences(held).whole.last?.text.contains("inte den försiktiga") == true)
  }

  @Test func `places with a line are named`() {
    let fixture = fixture(
      .higher, slope: 0.02, lower: 0.01, upper: 0.03, p: 0.001, place: 1)
    #expect(sentences(fixture).whole.isEmpty)
    #expect(
      sentences(fixture).places.map(\.text)
        == ["Sett över alla mätningar finns en statistiskt säkerställd ökning i Berga."])
  }

  @Test func `a hidden share hides the line`() {
    var fixture = fixture(.higher, slope: 0.02, lower: 0.01, upper: 0.03, p: 0.001, place: 1)
    fixture.shares = fixture.shares.map {
      $0.domain.place == 1 && $0.wave.year == 2020
        ? ReportFixture.share(2020, place: 1, share: 0.3, base: 3) : $0
    }
    #expect(sentences(fixture).places.isEmpty)
  }
}

extension Document {
  /// All its sentences.
  fileprivate var text: String { PlainTextWriter.text(self).text }
}
