import Diagnostics
import Disclosure
import Estimation
import SurveyModel

/// A small survey whose numbers a test sets.
struct SurveyFixture {
  var settings: SurveySettings
  var waves: [WaveIdentifier]
  var places: PlaceRegister
  var indicators: [Indicator]
  var rates: [ResponseRateEstimate] = []
  var items: [ItemResponse] = []
  var shares: [ShareEstimate] = []
  var changes: [Contrast] = []
  var comparisons: [Contrast] = []

  init(
    placeNames: [String] = ["Berga", "Smedby"], method: SurveySettings.CollectionMethod = .sample,
    waves: [Int] = [2021]
  ) {
    settings = SurveySettings(title: "Prov")
    settings.method = method
    self.waves = waves.map { WaveIdentifier(year: $0) }
    places = PlaceRegister(placeNames.map { PlaceRegister.Place(name: $0) })
    indicators = [
      Indicator(name: "otrygg", title: "Otrygghet", question: "f1", countedCodes: ["otrygg"])
    ]
  }

  var last: WaveIdentifier { waves[waves.count - 1] }

  func protect(counterparts: [PublishableReport] = []) -> PublishableReport {
    DisclosureControl.protect(
      EstimatedSurvey(
        name: "prov", reportedWave: last, settings: settings,
        waves: waves.map { ($0, settings) }, indicators: indicators, responseRates: rates,
        itemResponses: items, shares: shares, changes: changes, comparisons: comparisons),
      in: SurveyCollection(places: places, surveys: [], inputs: []), counterparts: counterparts)
  }

  /// A share with figures that are precise enough unless said otherwise.
  static func share(
    _ wave: Int = 2021, place: Int? = nil, group: GroupSelection = .all,
    indicator: String = "otrygg",
    respondents: Int? = nil, base: Int?, counted: Int? = nil, share: Double? = nil,
    effectiveBase: Double? = nil, kornGraubard: (Double, Double) = (0.2, 0.3),
    degreesOfFreedom: Int? = 200, source: ShareEstimate.Source = .respondents
  ) -> ShareEstimate {
    let counted = counted ?? base.map { $0 * 3 / 10 }
    let value = share ?? (base ?? 0 > 0 ? Double(counted ?? 0) / Double(base ?? 1) : 0)
    let outcome: ShareEstimate.Outcome =
      base == 0
      ? .emptyBase
      : .estimated(
        ShareEstimate.Figures(
          share: value, standardError: 0.02, effectiveBase: effectiveBase ?? base.map(Double.init),
          lower: max(0, value - 0.04), upper: min(1, value + 0.04),
          degreesOfFreedom: degreesOfFreedom, kornGraubardLower: kornGraubard.0,
          kornGraubardUpper: kornGraubard.1))
    return ShareEstimate(
      indicator: indicator, wave: WaveIdentifier(year: wave),
      domain: Domain(place: place, group: group), source: source,
      respondents: respondents ?? base, base: base, counted: counted, outcome: outcome)
  }

  static func group(_ variable: String, _ code: String) -> GroupSelection {
    GroupSelection([GroupSelection.Term(variable: variable, code: code)])
  }
}
