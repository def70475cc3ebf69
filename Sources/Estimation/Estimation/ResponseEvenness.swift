public import SurveyModel

/// How evenly the groups of one wave answered: the R-indicator and its parts.
///
/// Source: `Statistics.ResponseRepresentativity`.
public struct ResponseEvenness: Sendable, Equatable {
  /// What the respondents are held against.
  public enum Basis: Sendable, Equatable {
    /// Those who were asked: `urval.csv` by group, or an export that lists the whole sample.
    case sample
    /// The population, as the sample is not known by group: so many of each group as are expected
    /// in a sample of each place's size. The chance of who was drawn is then part of what looks
    /// uneven, and all groups are taken to be eligible alike.
    case population
  }

  /// One group of one or more background variables.
  public struct Group: Sendable, Equatable {
    /// The group.
    public let selection: GroupSelection
    /// Its share of those asked, or of the population, 0–1.
    public let expectedShare: Double
    /// Respondents in it.
    public let respondents: Int
    /// Its share of the respondents who are in any group, 0–1.
    public let respondentShare: Double
    /// The (estimated) rate at which it answered, 0–1.
    public let propensity: Double
    /// The partial R-indicator of the category: below 0 for a group that answered too seldom.
    public let partialIndicator: Double
    /// Makes a group.
    public init(
      selection: GroupSelection, expectedShare: Double, respondents: Int,
      respondentShare: Double, propensity: Double, partialIndicator: Double
    ) {
      self.selection = selection
      self.expectedShare = expectedShare
      self.respondents = respondents
      self.respondentShare = respondentShare
      self.propensity = propensity
      self.partialIndicator = partialIndicator
    }
  }

  /// The wave.
  public let wave: WaveIdentifier
  /// What the respondents are held against.
  public let basis: Basis
  /// The background variables: one, or all of them crossed.
  public let variables: [String]
  /// The R-indicator over the groups: 1 when all answered at the same rate.
  public let indicator: Double
  /// The variable-level partial R-indicator: 0 when all answered at the same rate.
  public let partialIndicator: Double
  /// The groups, in the order of the codebook or the file.
  public let groups: [Group]

  /// Makes the account of one set of variables.
  public init(
    wave: WaveIdentifier, basis: Basis, variables: [String], indicator: Double,
    partialIndicator: Double, groups: [Group]
  ) {
    self.wave = wave
    self.basis = basis
    self.variables = variables
    self.indicator = indicator
    self.partialIndicator = partialIndicator
    self.groups = groups
  }
}
