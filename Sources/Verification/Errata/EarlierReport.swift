internal import FoundationEssentials
internal import Reporting

/// The report that stands where a new one is to be put.
public enum EarlierReport {
  /// There is none.
  case absent
  /// There is something, but not a report as the program wrote it.
  case damaged
  /// There is one, and its text and tables are as they were written.
  case finished(FinishedReport)

  /// Reads the report of a survey's wave in a folder; never fails.
  public static func read(_ folder: String, survey: String, wave: String) -> EarlierReport {
    guard FileManager.default.fileExists(atPath: folder) else { return .absent }
    guard let files = try? ReportFolders.files(in: folder),
      let report = FinishedReport(files: files), report.survey == survey, report.wave == wave,
      isIntact(report)
    else { return .damaged }
    return .finished(report)
  }

  /// Whether the files that an erratum quotes are there with the checksums of the manifest.
  private static func isIntact(_ report: FinishedReport) -> Bool {
    var checksums: [String: String] = [:]
    for output in report.manifest["utdata"]?.elements ?? [] {
      guard let path = output["fil"]?.text else { continue }
      checksums[path] = output["sha256"]?.text
    }
    let quoted =
      [SummarySentences.path, "sparning.json"] + report.tables.keys.map(FinishedReport.path)
    return quoted.allSatisfy { path in
      guard let bytes = report.files[path], let checksum = checksums[path] else { return false }
      return SHA256.hex(bytes) == checksum
    }
  }
}
