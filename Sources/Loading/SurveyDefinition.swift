import Diagnostics
import SurveyModel

/// What a survey is, before its answers are read: its settings, its codebooks, its waves' folders.
struct SurveyDefinition {
  /// The folder of one wave.
  struct WaveFolder {
    let identifier: WaveIdentifier
    let listing: SurveysFolder.Listing
    var settings: SettingsFile.Parsed
    let codebook: Codebook
    /// The file that says what the wave's columns mean.
    let codebookFile: String
  }

  let name: String
  let listing: SurveysFolder.Listing
  var settings: SettingsFile.Parsed
  /// The survey's codebook; empty where it has none.
  let codebook: Codebook
  /// Whether there is a codebook to read answers by.
  let hasCodebook: Bool
  var waves: [WaveFolder]
  /// What free text is coded to; empty without `teman.csv`.
  var themes: [Theme] = []
  /// The codes that `indikatorer.csv` names, by the name of the question.
  var namedCodes: [String: [String]] = [:]
  /// How well the themes are found in the labelled sample; empty without one.
  var themeAccuracy: [ThemeAccuracy] = []
  /// The canonical names of the register's places.
  let placeNames: [String]

  /// Whether a folder is a survey's: it holds a file or a wave's folder that only surveys have.
  static func isSurvey(_ listing: SurveysFolder.Listing) -> Bool {
    listing.files.contains { KnownFile.ofSurvey.contains($0) } || !listing.responseFiles.isEmpty
      || listing.folders.contains { WaveIdentifier($0) != nil }
  }

  /// Reads the settings and codebooks of a survey and of its waves.
  static func read(_ name: String, places: PlaceRegister, _ run: inout LoadingRun) throws
    -> SurveyDefinition
  {
    let listing = try run.folder.listing(name)
    run.report(KnownFile.unexpected(listing, known: KnownFile.ofSurvey))
    if !listing.files.contains(KnownFile.settings) {
      run.report([
        .missingFile(KnownFile.settings, in: name, why: "säger vad undersökningen är")
      ])
    }
    var assumed = SurveySettings(title: name)
    assumed.isMethodGiven = false
    let settings = try run.settings(listing, onto: assumed, isWave: false)
    let codebook = try run.codebook(listing, onto: nil, places: places)
    var waves: [WaveFolder] = []
    for folder in listing.folders {
      guard let identifier = WaveIdentifier(folder) else {
        run.report([
          .unexpectedFolder(
            folder, at: "\(name)/\(folder)", remedy: waveName(for: folder, among: listing.folders))
        ])
        continue
      }
      waves.append(
        try wave(
          identifier, "\(name)/\(folder)", survey: name, settings: settings.settings,
          codebook: codebook, places: places, &run))
    }
    var definition = SurveyDefinition(
      name: name, listing: listing, settings: settings, codebook: codebook ?? Codebook([]),
      hasCodebook: codebook != nil || waves.contains { !$0.codebook.variables.isEmpty },
      waves: waves, placeNames: places.places.map(\.name))
    let hasResponses =
      !listing.responseFiles.isEmpty || waves.contains { !$0.listing.responseFiles.isEmpty }
    if hasResponses, codebook == nil, !listing.files.contains(KnownFile.codebook) {
      run.report([
        .missingFile(KnownFile.codebook, in: name, why: "säger vad kolumnerna och svaren betyder")
      ])
    }
    if hasResponses {
      run.report(definition.nameVariables())
      run.report(definition.missingPlaces())
    }
    try definition.readThemes(&run)
    return definition
  }

  /// What a folder of a wave should be called.
  private static func waveName(for folder: String, among folders: [String]) -> String {
    let rule = "En omgångs mapp heter som året, ”2021”, eller som år och månad, ”2020-03”."
    guard let (wave, isSeason) = WaveFolderName.wave(in: folder),
      !folders.contains(wave.description)
    else { return rule }
    return isSeason
      ? "Döp om den till \(wave), eller till den månad då enkäten gick ut. \(rule)"
      : "Döp om den till \(wave). \(rule)"
  }

  private static func wave(
    _ identifier: WaveIdentifier, _ path: String, survey: String, settings: SurveySettings,
    codebook: Codebook?, places: PlaceRegister, _ run: inout LoadingRun
  ) throws -> WaveFolder {
    let listing = try run.folder.listing(path)
    run.report(KnownFile.unexpected(listing, known: KnownFile.ofWave))
    run.report(
      listing.folders.map {
        .unexpectedFolder($0, at: "\(path)/\($0)", remedy: "Lägg filerna direkt i \(path).")
      })
    let own = try run.settings(listing, onto: settings, isWave: true)
    let merged = try run.codebook(listing, onto: codebook ?? Codebook([]), places: places)
    let owner = merged == nil ? survey : path
    return WaveFolder(
      identifier: identifier, listing: listing, settings: own,
      codebook: merged ?? codebook ?? Codebook([]),
      codebookFile: "\(owner)/\(KnownFile.codebook)")
  }

  /// The names of the background variables in any wave.
  var groupNames: [String] {
    let variables = ([codebook] + waves.map(\.codebook)).flatMap(\.groupVariables)
    var names: [String] = []
    for variable in variables where !names.contains(variable.name) { names.append(variable.name) }
    return names
  }

  /// Whether any codebook has a column of places.
  var hasPlaces: Bool {
    ([codebook] + waves.map(\.codebook)).contains { !$0.variables(of: .place).isEmpty }
  }

  /// The wave of a folder, or one that is as the survey says.
  func wave(_ identifier: WaveIdentifier) -> WaveDefinition {
    guard let folder = waves.first(where: { $0.identifier == identifier }) else {
      return WaveDefinition(
        identifier: identifier, settings: settings.settings, codebook: codebook,
        codebookFile: "\(name)/\(KnownFile.codebook)", themes: themes, placeNames: placeNames)
    }
    return WaveDefinition(
      identifier: identifier, settings: folder.settings.settings, codebook: folder.codebook,
      codebookFile: folder.codebookFile, themes: themes, placeNames: placeNames)
  }
}
