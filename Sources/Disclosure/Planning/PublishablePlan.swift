public import Planning
public import SurveyModel

/// What a survey gives for planning, as it may be published.
///
/// Only `DisclosureControl` makes one; whatever may not be shown is absent.
public struct PublishablePlan: Sendable {
  /// The options, themes and pointed-out places, in order.
  public let causes: [ImpliedIndicator]
  /// Their shares: by cause, wave, place (the whole first), group.
  public let causeShares: [PublishableShare]
  /// The planning basis, the strongest evidence first; rows whose share may not be shown are left
  /// out.
  public let shortlist: [PublishableShortlistRow]
  /// Whether promises are made by this survey.
  public let isForPromises: Bool
  /// The promises.
  public let promises: [PublishablePromise]
  /// Next year's survey; rows whose share may not be shown are left out.
  public let sampleSizes: [PublishableSampleSize]
  /// Reported crimes.
  public let crimes: [PublishableCrime]
  /// Incidents.
  public let incidents: [PublishableIncident]
  /// Shares beside reported crime; rows of which either may not be shown are left out.
  public let sharesBesideCrime: [PublishableShareBesideCrime]
  /// Candidates for safety walks.
  public let walks: [PublishableWalk]
  /// How well the themes are found, for themes with enough texts.
  public let themeAccuracy: [ThemeAccuracy]

  /// The cause of a name.
  public func cause(_ name: String) -> ImpliedIndicator? {
    causes.first { $0.indicator.name == name }
  }
}

/// A line of the planning basis as it may be published.
public struct PublishableShortlistRow: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The share, always shown.
  public let share: PublishableShare
  /// The change since the wave before.
  public let change: PublishableContrast?
  /// Against the rest of the municipality.
  public let againstRest: PublishableContrast?
  /// Against the survey that is compared with.
  public let againstSurvey: PublishableContrast?
  /// The ranks the place may have, 1 the worst; nil when not ranked.
  public let ranks: ClosedRange<Int>?
  /// How many places are ranked.
  public let rankedPlaces: Int
  /// Whether the place is certainly one of the three worst.
  public let isAmongThreeWorst: Bool
  /// The steadied share, modelled, for the order only.
  public let steadied: SteadiedShare?
  /// Waves in a row on the worse side.
  public let wavesWorseInARow: Int
  /// Waves in a row in which it was established.
  public let wavesEstablishedInARow: Int
  /// What it amounts to.
  public let strength: EvidenceStrength
}

/// What next year's survey could find, as it may be published.
public struct PublishableSampleSize: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The share of this year, always shown.
  public let share: PublishableShare
  /// Answers in the base per effective answer.
  public let designEffect: Double
  /// The smallest improvement that is found with as many answers.
  public let detectableImprovement: Double?
  /// The smallest worsening.
  public let detectableWorsening: Double?
  /// What it takes to find `praktisk_skillnad`, and 5 percentage points.
  public let needs: [SampleSizeRow.Need]
}

/// A promise as it may be published.
public struct PublishablePromise: Sendable {
  /// Why there is no verdict.
  public enum Absence: Sendable, Equatable {
    case noWaveBefore
    case noWaveAfter
    case notAsked
    case notComparable
    case baseTooSmall
    case openLink
    case noPrecision
    case unreliable
    case hidden
    case hiddenToProtectAnother
  }

  /// The promise.
  public let promise: Promise
  /// The wave before.
  public let before: WaveIdentifier?
  /// The wave after.
  public let after: WaveIdentifier?
  /// The promised direction.
  public let direction: Indicator.Direction
  /// The result; nil for a reason.
  public let result: PromiseFollowUp.Result?
  /// The reason; nil with a result.
  public let absence: Absence?
}

/// Reported crimes as they may be published.
public struct PublishableCrime: Sendable, Equatable {
  /// The year.
  public let year: Int
  /// Index of the place; nil for the whole.
  public let place: Int?
  /// The type; nil for all together.
  public let kind: String?
  /// How many; nil where hidden.
  public let count: Int?
  /// Per 1 000 inhabitants; nil where hidden or unknown.
  public let ratePerThousand: Double?
  /// Against the rest of the municipality; nil where hidden or not compared.
  public let standing: RateStanding?
  /// Why a row shows what it shows.
  public let status: PublicationStatus
}

/// Incidents as they may be published.
public struct PublishableIncident: Sendable, Equatable {
  /// The year.
  public let year: Int
  /// Index of the place; nil for the whole.
  public let place: Int?
  /// The type; nil for all together.
  public let kind: String?
  /// How many; nil where hidden.
  public let count: Int?
  /// Why a row shows what it shows.
  public let status: PublicationStatus
}

/// A share beside reported crime, as it may be published.
public struct PublishableShareBesideCrime: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The share in the place.
  public let share: PublishableShare
  /// Against the rest of the municipality.
  public let againstRest: PublishableContrast
  /// Reported crimes at the place.
  public let crime: PublishableCrime
  /// How they stand to each other.
  public let pattern: ShareBesideCrimeRow.Pattern
}

/// A candidate for a safety walk, as it may be published.
public struct PublishableWalk: Sendable {
  /// The line of the planning basis.
  public let row: PublishableShortlistRow
  /// What is named most there, with its share.
  public let causes: [(cause: ImpliedIndicator, share: PublishableShare)]
  /// Incidents of the year; nil where hidden or not given.
  public let incidents: Int?
}
