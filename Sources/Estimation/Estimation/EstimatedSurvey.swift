public import SurveyModel

/// All that was estimated of one survey, up to the reported wave.
///
/// Writers never see it: they are handed what Disclosure makes of it.
public struct EstimatedSurvey: Sendable {
  /// The survey's folder name.
  public let name: String
  /// The wave that is reported, the last of the series.
  public let reportedWave: WaveIdentifier
  /// The reported wave's settings.
  public let settings: SurveySettings
  /// The settings of every wave of the series, in time order.
  public let waves: [(identifier: WaveIdentifier, settings: SurveySettings)]
  /// The indicators, the headline first.
  public let indicators: [Indicator]
  /// Response rates: by wave, the whole first and then places in the order of the register.
  public let responseRates: [ResponseRateEstimate]
  /// Item nonresponse by wave and question.
  public let itemResponses: [ItemResponse]
  /// How evenly groups answered: by wave, crossed groups first.
  public let evenness: [ResponseEvenness]
  /// Shares: by indicator, wave, place (the whole first), group.
  public let shares: [ShareEstimate]
  /// Changes: every wave against the latest earlier comparable one, and the last against the first.
  public let changes: [Contrast]
  /// Comparisons: other surveys, the rest of the municipality, groups, paired indicators.
  public let comparisons: [Contrast]
  /// Whether groups differ at all: by indicator, wave and background variable.
  public let groupTests: [GroupTest]
  /// Lines through three or more comparable waves, by indicator and domain.
  public let trends: [TrendEstimate]
  /// What was done this time, for the method note.
  public let method: MethodFacts

  /// Makes the results.
  public init(
    name: String, reportedWave: WaveIdentifier, settings: SurveySettings,
    waves: [(identifier: WaveIdentifier, settings: SurveySettings)], indicators: [Indicator],
    responseRates: [ResponseRateEstimate], itemResponses: [ItemResponse],
    shares: [ShareEstimate], changes: [Contrast], comparisons: [Contrast],
    evenness: [ResponseEvenness] = [], groupTests: [GroupTest] = [],
    trends: [TrendEstimate] = [],
    method: MethodFacts = MethodFacts()
  ) {
    self.name = name
    self.reportedWave = reportedWave
    self.settings = settings
    self.waves = waves
    self.indicators = indicators
    self.responseRates = responseRates
    self.itemResponses = itemResponses
    self.evenness = evenness
    self.shares = shares
    self.changes = changes
    self.comparisons = comparisons
    self.groupTests = groupTests
    self.trends = trends
    self.method = method
  }

  /// The names of the surveys that it is compared with, in the order of the comparisons.
  public var counterparts: [String] {
    var names: [String] = []
    for contrast in comparisons {
      if case .survey(let name, _, _) = contrast.counterpart, !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}
