/// What a survey is and how it is to be treated: the keys of `undersokning.csv`.
///
/// A wave's own file overrides the survey's, key by key.
public struct SurveySettings: Sendable, Equatable {
  /// Whether a survey is the municipality's own or a national one.
  public enum Scope: String, Sendable, CaseIterable {
    case local = "lokal"
    case national = "nationell"
  }

  /// How the respondents came to answer; it decides what may be said of chance.
  public enum CollectionMethod: String, Sendable, CaseIterable {
    /// A probability sample.
    case sample = "urval"
    /// Everybody was asked.
    case census = "totalundersökning"
    /// An open link: nobody knows who could have answered.
    case openLink = "öppen"
  }

  /// Which earlier wave a wave is compared with.
  public enum WaveComparison: String, Sendable, CaseIterable {
    case previous = "föregående"
    case sameMonth = "samma_månad"
  }

  /// The rule for when an estimate is precise enough to show.
  public enum PublicationRule: String, Sendable, CaseIterable {
    case precision = "precision"
    case base = "bas"
  }

  /// What strata the sample was drawn in.
  public enum Stratification: Sendable, Equatable {
    /// No strata, or those of a column of role `stratum` where there is one.
    case column
    /// Places are the strata.
    case places
  }

  /// A survey to compare with, and perhaps one place of it.
  public struct Counterpart: Sendable, Hashable {
    /// The folder name of the other survey.
    public let survey: String
    /// The canonical name of a place of it; nil for the whole.
    public let place: String?

    /// Makes a counterpart.
    public init(survey: String, place: String? = nil) {
      self.survey = survey
      self.place = place
    }
  }

  /// One margin of calibration: the crossed variables, `plats` or names of groups.
  public typealias Margin = [String]

  /// `titel`; the folder's name when it is not given.
  public var title: String
  /// `typ`.
  public var scope = Scope.local
  /// `metod`.
  public var method = CollectionMethod.sample
  /// Whether `metod` was written, and not only taken for granted.
  public var isMethodGiven = true
  /// `kommun`.
  public var municipality: String?
  /// `råd`, the council's name.
  public var council: String?
  /// `population`, words for the text, for example `invånare 16–84 år`.
  public var populationWords: String?
  /// `platsord`.
  public var placeWord = "område"
  /// `stratifiering`.
  public var stratification = Stratification.column
  /// `kalibrering`; empty for none.
  public var calibrationMargins: [Margin] = []
  /// `bortfallsklasser`, background variables of the frame whose combinations are response classes;
  /// empty for none.
  public var nonresponseClasses: [String] = []
  /// `trimning`, a multiple of the median weight; nil for none.
  public var trimming: Double?
  /// `panel`.
  public var isPanel = false
  /// `jämför_med`.
  public var counterparts: [Counterpart] = []
  /// `jämför_med_omgång`; nil for the same wave, else the same year, else the latest earlier.
  public var counterpartWave: WaveIdentifier?
  /// `jämför_våg`.
  public var waveComparison = WaveComparison.previous
  /// `ny_serie`: the wave it is set for is not comparable with earlier ones.
  public var startsNewSeries = false
  /// `designeffekt`, for published shares without an interval; nil when not given.
  public var designEffect: Double?
  /// `konfidensgrad` as a share, 0.95 by default.
  public var confidenceLevel = 0.95
  /// `minsta_bas`: below it nothing is shown, for secrecy.
  public var minimumBase = 5
  /// `minsta_bas_andel`.
  public var minimumBaseForShare = 30
  /// `minsta_bas_jämförelse`, on both sides.
  public var minimumBaseForComparison = 30
  /// `minsta_bas_rangordning`.
  public var minimumBaseForRanking = 100
  /// `publiceringsregel`.
  public var publicationRule = PublicationRule.precision
  /// `praktisk_skillnad` as a share, 0.02 (2 percentage points) by default.
  public var practicalDifference = 0.02
  /// `teckenkodning`, the encoding of the files of answers as it was named; nil to have it
  /// recognised.
  public var responseEncoding: String?
  /// `fältavgränsare`, the delimiter of the files of answers; nil to have it recognised.
  public var responseDelimiter: Character?
  /// `gräns_delvis` as a share of the questions.
  public var partialLimit = 0.5
  /// `gräns_fullständig` as a share of the questions.
  public var completeLimit = 0.8

  /// Makes the default settings of a survey.
  public init(title: String) { self.title = title }
}
