public import Estimation
public import SurveyModel

/// What people say and what is reported, side by side for one place.
///
/// Which of the two comes first, or whether they hang together, is not said.
public struct ShareBesideCrimeRow: Sendable, Equatable {
  /// How the two stand to each other.
  public enum Pattern: String, Sendable, CaseIterable {
    /// Worse than the rest by the survey, fewer reported crimes per inhabitant than the rest.
    case worseWithFewerCrimes = "sämre värde, färre anmälda brott"
    /// Better than the rest by the survey, more reported crimes.
    case betterWithMoreCrimes = "bättre värde, fler anmälda brott"
    /// Worse by the survey, more reported crimes.
    case worseWithMoreCrimes = "sämre värde, fler anmälda brott"
    /// Better by the survey, fewer reported crimes.
    case betterWithFewerCrimes = "bättre värde, färre anmälda brott"
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
