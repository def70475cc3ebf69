public import SurveyModel

/// What a survey gives for planning: causes, the planning basis, promises, next year, and what
/// stands beside the survey.
///
/// Not for publication as it is: only Disclosure decides what may be shown.
public struct SurveyPlan: Sendable {
  /// What respondents name.
  public let causes: Causes
  /// The planning basis, the strongest evidence first; empty for an open link.
  public let shortlist: [ShortlistRow]
  /// Whether promises are made by this survey: some in `loften.csv` are about its indicators, or
  /// there is no promise in it to tell by.
  public let isForPromises: Bool
  /// The promises about the survey's indicators.
  public let promises: [PromiseFollowUp]
  /// What next year's survey could find; empty for an open link.
  public let sampleSizes: [SampleSizeRow]
  /// Reported crimes; empty without `brott.csv`.
  public let crimes: [CrimeRow]
  /// Incidents; empty without `handelser.csv`.
  public let incidents: [IncidentRow]
  /// Shares and reported crime side by side; empty for an open link.
  public let sharesBesideCrime: [ShareBesideCrimeRow]
  /// Candidates for safety walks; empty for an open link.
  public let walks: [WalkCandidate]
  /// How well the themes of free text are found; empty without a labelled sample.
  public let themeAccuracy: [ThemeAccuracy]
}
