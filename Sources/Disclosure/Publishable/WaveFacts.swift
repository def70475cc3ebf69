public import SurveyModel

/// What is known of how one wave was made, without any answers.
public struct WaveFacts: Sendable {
  /// Which wave.
  public let identifier: WaveIdentifier
  /// Its settings.
  public let settings: SurveySettings
  /// The account of each of its files; empty for published figures.
  public let files: [FileAccount]
  /// Whether its figures were published by somebody else.
  public let isPublished: Bool
  /// Whether the export has a column of weights.
  public let hasWeights: Bool
  /// Whether the respondents were drawn in clusters.
  public let hasClusters: Bool
  /// Whether the sample was drawn in strata.
  public let hasStrata: Bool
  /// Whether there is an account of what was sent out (`urval.csv`).
  public let hasSample: Bool

  /// Whether it was an open link.
  public var isOpenLink: Bool { settings.method == .openLink }
}
