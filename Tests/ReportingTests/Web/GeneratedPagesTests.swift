import TestSupport
import Testing

@testable import Reporting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the reports of the generated municipalities for `check-html` and for the eye.
struct GeneratedPagesTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TRYGG_PAGES"] != nil))
  func `pages are written to be looked at`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["TRYGG_PAGES"])
    for municipality in GeneratedMunicipality.fifty {
      let contents = municipality.made.contents
      for format in [WebReportFormat(), ChartFileFormat()] as [any ReportFormat] {
        for file in format.files(of: contents) {
          let path = "\(folder)/\(municipality.name)/1/\(file.path)"
          let parent = path.split(separator: "/").dropLast().joined(separator: "/")
          try FileManager.default.createDirectory(
            atPath: (path.hasPrefix("/") ? "/" : "") + parent, withIntermediateDirectories: true)
          try Data(file.bytes).write(to: URL(filePath: path))
        }
      }
    }
  }
}
