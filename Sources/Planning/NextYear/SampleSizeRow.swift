public import Estimation
public import SurveyModel

/// What next year's survey could find of one indicator in one place, and what it would take.
///
/// Differences are fractions and positive. Not for publication as it is.
public struct SampleSizeRow: Sendable, Equatable {
  /// How many answers it takes to find a difference with 80 percent power.
  public struct Need: Sendable, Equatable {
    /// The difference, an improvement from this year's level.
    public let difference: Double
    /// Answers in the base per wave, when both waves have as many; nil when the level leaves no
    /// room for the difference.
    public var answersPerWave: Int?
    /// Answers in the base next year, when this year's stay as they are; nil when this year's are
    /// too few for any number to be enough.
    public var answersNextWave: Int?
    /// How many to invite for `answersPerWave`, with this year's answers per invited; nil when the
    /// number invited is not known.
    public var invitations: Int?
    /// Whether that is more than there are to invite; nil when either is not known.
    public let exceedsPopulation: Bool?
  }

  /// The share of this year.
  public let share: ShareEstimate
  /// The indicator.
  public let indicator: Indicator
  /// Answers in the base per effective answer, at least 1.
  public let designEffect: Double
  /// The smallest improvement that next year finds with 80 percent power when as many answer;
  /// nil when none is.
  public let detectableImprovement: Double?
  /// The smallest worsening.
  public let detectableWorsening: Double?
  /// For `praktisk_skillnad`, and 5 percentage points.
  public let needs: [Need]
}
