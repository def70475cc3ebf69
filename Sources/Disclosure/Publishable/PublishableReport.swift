public import Diagnostics
public import SurveyModel

/// All that may be published of one survey up to the reported wave: the only thing writers see.
///
/// There is no public initialiser; only `DisclosureControl.protect` makes one, so that no
/// unprotected estimate can reach a file.
public struct PublishableReport: Sendable {
  /// The survey's folder name.
  public let survey: String
  /// The wave that is reported, the last of the series.
  public let reportedWave: WaveIdentifier
  /// The reported wave's settings.
  public let settings: SurveySettings
  /// The waves of the series in time order.
  public let waves: [WaveFacts]
  /// The indicators, the headline first.
  public let indicators: [Indicator]
  /// The register of places that rows point into.
  public let places: PlaceRegister
  /// Titles of the surveys that are compared with, by folder name, in the order of the settings.
  public let counterpartTitles: [(survey: String, title: String)]
  /// Response rates: by wave, the whole first and then places in the order of the register.
  public let responseRates: [PublishableResponseRate]
  /// How evenly groups answered: by wave, crossed groups first.
  public let evenness: [PublishableEvenness]
  /// What weighting did, by wave.
  public let weighting: [PublishableWeighting]
  /// The sample against the population by the categories of the calibration margins.
  public let marginCategories: [PublishableMarginCategory]
  /// Item nonresponse by wave and question.
  public let itemResponses: [PublishableItemResponse]
  /// Shares: by indicator, wave, place (the whole first), group.
  public let shares: [PublishableShare]
  /// Changes between waves.
  public let changes: [PublishableContrast]
  /// Comparisons with other surveys, the rest of the municipality, groups and paired indicators.
  public let comparisons: [PublishableContrast]
  /// Whether the groups of each background variable differ at all.
  public let groupTests: [PublishableGroupTest]
  /// Lines through three or more waves.
  public let trends: [PublishableTrend]
  /// What the survey gives for planning; nil where it was not asked for.
  public let plan: PublishablePlan?
  /// How many places of the reported wave are not named, as too few answered in a total survey.
  public let unnamedPlaces: Int
  /// Warnings and notes about the input.
  public let diagnostics: [Diagnostic]

  /// The share of an indicator in a wave and domain; nil when there is no such row.
  public func share(
    of indicator: String, wave: WaveIdentifier, place: Int? = nil, group: GroupSelection = .all
  ) -> PublishableShare? {
    shares.first {
      $0.indicator == indicator && $0.wave == wave && $0.place == place && $0.group == group
    }
  }

  /// The response rate of a wave and place; nil when there is no such row.
  public func responseRate(wave: WaveIdentifier, place: Int? = nil) -> PublishableResponseRate? {
    responseRates.first { $0.wave == wave && $0.place == place }
  }

  /// The facts of a wave; nil when it is not in the series.
  public func facts(of wave: WaveIdentifier) -> WaveFacts? {
    waves.first { $0.identifier == wave }
  }

  /// The indicator of a name.
  public func indicator(_ name: String) -> Indicator? { indicators.first { $0.name == name } }

  /// The title of a survey that is compared with; its folder name when it is not known.
  public func counterpartTitle(_ survey: String) -> String {
    counterpartTitles.first { $0.survey == survey }?.title ?? survey
  }
}
