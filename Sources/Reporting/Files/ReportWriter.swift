internal import Concurrency
public import Disclosure
internal import SurveyModel

/// Writes the folder of a wave, `reports/<survey>/<wave>/`, as a whole or not at all.
public struct ReportWriter: Sendable {
  private let reportsFolder: String
  private let threads: Int
  private let storage: any ReportStorage

  /// A writer of reports below a folder on the disk; several threads may make the files.
  public init(reportsFolder: String, threads: Int = 1) {
    self.init(reportsFolder: reportsFolder, threads: threads, storage: DiskStorage())
  }

  init(reportsFolder: String, threads: Int = 1, storage: any ReportStorage) {
    self.reportsFolder = reportsFolder
    self.threads = threads
    self.storage = storage
  }

  /// Every file of a report in the order of their writing, the manifest last; nothing is written.
  ///
  /// The same for every number of threads.
  public static func files(
    of report: PublishableReport, inputs: [InputChecksum], version: String, threads: Int = 1
  ) -> [ReportFile] {
    let contents = ReportContents(report, threads: threads)
    var outputs = ReportFormats.all.parallelMap(threads: threads, weight: \.weight) { format in
      format.files(of: contents).map { ManifestEntry($0) }
    }.flatMap(\.self)
    outputs.append(
      ManifestEntry(TraceFile.file(of: contents, files: outputs.map(\.file))))
    return outputs.map(\.file)
      + [Manifest.file(of: report, outputs: outputs, inputs: inputs, version: version)]
  }

  /// Writes a report and gives its folder.
  ///
  /// The files are written to a hidden folder beside the old one, which then takes its place in
  /// one step (an exchange of names where the file system knows it). When anything fails, the old
  /// folder is as it was, and what was written is removed.
  @discardableResult
  public func write(
    _ report: PublishableReport, inputs: [InputChecksum], version: String
  ) throws(ReportWritingError) -> String {
    try write(
      Self.files(of: report, inputs: inputs, version: version, threads: threads), of: report)
  }

  /// Writes the files of a report that have been made, in the same way, and gives its folder.
  @discardableResult
  public func write(
    _ files: [ReportFile], of report: PublishableReport
  ) throws(ReportWritingError) -> String {
    try replace(
      "\(reportsFolder)/\(report.survey)", report.reportedWave.description, with: files)
  }

  /// Throws where something that is no report stands in a report's place, so that it is not lost.
  public func checkPlace(of report: PublishableReport) throws(ReportWritingError) {
    try check("\(reportsFolder)/\(report.survey)/\(report.reportedWave)")
  }

  private func check(_ target: String) throws(ReportWritingError) {
    if storage.exists(target), !storage.exists("\(target)/manifest.json") {
      throw ReportWritingError(.recogniseReport, path: target, code: 17)
    }
  }

  /// Replaces the folder `name` in `parent` by files.
  func replace(
    _ parent: String, _ name: String, with files: [ReportFile]
  ) throws(ReportWritingError) -> String {
    let target = "\(parent)/\(name)"
    let fresh = "\(parent)/.\(name).ny"
    let old = "\(parent)/.\(name).gammal"
    try storage.createFolder(parent)
    // A run that was killed between its two moves has left the report under the other name.
    if storage.exists(old), !storage.exists(target) { try storage.move(old, to: target) }
    try check(target)
    try storage.remove(fresh)
    try storage.remove(old)
    do throws(ReportWritingError) {
      try fill(fresh, with: files)
      try swap(fresh, into: target, aside: old)
    } catch {
      try? storage.remove(fresh)
      throw error
    }
    // The report is in place; a leftover is removed by the next run if it cannot be now.
    try? storage.remove(fresh)
    try? storage.remove(old)
    return target
  }

  private func fill(_ folder: String, with files: [ReportFile]) throws(ReportWritingError) {
    try storage.createFolder(folder)
    var made: [String] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      if let slash = path.lastIndex(of: "/") {
        let parent = String(path[..<slash])
        if !made.contains(parent) {
          try storage.createFolder(parent)
          made.append(parent)
        }
      }
      try storage.write(file.bytes, to: path)
    }
  }

  private func swap(
    _ fresh: String, into target: String, aside old: String
  ) throws(ReportWritingError) {
    guard storage.exists(target) else {
      try storage.move(fresh, to: target)
      return
    }
    if try storage.exchange(fresh, with: target) { return }
    try storage.move(target, to: old)
    do throws(ReportWritingError) {
      try storage.move(fresh, to: target)
    } catch {
      try? storage.move(old, to: target)
      throw error
    }
  }
}
