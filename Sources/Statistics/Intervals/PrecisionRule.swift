/// Why a share is too imprecise to be shown.
public enum PrecisionFault: String, CaseIterable, Sendable {
  /// The effective base is below 30.
  case smallEffectiveBase
  /// The interval is 30 percentage points or wider.
  case wideInterval
  /// There is no interval, for want of a base or of degrees of freedom.
  case noInterval
}

/// Why a share is shown with a caution.
public enum PrecisionCaution: String, CaseIterable, Sendable {
  /// The interval is wide beside the smaller of the share and its complement.
  case wideRelativeInterval
  /// The variance rests on fewer than 8 degrees of freedom.
  case fewDegreesOfFreedom
}

/// What the precision rule says of a share.
public enum PrecisionVerdict: Sendable, Equatable {
  /// Precise enough.
  case precise
  /// Shown with a caution, for one or more reasons in a fixed order.
  case caution([PrecisionCaution])
  /// Not shown, for one or more reasons in a fixed order.
  case imprecise([PrecisionFault])
}

/// Whether a share is precise enough to be shown.
///
/// The presentation standard of NCHS, made symmetric: the relative width is taken against the
/// smaller of p and 1 − p, so that a share and its complement are judged alike. The interval is
/// the capped Korn–Graubard one.
///
/// Source: Parker et al. (2017), National Center for Health Statistics data presentation standards
/// for proportions, Vital and Health Statistics 2(175).
public struct PrecisionRule: Sendable, Equatable {
  /// The smallest effective base that is shown.
  public var smallestEffectiveBase = 30.0
  /// The width from which an interval is too wide.
  public var widestInterval = 0.30
  /// An interval no wider than this is precise, however small the share.
  public var narrowInterval = 0.05
  /// The widest interval, as a multiple of the smaller of p and 1 − p.
  public var widestRelativeInterval = 1.30
  /// The fewest degrees of freedom without a caution.
  public var fewestDegreesOfFreedom = 8.0

  /// The rule of the standard.
  public static let standard = PrecisionRule()

  /// Judges a share.
  ///
  /// At share 0 or 1 the relative width is infinite.
  public func judge(_ evidence: ShareEvidence, confidence: Double = 0.95) -> PrecisionVerdict {
    let outcome = ShareInterval.interval(
      for: evidence, method: .kornGraubard, confidence: confidence)
    guard let width = outcome.interval?.width else { return .imprecise([.noInterval]) }
    var faults: [PrecisionFault] = []
    if evidence.effectiveBase < smallestEffectiveBase { faults.append(.smallEffectiveBase) }
    if width >= widestInterval { faults.append(.wideInterval) }
    if !faults.isEmpty { return .imprecise(faults) }
    var cautions: [PrecisionCaution] = []
    let smaller = min(evidence.share, 1 - evidence.share)
    if width > narrowInterval && width > widestRelativeInterval * smaller {
      cautions.append(.wideRelativeInterval)
    }
    if evidence.degreesOfFreedom < fewestDegreesOfFreedom { cautions.append(.fewDegreesOfFreedom) }
    return cautions.isEmpty ? .precise : .caution(cautions)
  }
}
