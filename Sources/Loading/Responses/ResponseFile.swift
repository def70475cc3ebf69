import DelimitedText
import Diagnostics
import SurveyModel

/// One file of answers: an export as it came.
struct ResponseFile {
  /// What the reading of a file says about its rows as a whole.
  struct Totals {
    let file: String
    let recognition: String
    var rowsRead = 0
    /// The lines left out that belong to no wave.
    var leftOut: [FileAccount.Reason: [Int]] = [:]
  }

  /// How many bytes are enough to tell how many rows the rest of a file has.
  private static let sample = 1 << 23

  let file: SurveysFolder.File
  /// The file's number among those of the survey.
  let number: Int
  /// Whether no other file has rows of the same waves.
  let isAlone: Bool
  /// The wave whose folder the file stands in; nil for an export of several waves.
  let folder: WaveIdentifier?
  let survey: SurveyDefinition
  let register: PlaceRegister
  let threads: Int
  let show: (@Sendable (String, Int, Span<UInt8>) -> Void)?

  /// Reads the file into the tables of its waves, adding those that come up.
  func read(
    into waves: inout [WaveAccumulator], _ progress: (LoadingProgress) -> Void
  ) throws -> Diagnosed<Totals> {
    let settings = folder.map { survey.wave($0).settings } ?? survey.settings.settings
    var options = options(settings, codebooks)
    options.threads = threads
    if let show {
      let path = file.path
      options.showPiece = { show(path, $0, $1) }
    }
    let reader = try DelimitedReader(
      path: file.fullPath, displayName: file.path, options: options)
    var totals = Totals(file: file.path, recognition: reader.recognition.swedishSummary)
    guard reader.header.contains(where: { !$0.isEmpty }) else {
      let isTold = reader.openingDiagnostics.contains { $0.severity == .error }
      return Diagnosed(
        totals, isTold ? reader.openingDiagnostics : [.noHeader(file.path)])
    }

    var reading = ResponseFileReading(self, header: reader.header, line: reader.headerLine)
    if let folder { _ = reading.slot(folder, &waves) }
    var hasReserved = false
    let ledger = try reader.read(columns: reading.columns, decimals: reading.weightColumns) {
      block in
      reading.read(block, into: &waves, &totals)
      if !hasReserved, block.bytesRead > Self.sample {
        hasReserved = true
        // The rest of the file as its beginning, and a little more.
        let factor = 1.05 * Double(reader.byteCount) / Double(block.bytesRead)
        for index in waves.indices {
          waves[index].respondents.reserve(Int(Double(waves[index].respondents.count) * factor))
        }
      }
      progress(
        LoadingProgress(file: file.path, bytesRead: block.bytesRead, bytes: reader.byteCount))
    }
    totals.enter(ledger.value)
    let years = try folder.flatMap { wave in
      try AnswerYears(
        file.fullPath, options, header: reader.header, codebook: survey.wave(wave).codebook)?
        .problem(wave: wave, file: file.path)
    }
    return Diagnosed(
      totals,
      reader.openingDiagnostics + ledger.diagnostics + reading.diagnostics()
        + [years].compactMap(\.self))
  }

  private func options(_ settings: SurveySettings, _ codebooks: [Codebook]) -> ReadingOptions {
    var options = ReadingOptions()
    options.encoding = settings.responseEncoding.flatMap(TextEncoding.init(named:))
    options.delimiter = settings.responseDelimiter
    options.expectedHeaders = codebooks.flatMap { codebook in
      codebook.variables.flatMap { $0.columns.map(\.reference) }
    }
    return options
  }

  /// The wave's own codebook, for a variable whose column another wave has under the header that
  /// the survey's codebook gives; nil when no other wave has it, or in an export of several waves.
  func waveCodebookFile(_ variable: Variable) -> String? {
    guard let own = survey.waves.first(where: { $0.identifier == folder }),
      let inherited = survey.codebook.variable(variable.name), inherited.columns == variable.columns
    else { return nil }
    let isElsewhere = survey.waves.contains { wave in
      guard wave.identifier != folder, let name = wave.listing.responseFiles.first else {
        return false
      }
      let path = wave.listing.path(name)
      let root = file.fullPath.dropLast(file.path.count)
      let reader = try? DelimitedReader(
        path: "\(root)\(path)", displayName: path,
        options: options(wave.settings.settings, [wave.codebook]))
      guard let reader else { return false }
      let references = ColumnReferences(header: reader.header, codebook: wave.codebook)
      return inherited.columns.contains {
        if case .column = references.find($0.reference) { true } else { false }
      }
    }
    return isElsewhere ? own.listing.path(KnownFile.codebook) : nil
  }

  /// The codebooks that rows of the file may be read by.
  var codebooks: [Codebook] {
    if let folder { return [survey.wave(folder).codebook] }
    let waves = survey.waves.filter { $0.listing.responseFiles.isEmpty }
    return [survey.codebook] + waves.map(\.codebook)
  }

  /// The codebook that says which column tells waves apart.
  var mainCodebook: Codebook { folder.map { survey.wave($0).codebook } ?? survey.codebook }

  /// The codebook that remedies name.
  var codebookFile: String {
    folder.map { survey.wave($0).codebookFile } ?? "\(survey.name)/\(KnownFile.codebook)"
  }
}

extension ResponseFile.Totals {
  /// Enters the records of a file; the rejected ones beyond those whose lines are kept stand at the
  /// last such line.
  fileprivate mutating func enter(_ ledger: FileLedger) {
    rowsRead = ledger.records + ledger.rejectedRecords
    for rejected in ledger.rejected {
      let last = rejected.lines.last ?? 0
      leftOut[.invalid, default: []] +=
        rejected.lines
        + Array(repeating: last, count: max(0, rejected.records - rejected.lines.count))
    }
  }
}

extension Diagnostic {
  fileprivate static func noHeader(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "rubrik-saknas", at: SourceLocation(file: file),
      text: "Filen har ingen rad med kolumnernas rubriker.",
      remedy: "Exportera svaren igen och lägg filen i samma mapp.")
  }
}
