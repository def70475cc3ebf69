public import SurveyModel

/// A share as it may be published; whatever may not be shown is absent.
///
/// Only `DisclosureControl` makes one. Shares and errors are fractions 0–1.
public struct PublishableShare: Sendable, Equatable {
  /// The indicator's name.
  public let indicator: String
  /// The wave.
  public let wave: WaveIdentifier
  /// Index of the place in the register; nil for all.
  public let place: Int?
  /// The group; all when nothing is named.
  public let group: GroupSelection
  /// Whether the figure was published by somebody else and not estimated from respondents.
  public let isPublishedFigure: Bool
  /// What may be shown, and why not more.
  public internal(set) var status: PublicationStatus
  /// Respondents in the domain; nil where hidden or unknown.
  public internal(set) var respondents: Int?
  /// Those with an answer in the base; nil where hidden or unknown.
  public internal(set) var base: Int?
  /// The share; nil where it is not shown.
  public internal(set) var share: Double?
  /// The rest of the figures; nil where they are not shown.
  public internal(set) var precision: Precision?
  /// Whether the share is shown but should be read with caution: a wide interval beside a small
  /// share, or fewer than 8 degrees of freedom.
  public internal(set) var needsCaution: Bool
  /// How many decimals the share and its limits are rounded to, as the exact figures would tell
  /// what is hidden within; nil for full precision.
  public internal(set) var decimals: Int? = nil
  /// Whether the share is told alone, as anything more would tell what is hidden within.
  public internal(set) var isToldAlone = false

  /// How precise a share is.
  public struct Precision: Sendable, Equatable {
    /// The standard error.
    public let standardError: Double
    /// The effective base, not above the base.
    public let effectiveBase: Double?
    /// Lower confidence limit.
    public let lower: Double
    /// Upper confidence limit.
    public let upper: Double
    /// Degrees of freedom; nil for the normal distribution.
    public let degreesOfFreedom: Int?
  }

  /// The row without its figures, for a reason.
  func withoutFigures(_ status: PublicationStatus) -> PublishableShare {
    var row = self
    row.status = status
    row.share = nil
    row.precision = nil
    row.needsCaution = false
    return row
  }
}
