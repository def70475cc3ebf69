public import Estimation
public import SurveyModel

/// What people say and what is reported, side by side for one place.
///
/// Which of the two comes first, or whether they hang together, is not said.
public struct ConcernRow: Sendable, Equatable {
  /// How the two stand to each other.
  public enum Pattern: String, Sendable, CaseIterable {
    /// Worse than the rest by the survey, fewer reported crimes per inhabitant than the rest.
    case concernWithoutCrime = "hög oro, få anmälda brott"
    /// Better than the rest by the survey, more reported crimes.
    case crimeWithoutConcern = "låg oro, många anmälda brott"
    /// Worse by the survey, more reported crimes.
    case both = "hög oro, många anmälda brott"
    /// Better by the survey, fewer reported crimes.
    case neither = "låg oro, få anmälda brott"
    /// At least one of the two does not differ with certainty from the rest.
    case noPattern = "inget säkert mönster"
  }

  /// The headline indicator's share in the reported wave.
  public let share: ShareEstimate
  /// The indicator.
  public let indicator: Indicator
  /// Against the rest of the municipality.
  public let againstRest: Contrast
  /// Reported crimes of the wave's year, or the latest year before it.
  public let crime: CrimeRow
  /// How they stand to each other; only established differences make a pattern.
  public let pattern: Pattern
}
