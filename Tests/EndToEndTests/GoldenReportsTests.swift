import FoundationEssentials
import TestSupport
import Testing

@testable import trygg

/// The reports of the example surveys, byte for byte what is committed under `reports/`.
@Suite struct GoldenReportsTests {
  /// The files below a folder, as paths relative to it, sorted; hidden ones are left out.
  private static func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { path in
        var isFolder = false
        return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
          && !isFolder && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }.sorted()
  }

  @Test func theExampleReportsAreWhatIsCommitted() throws {
    let folder = try TemporaryFolder()
    let project = Reference.projectFolder
    let run = CapturedRun(
      "report", "--surveys", "\(project)/surveys", "--reports", "\(folder.path)/reports")
    try #require(run.code == .success, "\(run.error)")
    let committed = try Self.files(below: "\(project)/reports")
    let made = try Self.files(below: "\(folder.path)/reports")
    #expect(made == committed)
    for path in made where committed.contains(path) {
      let own = try folder.bytes("reports/\(path)")
      let golden = Array(try Data(contentsOf: URL(filePath: "\(project)/reports/\(path)")))
      guard own != golden else { continue }
      let offset = zip(own, golden).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let line = own.prefix(offset ?? min(own.count, golden.count)).count { $0 == 0x0A } + 1
      Issue.record("reports/\(path) differs from line \(line); run `make golden` and read the diff")
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let surveys = "\(Reference.projectFolder)/surveys"
    for name in ["first", "second"] {
      let run = CapturedRun(
        "report", "--surveys", surveys, "--survey", "oppen", "--reports",
        "\(folder.path)/\(name)")
      #expect(run.code == .success)
    }
    let files = try Self.files(below: "\(folder.path)/first")
    #expect(!files.isEmpty)
    #expect(try Self.files(below: "\(folder.path)/second") == files)
    for path in files {
      #expect(try folder.bytes("first/\(path)") == folder.bytes("second/\(path)"), "\(path)")
    }
  }
}
