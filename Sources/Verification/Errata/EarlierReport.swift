internal import FoundationEssentials
public import Reporting

/// The report that stands where a new one is to be put.
public struct EarlierReport {
  /// What is there.
  public enum State {
    /// Nothing.
    case absent
    /// Something, but no report as the program wrote it.
    case damaged
    /// The very report that is to be put there.
    case unchanged
    /// Another report whose text and tables are as they were written.
    case finished(FinishedReport)
  }

  /// What is there.
  public let state: State
  private let files: [String: [UInt8]]
  /// The checksums of the manifest by their paths.
  private let checksums: [String: String]

  /// Reads the report of a survey's wave in a folder, which the files of a new one take the place
  /// of; never fails.
  public init(_ folder: String, survey: String, wave: String, replacedBy fresh: [ReportFile]) {
    guard FileManager.default.fileExists(atPath: folder) else {
      (state, files, checksums) = (.absent, [:], [:])
      return
    }
    let files = (try? ReportFolders.files(in: folder)) ?? [:]
    self.files = files
    if fresh.allSatisfy({ files[$0.path] == $0.bytes }) {
      (state, checksums) = (.unchanged, [:])
      return
    }
    let outputs = JSONReader.value(files["manifest.json"] ?? [])?["utdata"]?.elements ?? []
    checksums = Dictionary(
      outputs.compactMap { output in
        output["fil"]?.text.flatMap { path in output["sha256"]?.text.map { (path, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let report = FinishedReport(files: files)
    if let report, report.survey == survey, report.wave == wave,
      Self.isIntact(report, checksums)
    {
      state = .finished(report)
    } else {
      state = .damaged
    }
  }

  /// The files that somebody has added or filled in, by their paths in the order of these.
  ///
  /// `files` are those of the new report; what is as one of them is nobody's own.
  public func ownFiles(besides files: [ReportFile]) -> [ReportFile] {
    let fresh = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return self.files.keys.sorted().compactMap { path in
      guard path != "manifest.json", let bytes = self.files[path], bytes != fresh[path],
        checksums[path] != SHA256.hex(bytes)
      else { return nil }
      return ReportFile(path: path, bytes: bytes)
    }
  }

  /// Whether the files that an erratum quotes are there with the checksums of the manifest.
  private static func isIntact(_ report: FinishedReport, _ checksums: [String: String]) -> Bool {
    let quoted =
      [SummarySentences.path, "sparning.json"] + report.tables.keys.map(FinishedReport.path)
    return quoted.allSatisfy { path in
      guard let bytes = report.files[path], let checksum = checksums[path] else { return false }
      return SHA256.hex(bytes) == checksum
    }
  }
}
