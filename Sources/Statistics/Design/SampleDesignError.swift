/// Why a sample design cannot be made; the indices point into what was given.
public enum SampleDesignError: Error, Equatable, Sendable {
  /// The arrays per unit differ in length.
  case lengthsDiffer
  /// A unit names a stratum or a cluster that does not exist.
  case indexOutOfRange(unit: Int)
  /// A unit stands for fewer than one person.
  case invalidMultiplicity(unit: Int)
  /// More PSUs are present in the stratum than were sampled in it.
  case sampledPSUsTooFew(stratum: Int, present: Int)
  /// The sampling fraction is not between 0 and 1.
  case samplingFractionOutOfRange(stratum: Int)
  /// A cluster has units in two strata; clusters are nested in strata.
  case clusterInTwoStrata(cluster: Int)
}
