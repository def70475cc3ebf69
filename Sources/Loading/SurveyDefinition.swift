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
  var waves: [WaveFolder]
  /// What free text is coded to; empty without `teman.csv`.
  var themes: [Theme] = []
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
    let settings = try run.settings(
      listing, onto: SurveySettings(title: name), isWave: false)
    let codebook = try run.codebook(listing, onto: nil, places: places)
    var waves: [WaveFolder] = []
    for folder in listing.folders {
      guard let identifier = WaveIdentifier(folder) else {
        run.report([
          .unexpectedFolder(
            folder, at: "\(name)/\(folder)",
            remedy: "En omgångs mapp heter som året, ”2021”, eller som år och månad, ”2020-03”.")
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
      waves: waves, placeNames: places.places.map(\.name))
    let hasResponses =
      !listing.responseFiles.isEmpty || waves.contains { !$0.listing.responseFiles.isEmpty }
    if hasResponses, codebook == nil, !listing.files.contains(KnownFile.codebook) {
      run.report([
        .missingFile(KnownFile.codebook, in: name, why: "säger vad kolumnerna och svaren betyder")
      ])
    }
    if hasResponses { run.report(definition.nameMargins()) }
    try definition.readThemes(&run)
    return definition
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

  /// Writes the margins of calibration with the names that the variables bear; reports those that
  /// name none.
  private mutating func nameMargins() -> [Diagnostic] {
    var found = Self.nameMargins(&settings, codebook)
    for index in waves.indices {
      let own = waves[index].settings.locations[.calibration] != nil
      let problems = Self.nameMargins(&waves[index].settings, waves[index].codebook)
      if own { found += problems }
    }
    return found
  }

  private static func nameMargins(_ parsed: inout SettingsFile.Parsed, _ codebook: Codebook)
    -> [Diagnostic]
  {
    let place = Role.place.rawValue
    let names = codebook.groupVariables.map(\.name)
    var found: [Diagnostic] = []
    parsed.settings.calibrationMargins = parsed.settings.calibrationMargins.map { margin in
      margin.map { name in
        if FoldedKey(name) == FoldedKey(place) { return place }
        if let known = names.first(where: { FoldedKey($0) == FoldedKey(name) }) { return known }
        found.append(
          .unknownMargin(name, among: [place] + names, at: parsed.locations[.calibration]))
        return name
      }
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func unknownMargin(
    _ name: String, among names: [String], at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-marginal", at: location,
      text: "”\(name.excerpt)” går inte att kalibrera mot; det är ingen bakgrundsvariabel.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Det som går är"))
  }
}
