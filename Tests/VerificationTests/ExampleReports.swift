import TestSupport

@testable import Verification

/// The committed example reports, whichever there are.
enum ExampleReports {
  private static let root = "\(Reference.projectFolder)/reports"

  /// The folders, `undersökning/omgång`.
  static let folders = (try? ReportFolders.all(in: root)) ?? []

  /// The files of a report.
  static func files(_ folder: String) throws -> [String: [UInt8]] {
    try ReportFolders.files(in: "\(root)/\(folder)")
  }

  /// The largest workbook that is read back in a test; the release build reads all of them in
  /// `make check-reports`.
  static let largestWorkbook = 100_000
}
