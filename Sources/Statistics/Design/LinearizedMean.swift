/// A weighted mean and the influence of each person on it.
public struct LinearizedMean: Sendable {
  /// The mean Σ w y / Σ w (Hájek 1971).
  public let mean: Double
  /// Σ w over the persons in the domain.
  public let sumOfWeights: Double
  /// u = (y − mean) / Σ w per person in the domain; 0 for all others.
  public let influence: UnitValues
}
