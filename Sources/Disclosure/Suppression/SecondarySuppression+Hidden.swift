internal import Estimation
internal import SurveyModel

/// What must not be shown.
extension SecondarySuppression {
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

  /// Whether the number of respondents of any whole place, or of any group of all, is hidden.
  func hidesPlaceOrGroup(_ wave: WaveIdentifier) -> Bool {
    respondents[Key(wave: wave)]?.hidesAny { ($0.place == nil) != $0.group.isAll } ?? false
  }

  /// Whether the base of an estimate must not be shown.
  func hidesBase(_ estimate: ShareEstimate) -> Bool {
    guard let (key, domain) = baseCell(estimate) else { return false }
    if bases[key]?.hides(domain) ?? false { return true }
    guard let (key, domain, part) = basePart(estimate) else { return false }
    return counted[key]?.hides(domain, part: part) ?? false
  }

  /// The row with what the second layer hides taken out.
  func row(_ row: PublishableShare, of estimate: ShareEstimate) -> PublishableShare {
    guard estimate.source == .respondents, estimate.outcome != .notAvailable else { return row }
    var result = row
    if hidesRespondents(estimate) { result.respondents = nil }
    let hidesBase = hidesBase(estimate) || isBaseToldByQuestion(estimate)
    if hidesBase { result.base = nil }
    // A share that the first layer held back for its precision is hidden already; it is secret
    // only when its base is.
    let hidesShare = row.share != nil && hidesCounted(estimate)
    guard hidesBase || hidesShare, row.status != .hidden else { return result }
    return result.withoutFigures(.hiddenToProtectAnother)
  }

  /// Whether the counted answers of an estimate must not be shown.
  func hidesCounted(_ estimate: ShareEstimate) -> Bool {
    guard let (key, domain, part) = countedCell(estimate) else { return false }
    return counted[key]?.hides(domain, part: part) ?? false
  }
}
