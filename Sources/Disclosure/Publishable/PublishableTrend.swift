public import SurveyModel

/// The straight line through three or more waves, as it may be published; slopes are shares a year.
public struct PublishableTrend: Sendable, Equatable {
  /// The figures of a line.
  public struct Line: Sendable, Equatable {
    /// The change per year.
    public let slope: Double
    /// Its standard error.
    public let standardError: Double
    /// Lower confidence limit.
    public let lower: Double
    /// Upper confidence limit.
    public let upper: Double
    /// The p-value of no slope.
    public let pValue: Double
    /// The p-value adjusted within its family.
    public let adjustedPValue: Double
    /// The p-value of the cautious test, adjusted in the same way.
    public let cautiousPValue: Double
    /// The verdict, from both adjusted p-values.
    public let verdict: PublishableContrast.Verdict
    /// Why the interval or the adjusted p-value seems to say another thing than the verdict.
    public let disagreement: PublishableContrast.Disagreement?
    /// The probability of a worse fit of a line; nil where it cannot be judged.
    public let fitPValue: Double?
    /// Whether a line describes the series badly, at the survey's level of confidence.
    public let fitsBadly: Bool
  }

  /// The indicator's name.
  public let indicator: String
  /// Index of the place; nil for all.
  public let place: Int?
  /// The group.
  public let group: GroupSelection
  /// The waves that the line goes through, in time order; at least three.
  public let waves: [WaveIdentifier]
  /// What may be shown, and why not more.
  public let status: PublicationStatus
  /// The line; nil where one of its shares is not shown.
  public let line: Line?
}
