public import SurveyModel

/// The difference between two shares of the same indicator: own minus counterpart, or later minus
/// earlier.
public struct Contrast: Sendable, Equatable {
  /// What the own share is held against.
  public enum Counterpart: Sendable, Hashable {
    /// The same domain in an earlier wave.
    case wave(WaveIdentifier)
    /// Another survey's figure.
    case survey(name: String, wave: WaveIdentifier, place: Int?)
    /// The rest of the municipality in the same wave.
    case restOfMunicipality
    /// Another code of the same background variable.
    case group(GroupSelection)
    /// Another indicator answered by the same persons.
    case indicator(String)
  }

  /// The verdict of the test alone.
  public enum Verdict: Sendable, Equatable {
    case higher
    case lower
    case noEstablishedDifference
  }

  /// Whether an established difference is of practical size.
  public enum Size: Sendable, Equatable {
    case large
    case small
  }

  /// A tested difference; differences and errors are fractions.
  public struct Test: Sendable, Equatable {
    /// Own minus counterpart.
    public let difference: Double
    /// The standard error of the difference.
    public let standardError: Double
    /// Lower confidence limit of the difference (MOVER), pointwise and unadjusted.
    public let lower: Double
    /// Upper confidence limit.
    public let upper: Double
    /// The p-value of the score test.
    public let pValue: Double
    /// The p-value adjusted within its family; the p-value itself outside any family.
    public let adjustedPValue: Double
    /// The p-value of `CautiousTest`, adjusted in the same way.
    public let cautiousPValue: Double
    /// The verdict: a difference is established when both adjusted p-values say so.
    public let verdict: Verdict
    /// The size, from `praktisk_skillnad`.
    public let size: Size

    /// Makes a test.
    public init(
      difference: Double, standardError: Double, lower: Double, upper: Double, pValue: Double,
      adjustedPValue: Double, cautiousPValue: Double, verdict: Verdict, size: Size
    ) {
      self.difference = difference
      self.standardError = standardError
      self.lower = lower
      self.upper = upper
      self.pValue = pValue
      self.adjustedPValue = adjustedPValue
      self.cautiousPValue = cautiousPValue
      self.verdict = verdict
      self.size = size
    }
  }

  /// Why two shares must not be compared.
  public enum Incomparability: Sendable, Equatable {
    /// A new series began between the waves (`ny_serie`).
    case newSeries
    /// One was an open link and the other was not, so the series is broken.
    case collectionMethod
  }

  /// What came of the comparison; a closed set.
  public enum Outcome: Sendable, Equatable {
    /// Tested.
    case tested(Test)
    /// Both shares stand, but at least one of the bases is below `minsta_bas_jämförelse`.
    case baseTooSmall
    /// Both shares stand, but nothing is known of the precision of at least one.
    case untested(difference: Double)
    /// Both shares describe only those who answered an open link; the difference is not tested.
    case openLink(difference: Double?)
    /// The shares must not be compared.
    case notComparable(Incomparability)
    /// At least one share is missing, or has no degrees of freedom.
    case missing
  }

  /// The indicator's name.
  public let indicator: String
  /// The domain of the own share.
  public let domain: Domain
  /// The wave of the own share, the later one.
  public let wave: WaveIdentifier
  /// What it is held against.
  public let counterpart: Counterpart
  /// The own share; nil where it is missing.
  public let ownShare: Double?
  /// The counterpart's share; nil where it is missing.
  public let otherShare: Double?
  /// The own base; nil when unknown.
  public let ownBase: Int?
  /// The counterpart's base; nil when unknown.
  public let otherBase: Int?
  /// The own count of the counted answers; nil when unknown.
  public let ownCounted: Int?
  /// The counterpart's count; nil when unknown.
  public let otherCounted: Int?
  /// What came of it.
  public let outcome: Outcome

  /// Makes a contrast.
  public init(
    indicator: String, domain: Domain, wave: WaveIdentifier, counterpart: Counterpart,
    ownShare: Double?, otherShare: Double?, ownBase: Int?, otherBase: Int?, ownCounted: Int?,
    otherCounted: Int?, outcome: Outcome
  ) {
    self.indicator = indicator
    self.domain = domain
    self.wave = wave
    self.counterpart = counterpart
    self.ownShare = ownShare
    self.otherShare = otherShare
    self.ownBase = ownBase
    self.otherBase = otherBase
    self.ownCounted = ownCounted
    self.otherCounted = otherCounted
    self.outcome = outcome
  }

  /// The test where there was one.
  public var test: Test? { if case .tested(let test) = outcome { test } else { nil } }
}
