internal import Estimation
internal import SurveyModel

/// The first layer for shares: what one row may show, judged by the row alone.
///
/// The order is that of the NCHS rule (Parker et al. 2017) after the base thresholds: secrecy,
/// base, precision. Only the first is about secrecy and starts secondary suppression.
struct ShareRules {
  /// The settings of the reported wave, which decide the thresholds for the whole series.
  let settings: SurveySettings
  /// The settings of the row's own wave, which decide how it was collected.
  let waveSettings: SurveySettings

  /// Widest Korn–Graubard interval of a share that is shown.
  static let widestInterval = 0.30
  /// Smallest effective base of a share that is shown.
  static let smallestEffectiveBase = 30.0
  /// Widest interval in proportion to the smaller of share and complement without a caution.
  static let widestRelativeInterval = 1.30
  /// Interval that is never cautioned about.
  static let narrowInterval = 0.05
  /// Fewest degrees of freedom without a caution.
  static let fewestDegreesOfFreedom = 8

  /// The status of an estimate.
  func status(of estimate: ShareEstimate) -> PublicationStatus {
    if case .notAvailable = estimate.outcome { return .missing }
    if isSecret(estimate) { return .hidden }
    let isOpenLink = waveSettings.method == .openLink
    switch estimate.outcome {
    case .notAvailable: return .missing
    case .emptyBase: return estimate.base == nil ? .missing : .hidden
    case .noDegreesOfFreedom:
      if isBaseTooSmall(estimate) { return .baseTooSmall }
      return isOpenLink ? .openLink : .noDegreesOfFreedom
    case .estimated(let figures):
      if isBaseTooSmall(estimate) { return .baseTooSmall }
      if isOpenLink { return .openLink }
      if isUnreliable(figures) { return .unreliable }
      return figures.standardError == nil || figures.lower == nil || figures.upper == nil
        ? .missing : .ok
    }
  }

  /// Whether the base is below `minsta_bas`; in a total survey also the numerator or complement.
  func isSecret(_ estimate: ShareEstimate) -> Bool {
    guard let base = estimate.base else { return false }
    return isSecret(base: base, counted: estimate.counted)
  }

  /// The same for a base and a count that stand alone, as a counterpart's do.
  func isSecret(base: Int, counted: Int?) -> Bool {
    if base < settings.minimumBase { return true }
    guard waveSettings.method == .census, let counted else { return false }
    return min(counted, base - counted) < settings.minimumBase
  }

  private func isBaseTooSmall(_ estimate: ShareEstimate) -> Bool {
    estimate.base.map { $0 < settings.minimumBaseForShare } ?? false
  }

  private func isUnreliable(_ figures: ShareEstimate.Figures) -> Bool {
    guard settings.publicationRule == .precision else { return false }
    if let base = figures.effectiveBase, base < Self.smallestEffectiveBase { return true }
    guard let width = Self.kornGraubardWidth(figures) else { return false }
    return width >= Self.widestInterval
  }

  /// Whether a share that is shown in full should be read with caution.
  func needsCaution(_ figures: ShareEstimate.Figures) -> Bool {
    guard settings.publicationRule == .precision else { return false }
    if let degrees = figures.degreesOfFreedom, degrees < Self.fewestDegreesOfFreedom { return true }
    guard let width = Self.kornGraubardWidth(figures), width > Self.narrowInterval else {
      return false
    }
    return width > Self.widestRelativeInterval * min(figures.share, 1 - figures.share)
  }

  private static func kornGraubardWidth(_ figures: ShareEstimate.Figures) -> Double? {
    guard let lower = figures.kornGraubardLower, let upper = figures.kornGraubardUpper else {
      return nil
    }
    return upper - lower
  }

  /// The row that may be published of an estimate.
  func row(_ estimate: ShareEstimate) -> PublishableShare {
    let status = status(of: estimate)
    let showsShare: Bool
    switch status {
    case .ok, .openLink, .noDegreesOfFreedom, .missing: showsShare = true
    case .hidden, .baseTooSmall, .unreliable, .hiddenToProtectAnother, .notComparable:
      showsShare = false
    }
    var row = PublishableShare(
      indicator: estimate.indicator, wave: estimate.wave, place: estimate.domain.place,
      group: estimate.domain.group, isPublishedFigure: estimate.source == .published,
      status: status, respondents: shown(estimate.respondents),
      base: estimate.outcome == .notAvailable ? nil : shown(estimate.base),
      share: showsShare ? estimate.share : nil, precision: nil, needsCaution: false)
    if status == .ok, let figures = estimate.figures, let error = figures.standardError,
      let lower = figures.lower, let upper = figures.upper
    {
      row.precision = PublishableShare.Precision(
        standardError: error, effectiveBase: figures.effectiveBase, lower: lower, upper: upper,
        degreesOfFreedom: figures.degreesOfFreedom)
      row.needsCaution = needsCaution(figures)
    }
    return row
  }

  private func shown(_ count: Int?) -> Int? {
    count.flatMap { $0 < settings.minimumBase ? nil : $0 }
  }
}
