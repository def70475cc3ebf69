/// Reported crimes at a place in a year, beside the survey.
///
/// What is reported depends on the inclination to report; nothing is said of causes.
public struct CrimeRow: Sendable, Equatable {
  /// The year.
  public let year: Int
  /// Index of the place; nil for the whole.
  public let place: Int?
  /// The type; nil for all types together.
  public let kind: String?
  /// How many were reported.
  public let count: Int
  /// Inhabitants; nil when `befolkning.csv` does not say.
  public let inhabitants: Double?
  /// How the rate stands against the rest of the municipality; nil without inhabitants, for the
  /// whole and for single types.
  public let standing: RateStanding?

  /// Reported crimes per 1 000 inhabitants; nil without inhabitants.
  public var ratePerThousand: Double? {
    inhabitants.flatMap { $0 > 0 ? 1000 * Double(count) / $0 : nil }
  }
}

/// How a rate stands against that of the rest.
public enum RateStanding: Sendable, Equatable {
  case higher
  case lower
  case noEstablishedDifference
}

/// Incidents (EST, *lägesbild*) at a place in a year.
public struct IncidentRow: Sendable, Equatable {
  /// The year.
  public let year: Int
  /// Index of the place; nil for the whole.
  public let place: Int?
  /// The type; nil for all types together.
  public let kind: String?
  /// How many were noted.
  public let count: Int
}
