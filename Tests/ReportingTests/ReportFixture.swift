import Diagnostics
import Disclosure
import Estimation
import Planning
import SurveyModel

/// A survey whose figures a test sets, made publishable the only way there is.
struct ReportFixture {
  var name = "lokal"
  var settings = SurveySettings(title: "Trygghetsundersökningen")
  var waves: [(identifier: WaveIdentifier, settings: SurveySettings)] = []
  var places = PlaceRegister([])
  var indicators = [
    Indicator(
      name: "otrygg", title: "Otrygghet sent på kvällen", question: "f1",
      countedCodes: ["ganska otrygg", "mycket otrygg"],
      baseCodes: ["mycket trygg", "ganska trygg", "ganska otrygg", "mycket otrygg"],
      phrase: "känner sig otrygga utomhus sent på kvällen")
  ]
  var rates: [ResponseRateEstimate] = []
  var items: [ItemResponse] = []
  var shares: [ShareEstimate] = []
  var changes: [Contrast] = []
  var comparisons: [Contrast] = []
  var evenness: [ResponseEvenness] = []
  var trends: [TrendEstimate] = []
  var surveys: [Survey] = []
  var diagnostics: [Diagnostic] = []
  /// Whether the report has what the survey gives for planning.
  var hasPlan = false

  init(method: SurveySettings.CollectionMethod = .sample, waves: [Int] = [2020, 2021]) {
    settings.method = method
    settings.populationWords = "invånare 16–84 år"
    settings.municipality = "Ekdala"
    self.waves = waves.map { (WaveIdentifier(year: $0), settings) }
  }

  var report: PublishableReport {
    let last = waves.last?.identifier ?? WaveIdentifier(year: 2021)
    let estimated = EstimatedSurvey(
      name: name, reportedWave: last, settings: settings, waves: waves, indicators: indicators,
      responseRates: rates, itemResponses: items, shares: shares, changes: changes,
      comparisons: comparisons, evenness: evenness, trends: trends)
    let own = Survey(name: name, settings: settings, indicators: indicators, waves: [])
    let collection = SurveyCollection(
      places: places, surveys: surveys + (hasPlan ? [own] : []), inputs: [])
    return DisclosureControl.protect(
      estimated, in: collection, plan: hasPlan ? Planner.plan(estimated, in: collection) : nil,
      diagnostics: diagnostics)
  }

  /// Sets the headline of two waves and the test between them.
  mutating func headline(
    before: Double, now: Double, base: Int = 2000, lower: Double, upper: Double,
    verdict: Contrast.Verdict, adjustedPValue: Double? = nil
  ) {
    shares += [
      Self.share(2020, share: before, base: base), Self.share(2021, share: now, base: base),
    ]
    changes.append(
      Self.change(
        before: before, now: now, base: base,
        outcome: Self.test(
          now - before, lower: lower, upper: upper, verdict: verdict,
          adjustedPValue: adjustedPValue)))
  }

  static func share(
    _ year: Int, place: Int? = nil, group: GroupSelection = .all, indicator: String = "otrygg",
    share: Double, base: Int, respondents: Int? = nil
  ) -> ShareEstimate {
    ShareEstimate(
      indicator: indicator, wave: WaveIdentifier(year: year),
      domain: Domain(place: place, group: group), source: .respondents,
      respondents: respondents ?? base, base: base, counted: Int(share * Double(base)),
      outcome: .estimated(
        ShareEstimate.Figures(
          share: share, standardError: 0.02, effectiveBase: Double(base), lower: share - 0.04,
          upper: share + 0.04, degreesOfFreedom: base - 1, kornGraubardLower: share - 0.05,
          kornGraubardUpper: share + 0.05)))
  }

  /// A test; without adjusted p-values both agree with the verdict.
  static func test(
    _ difference: Double, lower: Double, upper: Double, verdict: Contrast.Verdict,
    adjustedPValue: Double? = nil, practical: Double = 0.02
  ) -> Contrast.Outcome {
    let agreeing = verdict == .noEstablishedDifference ? 0.3 : 0.01
    return .tested(
      Contrast.Test(
        difference: difference, standardError: 0.01, lower: lower, upper: upper, pValue: 0.01,
        adjustedPValue: adjustedPValue ?? agreeing, cautiousPValue: agreeing, verdict: verdict,
        size: abs(difference) < practical ? .small : .large))
  }

  static func change(
    before: Double, now: Double, base: Int = 2000, place: Int? = nil, indicator: String = "otrygg",
    from: Int = 2020, outcome: Contrast.Outcome
  ) -> Contrast {
    Contrast(
      indicator: indicator, domain: Domain(place: place), wave: WaveIdentifier(year: 2021),
      counterpart: .wave(WaveIdentifier(year: from)), ownShare: now, otherShare: before,
      ownBase: base, otherBase: base, ownCounted: Int(now * Double(base)),
      otherCounted: Int(before * Double(base)), outcome: outcome)
  }

  static func comparison(
    _ counterpart: Contrast.Counterpart, own: Double, other: Double, base: Int = 2000,
    place: Int? = nil, group: GroupSelection = .all, outcome: Contrast.Outcome
  ) -> Contrast {
    Contrast(
      indicator: "otrygg", domain: Domain(place: place, group: group),
      wave: WaveIdentifier(year: 2021), counterpart: counterpart, ownShare: own, otherShare: other,
      ownBase: base, otherBase: base, ownCounted: Int(own * Double(base)),
      otherCounted: Int(other * Double(base)), outcome: outcome)
  }

  static func rate(
    _ year: Int, place: Int? = nil, responses: Int, rate: Result<(Double, Double, Double), Never>?,
    openLink: Bool = false, perThousand: Double? = nil
  ) -> ResponseRateEstimate {
    let result: Result<ResponseRateEstimate.Rate, ResponseRateEstimate.NoRate> =
      switch rate {
      case .success(let value):
        .success(
          ResponseRateEstimate.Rate(estimate: value.0, lower: value.1, upper: value.2))
      case nil:
        .failure(ResponseRateEstimate.NoRate(openLink ? .openLink : .unknownSample))
      }
    return ResponseRateEstimate(
      wave: WaveIdentifier(year: year), place: place, population: 12_000, sampled: 1000,
      notEligible: 12, unknownEligibility: 40, responses: responses, partial: 7, breakOffs: 3,
      rate: result, responsesPerThousand: perThousand)
  }

  static func group(_ variable: String, _ code: String) -> GroupSelection {
    GroupSelection([GroupSelection.Term(variable: variable, code: code)])
  }

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
