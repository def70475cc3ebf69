internal import Estimation
internal import SurveyModel

/// The second layer: what else must be hidden so that no hidden count can be worked out.
///
/// Three counts are looked at, each on top of the one before: respondents, bases, and counted
/// answers (which share × base gives away). Published figures take no part: they are public.
struct SecondarySuppression {
  private struct BaseKey: Hashable {
    let wave: WaveIdentifier
    let question: String
    let codes: [String]?
    let restriction: RestrictionKey
  }
  private struct RestrictionKey: Hashable {
    let variable: String?
    let code: String?
  }
  private struct RespondentKey: Hashable {
    let wave: WaveIdentifier
    let restriction: RestrictionKey
  }
  private struct IndicatorKey: Hashable {
    let wave: WaveIdentifier
    let indicator: String
  }

  private var respondents: [RespondentKey: CountLayer] = [:]
  private var bases: [BaseKey: CountLayer] = [:]
  private var shares: [IndicatorKey: CountLayer] = [:]
  private let indicators: [String: Indicator]

  /// Works out what must be hidden; `rows` are what the first layer made of `estimates`, in order.
  init(
    estimates: [ShareEstimate], rows: [PublishableShare], rates: [ResponseRateEstimate],
    indicators: [Indicator], places: PlaceRegister, settings: SurveySettings,
    censusWaves: Set<WaveIdentifier>
  ) {
    self.indicators = Dictionary(indicators.map { ($0.name, $0) }) { first, _ in first }
    let minimum = settings.minimumBase
    for rate in rates {
      let key = RespondentKey(wave: rate.wave, restriction: Self.restriction(nil))
      let isSmall = rate.responses < minimum
      respondents[key, default: CountLayer()].add(
        Domain(place: rate.place), value: rate.responses, isHidden: isSmall, isProtected: isSmall)
    }
    let own = zip(estimates, rows).filter {
      $0.0.source == .respondents && $0.0.outcome != .notAvailable
    }
    for (estimate, _) in own {
      guard let count = estimate.respondents else { continue }
      respondents[respondentKey(estimate), default: CountLayer()].add(
        estimate.domain, value: count, isHidden: count < minimum, isProtected: count < minimum)
    }
    respondents = respondents.mapValues { Self.suppressed($0, places, minimum) }

    for (estimate, _) in own {
      guard let base = estimate.base else { continue }
      let isHidden = base < minimum || hidesRespondents(estimate)
      bases[baseKey(estimate), default: CountLayer()].add(
        estimate.domain, value: base, isHidden: isHidden, isProtected: isHidden)
    }
    bases = bases.mapValues { Self.suppressed($0, places, minimum) }

    for (estimate, row) in own {
      guard let base = estimate.base, let counted = estimate.counted else { continue }
      let isSecret = row.status == .hidden || hidesBase(estimate)
      let isCensus = censusWaves.contains(estimate.wave)
      shares[indicatorKey(estimate), default: CountLayer()].add(
        estimate.domain, value: counted, size: base, complement: isCensus ? base - counted : nil,
        isHidden: isSecret || row.share == nil, isProtected: isSecret)
    }
    for key in Array(shares.keys) {
      shares[key]?.suppress(places: places, minimum: censusWaves.contains(key.wave) ? minimum : 0)
    }
  }

  /// Whether the number of respondents of an estimate's domain must not be shown.
  func hidesRespondents(_ estimate: ShareEstimate) -> Bool {
    respondents[respondentKey(estimate)]?.hides(estimate.domain) ?? false
  }

  /// Whether the number of respondents of a place must not be shown.
  func hidesResponses(_ rate: ResponseRateEstimate) -> Bool {
    respondents[RespondentKey(wave: rate.wave, restriction: Self.restriction(nil))]?
      .hides(Domain(place: rate.place)) ?? false
  }

  /// Whether the base of an estimate must not be shown.
  func hidesBase(_ estimate: ShareEstimate) -> Bool {
    bases[baseKey(estimate)]?.hides(estimate.domain) ?? false
  }

  /// The row with what the second layer hides taken out.
  func row(_ row: PublishableShare, of estimate: ShareEstimate) -> PublishableShare {
    guard estimate.source == .respondents, row.status != .missing || row.share != nil else {
      return row
    }
    var result = row
    if hidesRespondents(estimate) { result.respondents = nil }
    let hidesBase = hidesBase(estimate)
    if hidesBase { result.base = nil }
    // A share that the first layer held back for its precision was hidden already; it is secret
    // only when its base is.
    let hidesShare =
      row.share != nil
      && (shares[indicatorKey(estimate)]?.hides(estimate.domain) ?? false)
    guard hidesBase || hidesShare, row.status != .hidden else { return result }
    return result.withoutFigures(.hiddenToProtectAnother)
  }

  private static func suppressed(
    _ layer: CountLayer, _ places: PlaceRegister, _ minimum: Int
  ) -> CountLayer {
    var layer = layer
    layer.suppress(places: places, minimum: minimum)
    return layer
  }

  private static func restriction(_ indicator: Indicator?) -> RestrictionKey {
    RestrictionKey(
      variable: indicator?.restriction?.variable, code: indicator?.restriction?.code)
  }

  private func respondentKey(_ estimate: ShareEstimate) -> RespondentKey {
    RespondentKey(
      wave: estimate.wave, restriction: Self.restriction(indicators[estimate.indicator]))
  }

  private func baseKey(_ estimate: ShareEstimate) -> BaseKey {
    let indicator = indicators[estimate.indicator]
    return BaseKey(
      wave: estimate.wave, question: indicator?.question ?? estimate.indicator,
      codes: indicator?.baseCodes, restriction: Self.restriction(indicator))
  }

  private func indicatorKey(_ estimate: ShareEstimate) -> IndicatorKey {
    IndicatorKey(wave: estimate.wave, indicator: estimate.indicator)
  }
}
