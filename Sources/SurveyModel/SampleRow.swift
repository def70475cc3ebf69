/// One row of `urval.csv`: what was drawn or invited in a part of the frame.
public struct SampleRow: Sendable, Equatable {
  /// Index of the place in the register; nil for all places.
  public let place: Int?
  /// The stratum's name; nil when not told apart.
  public let stratum: String?
  /// The background codes the row is for; empty for all.
  public let group: GroupSelection
  /// Frame size, persons; nil when unknown.
  public let population: Double?
  /// How many were drawn or invited; nil when unknown.
  public let sampled: Double?
  /// How many of them turned out not to be eligible (*övertäckning*); nil when not given.
  public let notEligible: Double?
  /// How many of them are of unknown eligibility; nil when not given.
  public let unknownEligibility: Double?
  /// Clusters in the population; nil when not given.
  public let clusterPopulation: Double?
  /// The line of the file it stands on.
  public let line: Int

  /// Makes a row.
  public init(
    place: Int?, stratum: String?, group: GroupSelection = .all, population: Double?,
    sampled: Double?, notEligible: Double?, unknownEligibility: Double?,
    clusterPopulation: Double? = nil, line: Int
  ) {
    self.place = place
    self.stratum = stratum
    self.group = group
    self.population = population
    self.sampled = sampled
    self.notEligible = notEligible
    self.unknownEligibility = unknownEligibility
    self.clusterPopulation = clusterPopulation
    self.line = line
  }
}
