import Concurrency
import Diagnostics
import SurveyModel

/// The answers of one survey: every file of every wave.
struct SurveyResponses {
  /// How many bytes the exports have together at most that are read side by side; reading of larger
  /// ones is shared by the threads, and its progress is told.
  private static let largestSideBySide = 1 << 25

  let definition: SurveyDefinition
  let places: PlaceRegister
  /// The waves with answers.
  private(set) var waves: [WaveAccumulator] = []
  /// Waves that stand in a folder too and so are not used, for the accounts.
  private var refused: [WaveAccumulator] = []
  private var totals: [ResponseFile.Totals] = []
  private var accounts: [FileAccount] = []

  init(definition: SurveyDefinition, places: PlaceRegister) {
    self.definition = definition
    self.places = places
  }

  /// Reads the files of the waves' folders, then those of the survey's own folder.
  mutating func read(_ run: inout LoadingRun) throws {
    for batch in try readBatches(&run) {
      run.report(batch.diagnostics)
      totals += batch.totals
      if batch.folder != nil { waves += batch.waves } else { take(shared: batch, &run) }
    }
    if let export = definition.listing.responseFiles.first, !tellsWavesApart {
      run.report([.noWaveColumn(definition.listing.path(export), survey: definition.name)])
    }
    for index in waves.indices { waves[index].finish() }
    for index in refused.indices { refused[index].finish() }
    accounts = totals.indices.map(account)
    for account in accounts {
      if let lines = account.leftOut[.duplicate], !lines.isEmpty {
        run.report([.duplicates(lines, file: account.file)])
      }
      if !account.isBalanced { run.report([.unbalanced(account)]) }
    }
  }

  /// Reads every batch of exports, small ones side by side: what small files are takes longer to
  /// recognise than to read, and batches need nothing of each other.
  private func readBatches(_ run: inout LoadingRun) throws -> [ExportBatch] {
    var batches = batches(run)
    run.report(RepeatedExports.diagnostics(batches.flatMap(\.files).map(\.file)))
    let isSmall = batches.reduce(0) { $0 + $1.size } <= Self.largestSideBySide
    if isSmall, run.threads > 1, batches.count > 1 {
      for file in batches.flatMap(\.files) { run.enter(file.file) }
      return try batches.parallelMap(threads: run.threads, weight: \.size) { batch in
        Result { try batch.complete() }
      }.map { try $0.get() }
    }
    for index in batches.indices {
      for file in batches[index].files {
        run.enter(file.file)
        try batches[index].read(file, run.progress)
      }
    }
    return batches
  }

  /// The exports that can be read: those of each wave's folder, then those of the survey's own.
  private func batches(_ run: LoadingRun) -> [ExportBatch] {
    var batches: [ExportBatch] = []
    var number = 0
    func add(_ listing: SurveysFolder.Listing, of wave: WaveDefinition?) {
      let names = listing.responseFiles
      if names.isEmpty { return }
      let files = names.enumerated().map { index, name in
        ResponseFile(
          file: run.folder.file(listing.path(name)), number: number + index,
          isAlone: names.count == 1, folder: wave?.identifier, survey: definition,
          register: places, threads: run.threads, show: run.show)
      }
      number += names.count
      batches.append(ExportBatch(files, of: wave))
    }
    for folder in definition.waves {
      add(folder.listing, of: definition.wave(folder.identifier))
    }
    if tellsWavesApart { add(definition.listing, of: nil) }
    return batches
  }

  /// Whether a column tells the waves of an export of several apart.
  private var tellsWavesApart: Bool { !definition.codebook.variables(of: .wave).isEmpty }

  /// Takes the waves of the survey's own exports that have no folder with answers.
  private mutating func take(shared batch: ExportBatch, _ run: inout LoadingRun) {
    let separate = Set(waves.map(\.definition.identifier))
    for wave in batch.waves {
      let identifier = wave.definition.identifier
      if separate.contains(identifier) {
        refused.append(wave)
        run.report([.waveTwice(identifier, batch.files[0].file.path)])
      } else {
        waves.append(wave)
      }
    }
  }

  /// The accounts of the files that have rows of a wave.
  func accounts(of wave: WaveAccumulator) -> [FileAccount] {
    accounts.indices.filter { wave.files.contains($0) }.map { accounts[$0] }
  }

  /// The account of a whole file, the rows of all its waves together.
  private func account(_ file: Int) -> FileAccount {
    let total = totals[file]
    var account = FileAccount(
      file: total.file, recognition: total.recognition, rowsRead: total.rowsRead,
      leftOut: total.leftOut)
    for wave in waves + refused {
      account.rowsUsed += wave.rowsUsed[file] ?? 0
      for reason in FileAccount.Reason.allCases {
        guard let lines = wave.leftOut[file]?[reason] else { continue }
        account.leftOut[reason, default: []] += lines
      }
    }
    for reason in FileAccount.Reason.allCases { account.leftOut[reason]?.sort() }
    return account
  }
}

extension Diagnostic {
  fileprivate static func noWaveColumn(_ file: String, survey: String) -> Diagnostic {
    Diagnostic(
      .error, code: "omgångskolumn-saknas", at: SourceLocation(file: file),
      text: "Kodboken säger inte vilken kolumn som skiljer omgångarna åt i \(file).",
      remedy:
        "Ge kolumnen rollen ”omgång” i \(survey)/\(KnownFile.codebook), eller flytta filen till "
        + "omgångens mapp, till exempel \(survey)/2021.")
  }

  fileprivate static func waveTwice(_ wave: WaveIdentifier, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "omgång-två-gånger", at: SourceLocation(file: file),
      text: "Omgången \(wave) finns både i \(file) och i en egen mapp.",
      remedy: "Ta bort svaren på det ena stället.")
  }
}
