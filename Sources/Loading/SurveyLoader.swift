public import Diagnostics
public import SurveyModel

/// Makes a surveys folder into surveys.
///
/// Everything that is wrong with the input comes back as diagnostics, all of it from one run; only
/// files that cannot be read at all are thrown.
public enum SurveyLoader {
  /// Loads the surveys of a folder, their definitions and answers.
  ///
  /// A value comes back also when there are errors; as much of it as could be made. Locations are
  /// relative to the surveys folder. The result is the same for every number of threads.
  ///
  /// - Parameters:
  ///   - folder: the surveys folder, as it can be opened.
  ///   - survey: the name of the only survey that is wanted; those it is compared with, directly or
  ///     through others, are loaded too. nil for all.
  ///   - threads: how many threads may read files of answers.
  ///   - progress: is told of each file before it is read, and of a file of answers again for every
  ///     block that is read, unless it is a small one that is read side by side with others.
  ///   - show: is shown pieces of the files of answers as they are read, see
  ///     `ReadingOptions.showPiece`; the path is relative to the surveys folder.
  /// - Returns: The places, the surveys by name and the files read, with all that is to be said.
  /// - Throws: what the file system says when a file or folder cannot be read.
  public static func load(
    folder: String, survey: String? = nil, threads: Int = 1,
    progress: @escaping (LoadingProgress) -> Void = { _ in },
    show: (@Sendable (_ path: String, _ offset: Int, _ bytes: Span<UInt8>) -> Void)? = nil
  ) throws -> Diagnosed<SurveyCollection> {
    var run = LoadingRun(
      folder: SurveysFolder(root: folder), threads: threads, show: show, progress: progress)
    guard run.folder.exists else {
      run.report([.noSurveysFolder(folder)])
      return collection([], PlaceRegister([]), run)
    }
    let root = try run.folder.listing()
    run.report(KnownFile.unexpected(root, known: KnownFile.ofRoot))

    var places = PlaceRegister([])
    if root.files.contains(KnownFile.places),
      let table = try run.table(KnownFile.places, expecting: PlacesFile.columns)
    {
      places = run.take(PlacesFile.parse(table))
    }
    let definitions = try definitions(root, only: survey, places: places, &run)
    if !root.files.contains(KnownFile.places), definitions.contains(where: \.hasPlaces) {
      run.reportMissingPlaces(.noPlaces())
    }
    let sharedPopulation =
      root.files.contains(KnownFile.population)
      ? try run.table(KnownFile.population, expecting: PopulationFile.columns) : nil
    let groupNames = definitions.flatMap(\.groupNames)
    var surveys: [Survey] = []
    for definition in definitions {
      surveys.append(
        try definition.survey(
          places: places, sharedPopulation: sharedPopulation, groupNames: groupNames, &run))
    }
    let promises = try promises(root, places, survey == nil ? surveys : nil, &run)
    let (incidents, crimes) = try besideTheSurvey(root, places, &run)
    return collection(
      surveys, places, run, promises: promises, incidents: incidents, crimes: crimes)
  }

  /// The names of the surveys in a folder, sorted; none when the folder does not exist.
  ///
  /// - Throws: what the file system says when a folder cannot be read.
  public static func surveyNames(in folder: String) throws -> [String] {
    let folder = SurveysFolder(root: folder)
    guard folder.exists else { return [] }
    return try folder.listing().folders.filter { name in
      SurveyDefinition.isSurvey(try folder.listing(name))
    }
  }

  private static func collection(
    _ surveys: [Survey], _ places: PlaceRegister, _ run: LoadingRun, promises: [Promise] = [],
    incidents: [Incident] = [], crimes: [ReportedCrime] = []
  ) -> Diagnosed<SurveyCollection> {
    Diagnosed(
      SurveyCollection(
        places: places, surveys: surveys, inputs: run.inputs.sorted { $0.path < $1.path },
        promises: promises, incidents: incidents, crimes: crimes),
      run.diagnostics)
  }

  /// The definitions of the wanted surveys by name.
  private static func definitions(
    _ root: SurveysFolder.Listing, only wanted: String?, places: PlaceRegister,
    _ run: inout LoadingRun
  ) throws -> [SurveyDefinition] {
    var names: [String] = []
    for name in root.folders {
      let listing = try run.folder.listing(name)
      if SurveyDefinition.isSurvey(listing) {
        names.append(name)
      } else {
        run.report([
          .unexpectedFolder(
            name, at: name,
            remedy: "En undersöknings mapp har filen \(KnownFile.settings). Flytta andra mappar.")
        ])
      }
    }
    if names.isEmpty { run.report([.noSurveys()]) }
    if let wanted, !names.contains(wanted) {
      run.report([.unknownSurvey(wanted, among: names)])
      return []
    }
    var waiting = wanted.map { [$0] } ?? names
    var found: [String: SurveyDefinition] = [:]
    while !waiting.isEmpty {
      let name = waiting.removeFirst()
      guard found[name] == nil, names.contains(name) else { continue }
      let definition = try SurveyDefinition.read(name, places: places, &run)
      found[name] = definition
      waiting += definition.settings.settings.counterparts.map(\.survey)
    }
    return names.compactMap { found[$0] }
  }
}

extension Diagnostic {
  fileprivate static func noSurveysFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "mapp-saknas", at: nil, text: "Mappen \(path) finns inte.",
      remedy: "Ange mappen med undersökningarna, till exempel ”--surveys surveys”.")
  }

  fileprivate static func noSurveys() -> Diagnostic {
    Diagnostic(
      .error, code: "inga-undersökningar", at: nil,
      text: "Mappen med undersökningar innehåller ingen undersökning.",
      remedy:
        "Skapa en mapp för undersökningen med filerna \(KnownFile.settings), "
        + "\(KnownFile.codebook) och \(KnownFile.indicators).")
  }

  fileprivate static func noPlaces() -> Diagnostic {
    Diagnostic(
      .error, code: "fil-saknas", at: nil,
      text: "Filen \(KnownFile.places) saknas, men en kodbok har en kolumn med platser.",
      remedy:
        "Skapa \(KnownFile.places) bredvid undersökningarnas mappar med rubriken "
        + "”plats;ingår_i;alias” och en rad för varje plats.")
  }

  fileprivate static func unknownSurvey(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "okänd-undersökning", at: nil,
      text: "Undersökningen ”\(name.excerpt)” finns inte.",
      remedy: Suggestion.remedy(for: name, among: names, kind: "Undersökningarna är"))
  }
}
