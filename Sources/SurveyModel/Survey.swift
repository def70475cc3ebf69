/// One survey with its waves: what Loading makes of a survey folder.
public struct Survey: Sendable {
  /// The folder's name, which outputs and `jämför_med` use.
  public let name: String
  /// The survey's settings, before any wave's own.
  public let settings: SurveySettings
  /// The indicators in order; the first is the headline.
  public let indicators: [Indicator]
  /// The waves with respondents, in time order.
  public let waves: [Wave]
  /// Published shares; empty for a survey with respondents only.
  public let published: [PublishedShare]
  /// Population counts, the survey's own or else those beside `platser.csv`; empty for none.
  public let population: [PopulationCell]
  /// The themes of `teman.csv`; empty without the file.
  public let themes: [Theme]
  /// How well the themes were found in the labelled sample; empty without one.
  public let themeAccuracy: [ThemeAccuracy]

  /// Makes a survey.
  public init(
    name: String, settings: SurveySettings, indicators: [Indicator], waves: [Wave],
    published: [PublishedShare] = [], population: [PopulationCell] = [], themes: [Theme] = [],
    themeAccuracy: [ThemeAccuracy] = []
  ) {
    self.name = name
    self.settings = settings
    self.indicators = indicators
    self.waves = waves
    self.published = published
    self.population = population
    self.themes = themes
    self.themeAccuracy = themeAccuracy
  }

  /// Every wave, with respondents or published, in time order.
  public var allWaves: [WaveIdentifier] {
    Set(published.map(\.wave)).union(waves.map(\.identifier)).sorted()
  }
}

/// One wave of a survey with its respondents.
public struct Wave: Sendable {
  /// When it was.
  public let identifier: WaveIdentifier
  /// The survey's settings with the wave's own on top.
  public let settings: SurveySettings
  /// The survey's codebook with the wave's own merged in.
  public let codebook: Codebook
  /// Those whose answers are used.
  public let respondents: ResponseTable
  /// Sampled cases without usable answers, from rows of the export; empty where it has none.
  public let nonrespondents: ResponseTable
  /// The rows of `urval.csv` for this wave; empty without one.
  public let sample: [SampleRow]
  /// The account of each file, in file order.
  ///
  /// Where one export holds several waves, the account of the whole file stands at each of them.
  public let files: [FileAccount]

  /// Makes a wave.
  public init(
    identifier: WaveIdentifier, settings: SurveySettings, codebook: Codebook,
    respondents: ResponseTable, nonrespondents: ResponseTable, sample: [SampleRow],
    files: [FileAccount]
  ) {
    self.identifier = identifier
    self.settings = settings
    self.codebook = codebook
    self.respondents = respondents
    self.nonrespondents = nonrespondents
    self.sample = sample
    self.files = files
  }
}

/// A file that was read, for the manifest.
public struct InputFile: Sendable, Hashable {
  /// The path relative to the surveys folder, with `/` between.
  public let path: String
  /// The path as it can be opened.
  public let fullPath: String

  /// Makes an input.
  public init(path: String, fullPath: String) {
    self.path = path
    self.fullPath = fullPath
  }
}

/// Everything a run read: the places and the surveys.
public struct SurveyCollection: Sendable {
  /// The register of `platser.csv`.
  public let places: PlaceRegister
  /// The surveys in the order of their names.
  public let surveys: [Survey]
  /// Every file that was read, by path.
  public let inputs: [InputFile]
  /// The rows of `loften.csv` in order; empty without the file.
  public let promises: [Promise]
  /// The rows of `handelser.csv`; empty without the file.
  public let incidents: [Incident]
  /// The rows of `brott.csv`; empty without the file.
  public let crimes: [ReportedCrime]

  /// Makes a collection.
  public init(
    places: PlaceRegister, surveys: [Survey], inputs: [InputFile], promises: [Promise] = [],
    incidents: [Incident] = [], crimes: [ReportedCrime] = []
  ) {
    self.places = places
    self.surveys = surveys
    self.inputs = inputs
    self.promises = promises
    self.incidents = incidents
    self.crimes = crimes
  }
}
