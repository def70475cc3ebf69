import Diagnostics
import SurveyModel

/// The answers of one survey: every file of every wave.
struct SurveyResponses {
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
    for folder in definition.waves where !folder.listing.responseFiles.isEmpty {
      let wave = definition.wave(folder.identifier)
      let names = folder.listing.responseFiles
      var accumulators = [WaveAccumulator(wave)]
      for name in names {
        try read(
          folder.listing.path(name), folder: folder.identifier, isAlone: names.count == 1,
          &accumulators, &run)
      }
      waves += accumulators
    }
    try readSharedExports(&run)
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

  /// Reads the exports that hold several waves, told apart by a column.
  private mutating func readSharedExports(_ run: inout LoadingRun) throws {
    let names = definition.listing.responseFiles
    guard let first = names.first else { return }
    guard !definition.codebook.variables(of: .wave).isEmpty else {
      run.report([.noWaveColumn(definition.listing.path(first), survey: definition.name)])
      return
    }
    let separate = Set(waves.map(\.definition.identifier))
    var accumulators: [WaveAccumulator] = []
    for name in names {
      try read(
        definition.listing.path(name), folder: nil, isAlone: names.count == 1, &accumulators,
        &run)
    }
    for wave in accumulators {
      let identifier = wave.definition.identifier
      if separate.contains(identifier) {
        refused.append(wave)
        run.report([.waveTwice(identifier, definition.listing.path(first))])
      } else {
        waves.append(wave)
      }
    }
  }

  private mutating func read(
    _ path: String, folder: WaveIdentifier?, isAlone: Bool,
    _ accumulators: inout [WaveAccumulator], _ run: inout LoadingRun
  ) throws {
    let file = ResponseFile(
      file: run.open(path), number: totals.count, isAlone: isAlone, folder: folder,
      survey: definition, register: places, threads: run.threads, show: run.show)
    totals.append(run.take(try file.read(into: &accumulators, run.progress)))
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
