import Diagnostics
import SurveyModel

/// The exports that may hold rows of the same waves, and what has been read of them.
struct ExportBatch {
  /// The wave whose folder they stand in; nil for exports of several waves.
  let folder: WaveIdentifier?
  let files: [ResponseFile]
  /// The tables of the waves that have come up.
  private(set) var waves: [WaveAccumulator]
  /// What each file that has been read says of its rows.
  private(set) var totals: [ResponseFile.Totals] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Exports of which none is read.
  init(_ files: [ResponseFile], of wave: WaveDefinition?) {
    self.files = files
    folder = wave?.identifier
    waves = wave.map { [WaveAccumulator($0)] } ?? []
  }

  /// Reads one of the files into the tables.
  mutating func read(
    _ file: ResponseFile, _ progress: (LoadingProgress) -> Void = { _ in }
  ) throws {
    let read = try file.read(into: &waves, progress)
    totals.append(read.value)
    diagnostics += read.diagnostics
  }

  /// The batch with all its files read.
  func complete() throws -> ExportBatch {
    var batch = self
    for file in files { try batch.read(file) }
    return batch
  }

  /// How many bytes the files have.
  var size: Int { files.reduce(0) { $0 + $1.file.size } }
}
