public import SurveyModel

/// How evenly the groups of one wave answered, as it may be published.
public struct PublishableEvenness: Sendable, Equatable {
  /// What the respondents are held against.
  public enum Basis: Sendable, Equatable {
    /// Those who were asked.
    case sample
    /// The population, as the sample is not known by group.
    case population
  }

  /// One group.
  public struct Group: Sendable, Equatable {
    /// The group.
    public let selection: GroupSelection
    /// Its share of those asked, or of the population, 0–1.
    public let expectedShare: Double
    /// Respondents in it; nil where they are hidden.
    public let respondents: Int?
    /// Its share of the respondents, 0–1; nil where any group beside it is hidden.
    public let respondentShare: Double?
    /// The (estimated) rate at which it answered; nil where it is hidden.
    public let propensity: Double?
    /// The category-level partial R-indicator; nil where any group beside it is hidden.
    public let partialIndicator: Double?
    /// What may be shown, and why not more.
    public let status: PublicationStatus
  }

  /// The wave.
  public let wave: WaveIdentifier
  /// What the respondents are held against.
  public let basis: Basis
  /// The background variables: one, or several crossed.
  public let variables: [String]
  /// The R-indicator; two decimals where any group is hidden.
  public let indicator: Double
  /// The variable-level partial R-indicator; two decimals where any group is hidden.
  public let partialIndicator: Double
  /// The groups.
  public let groups: [Group]
}
