import DelimitedText
import Diagnostics
import SurveyModel

/// What a run of the loader has at hand and gathers on its way.
struct LoadingRun {
  let folder: SurveysFolder
  let threads: Int
  let show: (@Sendable (String, Int, Span<UInt8>) -> Void)?
  let progress: (LoadingProgress) -> Void
  private(set) var inputs: [InputFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []
  private var lacksPlaces = false

  init(
    folder: SurveysFolder, threads: Int,
    show: (@Sendable (String, Int, Span<UInt8>) -> Void)? = nil,
    progress: @escaping (LoadingProgress) -> Void
  ) {
    self.folder = folder
    self.threads = threads
    self.show = show
    self.progress = progress
  }

  /// Says that there is no register of places, once: that each place is unknown goes without saying.
  mutating func reportMissingPlaces(_ diagnostic: Diagnostic) {
    lacksPlaces = true
    diagnostics.removeAll { Self.unknownPlaces.contains($0.code) }
    diagnostics.insert(diagnostic, at: 0)
  }

  private static let unknownPlaces: Set<String> = ["okänd-plats", "okänd-platskod"]

  /// Adds diagnostics that are not there yet.
  mutating func report(_ found: [Diagnostic]) {
    let found = lacksPlaces ? found.filter { !Self.unknownPlaces.contains($0.code) } : found
    for diagnostic in found where reported.insert(diagnostic).inserted {
      diagnostics.append(diagnostic)
    }
  }

  /// Takes a value and reports what came up with it.
  mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    report(diagnosed.diagnostics)
    return diagnosed.value
  }

  /// Records a file as read and says so.
  mutating func open(_ path: String) -> SurveysFolder.File {
    let file = folder.file(path)
    enter(file)
    return file
  }

  /// Records a file that is opened elsewhere as read and says so.
  mutating func enter(_ file: SurveysFolder.File) {
    inputs.append(InputFile(path: file.path, fullPath: file.fullPath))
    progress(LoadingProgress(file: file.path))
  }

  /// The table of a definition file; nil when nothing in it can be used.
  mutating func table(_ path: String, expecting headers: [String]) throws -> DefinitionTable? {
    let read = try DefinitionTable.read(open(path), expecting: headers)
    report(read.diagnostics)
    return read.value.headers.isEmpty ? nil : read.value
  }

  /// The settings of a folder's file on top of others; those others where it has none.
  mutating func settings(
    _ listing: SurveysFolder.Listing, onto settings: SurveySettings, isWave: Bool
  ) throws -> SettingsFile.Parsed {
    guard listing.files.contains(KnownFile.settings),
      let table = try table(listing.path(KnownFile.settings), expecting: SettingsFile.columns)
    else { return SettingsFile.Parsed(settings: settings) }
    return take(SettingsFile.parse(table, onto: settings, isWave: isWave))
  }

  /// The codebook of a folder's file, on top of the survey's in a wave; nil where it has none that
  /// can be used.
  mutating func codebook(
    _ listing: SurveysFolder.Listing, onto base: Codebook?, places: PlaceRegister
  ) throws -> Codebook? {
    guard listing.files.contains(KnownFile.codebook),
      let table = try table(listing.path(KnownFile.codebook), expecting: CodebookFile.columns)
    else { return nil }
    return take(CodebookFile.parse(table, onto: base, places: places))
  }
}

/// The names of the files that a surveys folder holds.
enum KnownFile {
  static let places = "platser.csv"
  static let population = "befolkning.csv"
  static let settings = "undersokning.csv"
  static let codebook = "kodbok.csv"
  static let indicators = "indikatorer.csv"
  static let sample = "urval.csv"
  static let published = "publicerat.csv"
  static let responses = "svar.csv"
  static let promises = "loften.csv"
  static let incidents = "handelser.csv"
  static let crimes = "brott.csv"
  static let themes = "teman.csv"
  static let themeSample = "teman_prov.csv"

  /// The files beside `platser.csv`.
  static let ofRoot = [places, population, promises, incidents, crimes]
  /// The files of a survey's folder.
  static let ofSurvey = [
    settings, codebook, indicators, population, sample, published, themes, themeSample,
  ]
  /// The files of a wave's folder.
  static let ofWave = [settings, codebook, sample]

  /// The folder that a known file belongs in, when it is another than the one with `known` files.
  private static func home(of name: String, known: [String]) -> String? {
    if known != ofSurvey, ofSurvey.contains(name) { return "undersökningens mapp" }
    if known != ofRoot, ofRoot.contains(name) { return "mappen med alla undersökningar" }
    return nil
  }

  /// What is to be said of files that no stage reads.
  static func unexpected(_ listing: SurveysFolder.Listing, known: [String]) -> [Diagnostic] {
    let takesResponses = known != ofRoot
    return listing.files.compactMap { name in
      if known.contains(name) || takesResponses && listing.responseFiles.contains(name) {
        return nil
      }
      let location = SourceLocation(file: listing.path(name))
      if let home = Self.home(of: name, known: known) {
        return .misplacedFile(name, home: home, at: location)
      }
      let folded = FoldedKey(name).description
      if takesResponses, folded.hasPrefix("svar") { return .unreadResponses(name, at: location) }
      let near =
        known.first { $0 == folded }
        ?? NearestNames.nearest(to: name, among: known, limit: 1).first
      let isFree = near.map { !listing.files.contains($0) } ?? false
      return .unexpectedFile(name, near: isFree ? near : nil, at: location)
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadResponses(_ name: String, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .warning, code: "svar-som-inte-läses", at: location,
      text: "Filen \(name) läses inte; svaren ska ligga i filer som heter svar….csv.",
      remedy: "Spara svaren som CSV och döp filen till \(KnownFile.responses).")
  }

  fileprivate static func unexpectedFile(_ name: String, near: String?, at location: SourceLocation)
    -> Diagnostic
  {
    guard let near else {
      return Diagnostic(
        .note, code: "oväntad-fil", at: location, text: "Filen \(name) används inte.",
        remedy: "")
    }
    return Diagnostic(
      .warning, code: "oväntad-fil", at: location, text: "Filen \(name) används inte.",
      remedy: FoldedKey(name).description.hasSuffix(".csv")
        ? "Menas \(near)? Döp då om filen."
        : "Menas \(near)? Spara den då som CSV med det namnet.")
  }

  fileprivate static func misplacedFile(
    _ name: String, home: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "fil-på-fel-plats", at: location,
      text: "Filen \(name) läses inte här.", remedy: "Flytta den till \(home).")
  }

  static func unexpectedFolder(_ name: String, at path: String, remedy: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "oväntad-mapp", at: SourceLocation(file: path),
      text: "Mappen \(name) läses inte.", remedy: remedy)
  }

  static func missingFile(_ name: String, in folder: String, why: String) -> Diagnostic {
    Diagnostic(
      .error, code: "fil-saknas", at: SourceLocation(file: folder),
      text: "Mappen \(folder) saknar filen \(name), som \(why).",
      remedy: "Skapa filen \(name) i mappen \(folder).")
  }
}
