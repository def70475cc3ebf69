public import Estimation
import SurveyModel

/// A place and a time of day that speak for a safety walk (*trygghetsvandring*).
public struct WalkCandidate: Sendable, Equatable {
  /// What respondents of the place name most, with its share there.
  public struct Cause: Sendable, Equatable {
    /// The option or theme.
    public let implied: ImpliedIndicator
    /// Its share in the place.
    public let share: ShareEstimate
  }

  /// The line of the planning basis that makes the place a candidate.
  public let row: ShortlistRow
  /// What is named most there, at most three, the most named first.
  public let causes: [Cause]
  /// Incidents noted at the place in the wave's year; nil without `handelser.csv`.
  public let incidents: Int?
  /// The share of those who pointed out a place, wherever they live, that pointed out this one.
  public let indicated: ShareEstimate?
}
