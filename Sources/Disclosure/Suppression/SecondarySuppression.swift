internal import Estimation
internal import SurveyModel

/// The second layer: what else must be hidden so that no hidden count can be worked out.
///
/// Three counts are looked at, each on top of the one before: respondents, bases, and counted
/// answers (which share × base gives away). Published figures take no part: they are public.
struct SecondarySuppression {
  /// The wave and what is counted: nothing more for respondents, the answers that make the base,
  /// or besides them the answers that count.
  private struct Key: Hashable {
    let wave: WaveIdentifier
    var question: String?
    var baseCodes: [String]?
    var countedCodes: [String]?
    /// A restriction (`bland`) that is no background variable of the tables.
    var restriction: GroupSelection.Term?
  }

  private var respondents: [Key: CountLayer] = [:]
  private var bases: [Key: CountLayer] = [:]
  private var counted: [Key: CountLayer] = [:]
  private let indicators: [String: Indicator]
  private let groupVariables: Set<String>

  /// Works out what must be hidden; `rows` are what the first layer made of `estimates`, in order.
  init(
    estimates: [ShareEstimate], rows: [PublishableShare], rates: [ResponseRateEstimate],
    counts: [RespondentCount] = [], indicators: [Indicator], places: PlaceRegister,
    settings: SurveySettings,
    censusWaves: Set<WaveIdentifier>
  ) {
    self.indicators = Dictionary(indicators.map { ($0.name, $0) }) { first, _ in first }
    groupVariables = Set(estimates.flatMap { $0.domain.group.terms.map(\.variable) })
    let minimum = settings.minimumBase
    let own = zip(estimates, rows).filter {
      $0.0.source == .respondents && $0.0.outcome != .notAvailable
    }

    for rate in rates {
      respondents[Key(wave: rate.wave), default: CountLayer()].add(
        Domain(place: rate.place), value: rate.responses, isHidden: rate.responses < minimum,
        isProtected: Self.isSecret(rate.responses, minimum))
    }
    for (estimate, _) in own {
      guard let count = estimate.respondents else { continue }
      respondents[Key(wave: estimate.wave), default: CountLayer()].add(
        estimate.domain, value: count, isHidden: count < minimum,
        isProtected: Self.isSecret(count, minimum))
    }
    for cell in counts {
      respondents[Key(wave: cell.wave), default: CountLayer()].add(
        Domain(place: cell.domain.place, group: cell.domain.group.sorted), value: cell.count,
        isHidden: Self.isSecret(cell.count, minimum),
        isProtected: Self.isSecret(cell.count, minimum))
    }
    Self.suppress(&respondents, places) { _ in minimum }

    for (estimate, _) in own {
      guard let base = estimate.base, let (key, domain) = baseCell(estimate) else { continue }
      let isHidden = base < minimum || hidesRespondents(estimate)
      // That nobody answered at all tells nothing; that all who did are outside the base does.
      bases[key, default: CountLayer()].add(
        domain, value: base, isHidden: isHidden,
        isProtected: isHidden && estimate.respondents != 0)
    }
    Self.suppress(&bases, places) { _ in minimum }

    for (estimate, row) in own {
      guard let base = estimate.base, let count = estimate.counted,
        let (key, domain) = countedCell(estimate)
      else { continue }
      let isSecret = row.status == .hidden || hidesBase(estimate)
      let isCensus = censusWaves.contains(estimate.wave)
      counted[key, default: CountLayer()].add(
        domain, value: count, size: base, complement: isCensus ? base - count : nil,
        isHidden: isSecret || row.share == nil,
        isProtected: isSecret && estimate.respondents != 0)
    }
    Self.suppress(&counted, places) { censusWaves.contains($0.wave) ? minimum : 0 }
  }

  /// Whether the number of respondents of an estimate's domain must not be shown.
  func hidesRespondents(_ estimate: ShareEstimate) -> Bool {
    respondents[Key(wave: estimate.wave)]?.hides(estimate.domain) ?? false
  }

  /// Whether the number of respondents of a domain must not be shown.
  func hidesRespondents(_ domain: Domain, _ wave: WaveIdentifier) -> Bool {
    respondents[Key(wave: wave)]?.hides(
      Domain(place: domain.place, group: domain.group.sorted)) ?? false
  }

  /// Whether the number of respondents of a place must not be shown.
  func hidesResponses(_ rate: ResponseRateEstimate) -> Bool {
    respondents[Key(wave: rate.wave)]?.hides(Domain(place: rate.place)) ?? false
  }

  /// Whether the base of an estimate must not be shown.
  func hidesBase(_ estimate: ShareEstimate) -> Bool {
    guard let (key, domain) = baseCell(estimate) else { return false }
    return bases[key]?.hides(domain) ?? false
  }

  /// The row with what the second layer hides taken out.
  func row(_ row: PublishableShare, of estimate: ShareEstimate) -> PublishableShare {
    guard estimate.source == .respondents, estimate.outcome != .notAvailable else { return row }
    var result = row
    if hidesRespondents(estimate) { result.respondents = nil }
    let hidesBase = hidesBase(estimate)
    if hidesBase { result.base = nil }
    // A share that the first layer held back for its precision is hidden already; it is secret
    // only when its base is.
    let hidesShare = row.share != nil && hidesCounted(estimate)
    guard hidesBase || hidesShare, row.status != .hidden else { return result }
    return result.withoutFigures(.hiddenToProtectAnother)
  }

  private func hidesCounted(_ estimate: ShareEstimate) -> Bool {
    guard let (key, domain) = countedCell(estimate) else { return false }
    return counted[key]?.hides(domain) ?? false
  }

  private static func isSecret(_ count: Int, _ minimum: Int) -> Bool {
    0 < count && count < minimum
  }

  private static func suppress(
    _ layers: inout [Key: CountLayer], _ places: PlaceRegister, minimum: (Key) -> Int
  ) {
    for key in Array(layers.keys) { layers[key]?.suppress(places: places, minimum: minimum(key)) }
  }

  /// Where the base of an estimate stands; nil for one that is empty by its restriction.
  ///
  /// Among women everybody is who the table of the unrestricted indicator calls `kön=kvinna`, so
  /// that the two are one cell.
  private func baseCell(_ estimate: ShareEstimate) -> (Key, Domain)? {
    let indicator = indicators[estimate.indicator]
    var key = Key(
      wave: estimate.wave, question: indicator?.question ?? estimate.indicator,
      baseCodes: indicator?.baseCodes)
    guard let restriction = indicator?.restriction else { return (key, estimate.domain) }
    let term = GroupSelection.Term(variable: restriction.variable, code: restriction.code)
    guard groupVariables.contains(term.variable) else {
      key.restriction = term
      return (key, estimate.domain)
    }
    let terms = estimate.domain.group.terms
    if let present = terms.first(where: { $0.variable == term.variable }) {
      return present == term ? (key, estimate.domain) : nil
    }
    let group = GroupSelection(terms + [term]).sorted
    return (key, Domain(place: estimate.domain.place, group: group))
  }

  /// Where the counted answers of an estimate stand.
  private func countedCell(_ estimate: ShareEstimate) -> (Key, Domain)? {
    guard let (baseKey, domain) = baseCell(estimate) else { return nil }
    var key = baseKey
    key.countedCodes = indicators[estimate.indicator]?.countedCodes ?? []
    return (key, domain)
  }
}
