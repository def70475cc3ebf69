public import SurveyModel

/// What weighting did to one wave, as it may be published.
///
/// Factors are rounded to three decimals, so that nothing hidden can be searched out of them.
public struct PublishableWeighting: Sendable, Equatable {
  /// The wave.
  public let wave: WaveIdentifier
  /// Kish's design effect of the final weights: 1 when everybody counts alike; nil where hidden.
  public let kishDesignEffect: Double?
  /// The largest final weight over the smallest; nil where it is not finite or hidden.
  public let weightRatio: Double?
  /// How many classes the weights were adjusted for nonresponse in; nil without any.
  public let responseClasses: Int?
  /// The largest factor of that adjustment.
  public let largestResponseFactor: Double?
  /// Rounds of raking; nil without calibration.
  public let rounds: Int?
  /// The smallest g-weight; nil without calibration.
  public let smallestAdjustment: Double?
  /// The largest g-weight; nil without calibration.
  public let largestAdjustment: Double?
  /// The share of the respondents whose weight was capped; nil without trimming.
  public let trimmedShare: Double?
  /// The headline share of the whole before trimming; nil without trimming, or where it is not
  /// shown.
  public let headlineBefore: Double?
  /// The same after trimming.
  public let headlineAfter: Double?
  /// Where shown shares have intervals that are known to be too narrow; nowhere where the weights
  /// are hidden.
  public internal(set) var narrowIntervals: Set<NarrowInterval> = []
  /// Whether the figures are hidden.
  public let status: PublicationStatus

  /// What a share with too narrow an interval is a share of.
  public enum NarrowInterval: Sendable, Hashable {
    /// All respondents.
    case whole
    /// A place.
    case place
    /// A group, of all or of a place.
    case group
  }
}

/// A category of a calibration margin: the sample against the population.
public struct PublishableMarginCategory: Sendable, Equatable {
  /// The wave.
  public let wave: WaveIdentifier
  /// The margin, for example `plats*kön`.
  public let margin: String
  /// Index of the place; nil for all.
  public let place: Int?
  /// The group; nil for those who lack the margin's variables.
  public let group: GroupSelection?
  /// Respondents in it; nil where they are hidden.
  public let respondents: Int?
  /// Its share of the design weight of those in any category of the margin, 0–1, and of all for
  /// those in none; nil where it is hidden.
  public let designShare: Double?
  /// Its share of the population, 0–1; nil for those who lack the margin's variables.
  public let populationShare: Double?
  /// What may be shown, and why not more.
  public let status: PublicationStatus
}
