public import SurveyModel

/// A difference between two shares as it may be published; what may not be shown is absent.
///
/// Only `DisclosureControl` makes one. Differences and errors are fractions; own minus
/// counterpart, later minus earlier.
public struct PublishableContrast: Sendable, Equatable {
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
    case notEstablished
  }

  /// Whether a difference is of practical size.
  public enum Size: Sendable, Equatable {
    case large
    case small
  }

  /// Why two shares must not be compared.
  public enum Incomparability: Sendable, Equatable {
    /// A new series began between the waves.
    case newSeries
    /// One was an open link and the other was not.
    case collectionMethod
  }

  /// A test as it may be published.
  public struct Test: Sendable, Equatable {
    /// The standard error of the difference.
    public let standardError: Double
    /// Lower confidence limit, pointwise and unadjusted.
    public let lower: Double
    /// Upper confidence limit.
    public let upper: Double
    /// The p-value.
    public let pValue: Double
    /// The p-value adjusted within its family.
    public let adjustedPValue: Double
    /// The p-value of the cautious test, adjusted in the same way.
    public let cautiousPValue: Double
    /// The verdict, from both adjusted p-values.
    public let verdict: Verdict
    /// The size.
    public let size: Size
    /// Why something else that is printed seems to say another thing than the verdict; nil when
    /// nothing does.
    public let disagreement: Disagreement?
  }

  /// Why the verdict and the other figures of a test may seem to disagree.
  public enum Disagreement: Sendable, Equatable {
    /// The adjusted p-value would establish the difference, the cautious test does not.
    case caution
    /// The interval is of one comparison alone, the test allows for many.
    case multiplicity
    /// The interval and the test, both of one comparison, fall on either side of the limit.
    case method

    /// The reason, from the figures of a test at a level of significance; nil when they agree.
    init?(
      isEstablished: Bool, lower: Double, upper: Double, pValue: Double, adjustedPValue: Double,
      level: Double
    ) {
      if adjustedPValue < level, !isEstablished {
        self = .caution
      } else if (lower > 0 || upper < 0) == isEstablished {
        return nil
      } else {
        self = (pValue < level) != (adjustedPValue < level) ? .multiplicity : .method
      }
    }
  }

  /// The indicator's name.
  public let indicator: String
  /// The wave of the own share.
  public let wave: WaveIdentifier
  /// Index of the place in the register; nil for all.
  public let place: Int?
  /// The group.
  public let group: GroupSelection
  /// What it is held against.
  public let counterpart: Counterpart
  /// What may be shown, and why not more.
  public let status: PublicationStatus
  /// Why the shares must not be compared; nil where they may be.
  public let incomparability: Incomparability?
  /// The own share where it may be shown.
  public let ownShare: Double?
  /// The counterpart's share where it may be shown.
  public let otherShare: Double?
  /// The difference where it may be shown.
  public let difference: Double?
  /// The test where there was one that may be shown.
  public let test: Test?
  /// Whether shown shares go without a test, as its figures would tell something that is hidden.
  public let isTestHidden: Bool
}
