import Diagnostics
import TestSupport
import Testing

@testable import Verification

struct VerifierTests {
  private static func report(_ files: [String: [UInt8]]) throws -> FinishedReport {
    try #require(FinishedReport(files: files))
  }

  /// The documents and tables of a report that a test has time for.
  private static func paths(_ report: FinishedReport) -> [String] {
    let workbook = report.files["tabeller.xlsx"]?.count ?? 0
    return (report.documents.keys.sorted() + Verifier(report, folder: "").tableFiles).filter {
      !$0.hasSuffix(".xlsx") || workbook <= ExampleReports.largestWorkbook
    }
  }

  @Test(arguments: ExampleReports.folders)
  func `every number of the example reports has its cell`(folder: String) throws {
    let report = try Self.report(ExampleReports.files(folder))
    let verifier = Verifier(report, folder: folder)
    for path in Self.paths(report) {
      let found = verifier.check(path)
      #expect(found.isEmpty, "\(path): \(found.prefix(5).map(\.text))")
      if let numbers = report.documents[path], path == "sammanfattning.txt" {
        #expect(numbers.count > 5)
      }
    }
  }

  @Test(arguments: [UInt64(1)])
  func `a thousand wrong digits are all found`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var planted = 0
    var found = 0
    for folder in ExampleReports.folders {
      let files = try ExampleReports.files(folder)
      let report = try Self.report(files)
      for path in Self.paths(report) where path != "datakvalitet.csv" {
        for part in Self.parts(path) {
          guard let errors = DigitErrors(path: path, bytes: files[path] ?? [], part: part) else {
            continue
          }
          let (bytes, count) = errors.planted(12, using: &random)
          guard count > 0 else { continue }
          var changed = files
          changed[path] = bytes
          let verifier = Verifier(try Self.report(changed), folder: folder)
          let diagnostics = verifier.check(path)
          planted += count
          found += min(count, diagnostics.count)
          #expect(
            diagnostics.count >= count,
            "\(folder)/\(path) \(part ?? ""): \(diagnostics.count) of \(count), seed \(seed)")
        }
      }
    }
    #expect(planted >= 1000 && found == planted, "\(found) of \(planted), seed \(seed)")
  }

  private static func parts(_ path: String) -> [String?] {
    switch path.split(separator: ".").last {
    case "docx": ["word/document.xml", "docProps/core.xml"]
    case "xlsx": ["xl/sharedStrings.xml"]
    default: [nil]
    }
  }

  @Test func `a wrong digit in the account of data quality is found in the workbook`() throws {
    for folder in ExampleReports.folders {
      var files = try ExampleReports.files(folder)
      guard files["tabeller.xlsx"].map({ $0.count <= ExampleReports.largestWorkbook }) == true,
        let bytes = files["datakvalitet.csv"], let errors = DigitErrors(
          path: "datakvalitet.csv", bytes: bytes)
      else { continue }
      var random = SeededGenerator(seed: 4)
      let (changed, count) = errors.planted(5, using: &random)
      files["datakvalitet.csv"] = changed
      let found = Verifier(try Self.report(files), folder: folder).check("tabeller.xlsx")
      #expect(found.count >= count, "\(folder)")
    }
  }

  @Test func `a number too many and a file that is not there are told`() throws {
    let folder = try #require(ExampleReports.folders.first)
    var files = try ExampleReports.files(folder)
    files["sammanfattning.txt"]? += Array("17 till\n".utf8)
    let verifier = Verifier(try Self.report(files), folder: folder)
    #expect(verifier.check("sammanfattning.txt").map(\.code) == ["antal-tal"])
    files["sammanfattning.txt"] = nil
    #expect(
      Verifier(try Self.report(files), folder: folder).check("sammanfattning.txt").map(\.code)
        == ["oläslig-fil"])
  }

  @Test func `a changed file breaks its checksum even where every number is right`() throws {
    let folder = try #require(ExampleReports.folders.first)
    var files = try ExampleReports.files(folder)
    files["tabeller.xlsx"] = nil
    files["LAS-MIG-FORST.txt"]? += Array("Ny rad\n".utf8)
    files["lapp.txt"] = []
    let codes = Verifier(try Self.report(files), folder: folder).check().map(\.code)
    #expect(Set(codes) == ["oläslig-fil", "kontrollsumma", "okänd-fil"])
  }
}
