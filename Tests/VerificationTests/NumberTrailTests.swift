import TestSupport
import Testing

@testable import Verification

struct NumberTrailTests {
  private static func report(_ folder: String) throws -> FinishedReport {
    try #require(FinishedReport(files: try ExampleReports.files(folder)))
  }

  /// A reference to a shown cell of `andelar` that the summary prints.
  private static func printed(_ report: FinishedReport) throws -> String {
    let numbers = try #require(report.documents["sammanfattning.txt"])
    return try #require(
      numbers.map(report.reference).first { $0.hasPrefix("andelar:") && $0.hasSuffix(":andel") })
  }

  @Test(arguments: ExampleReports.folders)
  func `the way back ends in the files`(folder: String) throws {
    let report = try Self.report(folder)
    let reference = try Self.printed(report)
    let trail = try #require(NumberTrail(reference, in: report))
    let stages = Dictionary(
      trail.stages.map { ($0.heading, $0.lines) }, uniquingKeysWith: { first, _ in first })
    #expect(stages["Används i"]?.contains { $0.hasPrefix("sammanfattning") } == true)
    #expect(stages["Cell"]?.contains { $0.hasPrefix("Värde: 0.") } == true)
    #expect(stages["Skattning"]?.isEmpty == false)
    #expect(stages["Filer"]?.isEmpty == false)
  }

  @Test func `a hidden cell answers with its reason and nothing else`() throws {
    var seen = 0
    for folder in ExampleReports.folders {
      let report = try Self.report(folder)
      let table = try #require(report.tables["andelar"])
      for key in table.keys {
        guard let row = table.row(key), table.cell(row, "status") == "dold" else { continue }
        let trail = try #require(NumberTrail("andelar:\(key):andel", in: report))
        let lines = trail.stages.flatMap(\.lines)
        #expect(lines.contains("Uppgiften visas inte: dold för att skydda enskilda."))
        #expect(!lines.contains { $0.hasPrefix("Värde") || $0.hasPrefix("Bas") })
        seen += 1
        if seen % 20 == 0 { break }
      }
    }
    #expect(seen > 0)
  }

  @Test func `a misspelled reference is answered with the nearest`() throws {
    let report = try Self.report(try #require(ExampleReports.folders.first))
    let reference = try Self.printed(report)
    var wrong = reference
    wrong.insert("x", at: wrong.index(wrong.endIndex, offsetBy: -8))
    #expect(NumberTrail(wrong, in: report) == nil)
    #expect(report.nearest(to: wrong).contains(reference))
  }
}
