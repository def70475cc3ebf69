public import SurveyModel

/// Whether the groups of a background variable differ at all, as it may be published.
public struct PublishableGroupTest: Sendable, Equatable {
  /// The Rao–Scott test.
  public struct Test: Sendable, Equatable {
    /// The statistic on the F scale.
    public let statistic: Double
    /// The numerator's degrees of freedom.
    public let numeratorDegreesOfFreedom: Double
    /// The denominator's degrees of freedom.
    public let denominatorDegreesOfFreedom: Double
    /// The p-value.
    public let pValue: Double
    /// The p-value of the cautious test.
    public let cautiousPValue: Double
    /// Whether the groups differ by both p-values, at the survey's level of confidence.
    public let isEstablished: Bool
  }

  /// The indicator's name.
  public let indicator: String
  /// The wave.
  public let wave: WaveIdentifier
  /// The background variable.
  public let variable: String
  /// How many groups were tested.
  public let groupCount: Int
  /// What may be shown, and why not more.
  public let status: PublicationStatus
  /// The test; nil where one of the groups is hidden.
  public let test: Test?
}
