import Diagnostics
import Disclosure
import Estimation
import Planning
import SurveyModel

extension ReportFixture {
  /// A municipality with places, groups, a national counterpart, files and warnings.
  static func rich() -> ReportFixture {
    var fixture = ReportFixture()
    fixture.places = PlaceRegister(
      ["Öxnered", "Berga", "Åsen", "Norrliden", "Lilla ön"].map { PlaceRegister.Place(name: $0) })
    fixture.headline(
      before: 0.29846987, now: 0.27943, lower: -0.03, upper: -0.008, verdict: .lower)
    fixture.rates = [
      rate(2020, responses: 400, rate: .success((0.22, 0.22, 0.22))),
      rate(2021, responses: 436, rate: .success((0.44, 0.42, 0.4634))),
      rate(2021, place: 4, responses: 3, rate: .success((0.3, 0.3, 0.3))),
    ]
    fixture.indicators.append(
      Indicator(
        name: "oro", title: "Oro för inbrott", question: "f2", countedCodes: ["ofta"],
        seriesBreaks: [WaveIdentifier(year: 2021)]))
    fixture.shares += [
      share(2021, indicator: "oro", share: 0.31, base: 420),
      share(2020, indicator: "oro", share: 0.32, base: 390),
      share(2021, place: 0, share: 0.41, base: 90), share(2021, place: 1, share: 0.27, base: 110),
      share(2021, place: 2, share: 0.12, base: 95), share(2021, place: 3, share: 0.28, base: 25),
      share(2021, place: 4, share: 0.34, base: 3),
      share(2020, place: 0, share: 0.30, base: 90), share(2020, place: 1, share: 0.35, base: 110),
      share(2021, group: group("kön", "kvinna"), share: 0.38, base: 220),
      share(2021, group: group("kön", "man"), share: 0.19, base: 200),
    ]
    fixture.changes += [
      change(
        before: 0.32, now: 0.31, base: 400, indicator: "oro",
        outcome: test(-0.01, lower: -0.07, upper: 0.05, verdict: .noEstablishedDifference)),
      change(
        before: 0.30, now: 0.41, base: 90, place: 0,
        outcome: test(0.11, lower: 0.01, upper: 0.2, verdict: .higher)),
      change(
        before: 0.35, now: 0.27, base: 110, place: 1,
        outcome: test(-0.08, lower: -0.2, upper: 0.04, verdict: .noEstablishedDifference)),
    ]
    fixture.comparisons = [
      comparison(
        .survey(name: "ntu", wave: WaveIdentifier(year: 2021), place: nil), own: 0.27943,
        other: 0.284,
        outcome: test(-0.00457, lower: -0.02, upper: 0.011, verdict: .noEstablishedDifference)),
      comparison(
        .restOfMunicipality, own: 0.41, other: 0.25, base: 90, place: 0,
        outcome: test(0.16, lower: 0.05, upper: 0.27, verdict: .higher)),
      comparison(
        .restOfMunicipality, own: 0.27, other: 0.28, base: 110, place: 1,
        outcome: test(-0.01, lower: -0.1, upper: 0.08, verdict: .noEstablishedDifference)),
      comparison(
        .restOfMunicipality, own: 0.12, other: 0.31, base: 95, place: 2,
        outcome: test(-0.19, lower: -0.27, upper: -0.1, verdict: .lower)),
      comparison(
        .group(group("kön", "man")), own: 0.38, other: 0.19, base: 200,
        group: group("kön", "kvinna"),
        outcome: test(0.19, lower: 0.1, upper: 0.28, verdict: .higher)),
    ]
    fixture.items = [
      ItemResponse(
        wave: WaveIdentifier(year: 2021), variable: "f1", respondents: 436, valid: 420,
        outside: 10)
    ]
    fixture.surveys = [
      Survey(
        name: "lokal", settings: fixture.settings, indicators: fixture.indicators,
        waves: [
          Wave(
            identifier: WaveIdentifier(year: 2021), settings: fixture.settings,
            codebook: Codebook([]), respondents: ResponseTable(), nonrespondents: ResponseTable(),
            sample: [],
            files: [
              FileAccount(
                file: "lokal/2021/svar.csv",
                recognition: "Windows-1252, semikolon, rubriker på rad 1.", rowsRead: 460,
                rowsUsed: 436, leftOut: [.duplicate: [7], .empty: Array(100..<123)])
            ])
        ]),
      Survey(
        name: "ntu", settings: SurveySettings(title: "Nationella trygghetsundersökningen"),
        indicators: [], waves: []),
    ]
    fixture.diagnostics = [
      Diagnostic(
        .warning, code: "saknat-kön", at: SourceLocation(file: "lokal/2021/svar.csv", line: 12),
        text: "Kön saknas.", remedy: "Inget behöver göras.")
    ]
    return fixture
  }
}
