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
}
