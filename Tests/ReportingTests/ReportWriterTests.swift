import FoundationEssentials
import Synchronization
import TestSupport
import Testing

@testable import Reporting

/// A report's folder is replaced as a whole or not at all.
struct ReportWriterTests {
  /// The disk, failing at the n-th call that changes something.
  private final class FailingStorage: ReportStorage {
    private let disk = DiskStorage()
    private let canExchange: Bool
    private let callsLeft: Mutex<Int>
    var failed: Bool { callsLeft.withLock { $0 <= 0 } }

    init(failAt call: Int, canExchange: Bool) {
      callsLeft = Mutex(call)
      self.canExchange = canExchange
    }

    private func count(
      _ operation: ReportWritingError.Operation, _ path: String
    ) throws(ReportWritingError) {
      let isHere = callsLeft.withLock { left in
        left -= 1
        return left == 0
      }
      guard isHere else { return }
      throw ReportWritingError(operation, path: path, code: 28)
    }

    func createFolder(_ path: String) throws(ReportWritingError) {
      try count(.createFolder, path)
      try disk.createFolder(path)
    }
    func write(_ bytes: [UInt8], to path: String) throws(ReportWritingError) {
      try count(.writeFile, path)
      try disk.write(bytes, to: path)
    }
    func exists(_ path: String) -> Bool { disk.exists(path) }
    func move(_ path: String, to destination: String) throws(ReportWritingError) {
      try count(.replaceFolder, destination)
      try disk.move(path, to: destination)
    }
    func exchange(_ path: String, with other: String) throws(ReportWritingError) -> Bool {
      guard canExchange else { return false }
      try count(.replaceFolder, other)
      return try disk.exchange(path, with: other)
    }
    func remove(_ path: String) throws(ReportWritingError) {
      try count(.removeFolder, path)
      try disk.remove(path)
    }
  }

  private static func files(_ text: String) -> [ReportFile] {
    [
      ReportFile(path: "a.txt", text: text), ReportFile(path: "tabeller/b.csv", text: text),
      ReportFile(path: "tabeller/c.csv", text: text), ReportFile(path: "manifest.json", text: text),
    ]
  }

  private static func expected(_ text: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files(text).map { ("lokal/2021/\($0.path)", text) })
  }

  @Test(arguments: [true, false])
  func `a folder is written, and replaced with nothing left of the old one`(
    canExchange: Bool
  ) throws {
    let folder = TemporaryFolder()
    let writer = ReportWriter(
      reportsFolder: folder.path, storage: FailingStorage(failAt: 0, canExchange: canExchange))
    let parent = folder.path + "/lokal"
    #expect(try writer.replace(parent, "2021", with: Self.files("ett")) == parent + "/2021")
    #expect(folder.contents() == Self.expected("ett"))
    _ = try writer.replace(parent, "2021", with: [ReportFile(path: "x", text: "två")])
    #expect(folder.contents() == ["lokal/2021/x": "två"])
  }

  @Test(arguments: 1...14, [true, false])
  func `a failure leaves either the old report or the new one, whole`(
    call: Int, canExchange: Bool
  ) throws {
    let folder = TemporaryFolder()
    let parent = folder.path + "/lokal"
    _ = try ReportWriter(reportsFolder: folder.path)
      .replace(parent, "2021", with: Self.files("gammal"))
    let storage = FailingStorage(failAt: call, canExchange: canExchange)
    let writer = ReportWriter(reportsFolder: folder.path, storage: storage)
    var hasThrown = false
    do {
      _ = try writer.replace(parent, "2021", with: Self.files("ny"))
    } catch {
      hasThrown = true
      #expect(storage.failed)
      #expect(error.code == 28)
    }
    let visible = folder.contents().filter { !$0.key.hasPrefix("lokal/.") }
    #expect(visible == Self.expected(hasThrown ? "gammal" : "ny"))

    // The next run mends whatever the failure left behind.
    _ = try ReportWriter(reportsFolder: folder.path)
      .replace(parent, "2021", with: Self.files("sist"))
    #expect(folder.contents() == Self.expected("sist"))
  }

  @Test func `a run that was killed between the moves gives the old report back`() throws {
    let folder = TemporaryFolder()
    let parent = folder.path + "/lokal"
    let writer = ReportWriter(reportsFolder: folder.path)
    _ = try writer.replace(parent, "2021", with: Self.files("gammal"))
    try DiskStorage().move(parent + "/2021", to: parent + "/.2021.gammal")
    let storage = FailingStorage(failAt: 5, canExchange: true)
    #expect(throws: ReportWritingError.self) {
      try ReportWriter(reportsFolder: folder.path, storage: storage)
        .replace(parent, "2021", with: Self.files("ny"))
    }
    #expect(folder.contents() == Self.expected("gammal"))
  }

  @Test func `a whole report is written, and its manifest holds`() throws {
    let folder = TemporaryFolder()
    let report = ReportFixture.rich().report
    let inputs = [
      InputChecksum(path: "platser.csv", size: 12, algorithm: "sha256", digest: "ab")
    ]
    let path = try ReportWriter(reportsFolder: folder.path)
      .write(report, inputs: inputs, version: "0.1.0")
    #expect(path == folder.path + "/lokal/2021")
    let manifest = try JSONValue(contentsOf: path + "/manifest.json")
    #expect(manifest["program"]["version"].string == "0.1.0")
    #expect(manifest["indata"][0]["sha256"].string == "ab")
    #expect(manifest["installningar"]["praktisk_skillnad"].int == 2)
    let outputs = manifest["utdata"].array
    let contents = folder.contents()
    #expect(outputs.count == contents.count - 1)
    for output in outputs {
      let name = try #require(output["fil"].string)
      let bytes = Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
      #expect(output["sha256"].string == SHA256.hex(bytes), "\(name)")
      #expect(output["byte"].int == bytes.count)
    }
    let names = try #require(contents["lokal/2021/manifest.json"])
    #expect(!names.contains(folder.path))
  }

  @Test func `a path through a file is told in Swedish`() throws {
    let folder = TemporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/fil"))
    do {
      _ = try ReportWriter(reportsFolder: folder.path + "/fil")
        .replace(folder.path + "/fil/lokal", "2021", with: Self.files("x"))
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        error.description
          == "Mappen \(folder.path)/fil/lokal kunde inte skapas: en del av sökvägen är inte en mapp."
      )
    }
  }
}
