public import SurveyModel

/// What is known of how one wave was made, without any answers.
public struct WaveFacts: Sendable {
  /// What the strata are.
  public enum Strata: Sendable, Equatable {
    /// The sample is not stratified.
    case none
    /// Places are the strata.
    case places
    /// A column of the export says.
    case column
  }

  /// Where the weights come from.
  public enum Weights: Sendable, Equatable {
    /// Everybody counts alike.
    case none
    /// Inhabitants per respondent, by stratum.
    case design
    /// Delivered with the answers.
    case delivered
  }

  /// How the weights were brought to agree with the population.
  public struct Calibration: Sendable, Equatable {
    /// The margins, for example `plats*kön`.
    public let margins: [String]
    /// Rounds until they agreed.
    public let rounds: Int
    /// The smallest factor that a weight was changed by; nil where hidden.
    public let smallestAdjustment: Double?
    /// The largest factor that a weight was changed by; nil where hidden.
    public let largestAdjustment: Double?
  }

  /// Which wave.
  public let identifier: WaveIdentifier
  /// Its settings.
  public let settings: SurveySettings
  /// The account of each of its files, or of all together; empty for published figures.
  public let files: [FileAccount]
  /// The files whose account is told together, as the rows of each would tell how few answered
  /// somewhere; empty where each is told by itself.
  public let filesToldTogether: [String]
  /// Whether its figures were published by somebody else.
  public let isPublished: Bool
  /// What the strata are.
  public let strata: Strata
  /// Whether the respondents were drawn in clusters.
  public let hasClusters: Bool
  /// Where the weights come from.
  public let weights: Weights
  /// The calibration; nil without one.
  public let calibration: Calibration?
  /// The share of the respondents whose weight was capped, 0–1; nil without trimming, or where
  /// hidden.
  public let trimmedShare: Double?

  /// Whether it was an open link.
  public var isOpenLink: Bool { settings.method == .openLink }
}
