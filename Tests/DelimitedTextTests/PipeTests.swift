import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import DelimitedText

@Suite struct PipeTests {
  /// Reads bytes through a named pipe as records.
  private static func piped(_ bytes: [UInt8]) throws -> Diagnosed<[DelimitedTable.Record]> {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let writer = try #require(
      WorkerThread {
        let descriptor = unsafe open(path, O_WRONLY)
        var done = 0
        while done < bytes.count {
          let count = unsafe bytes.withUnsafeBytes { all in
            unsafe write(descriptor, all.baseAddress?.advanced(by: done), bytes.count - done)
          }
          guard count > 0 else { break }
          done += count
        }
        close(descriptor)
      })
    defer { writer.join() }
    return try records(DelimitedRecords(path: path, displayName: "f.csv"))
  }

  private static func records(_ file: DelimitedRecords) throws -> Diagnosed<[DelimitedTable.Record]>
  {
    var records: [DelimitedTable.Record] = []
    let read = try file.forEach { records.append($0) }
    #expect(read.value.isBalanced)
    return Diagnosed(records, file.openingDiagnostics + read.diagnostics)
  }

  private static func inMemory(_ bytes: [UInt8]) throws -> Diagnosed<[DelimitedTable.Record]> {
    try records(
      DelimitedRecords(
        OpenedFile(ByteSource(bytes: bytes, path: "f.csv"), name: "f.csv", options: .init())))
  }

  @Test(arguments: Fixture.pairs.prefix(40) + Fixture.dialects.prefix(40))
  func aPipeIsReadAsTheFileIs(fixture: Fixture) throws {
    let (piped, inMemory) = (try Self.piped(fixture.bytes), try Self.inMemory(fixture.bytes))
    #expect(piped.value == inMemory.value)
    #expect(piped.diagnostics == inMemory.diagnostics)
    #expect(piped.value.map(\.fields) == fixture.expectedRows)
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian])
  func aPipeThatMemoryDoesNotKeepIsReadAllTheSame(encoding: TextEncoding) throws {
    let row = "Sätila;Ganska otrygg;\"två\nrader\"\n"
    let count = 3 * Spool.memoryLimit / row.utf8.count / 2
    let text = "plats;svar;ort\n" + String(repeating: row, count: count) + "Källa: Brå\n"
    let read = try Self.piped(encoded(text, encoding))
    #expect(read.value.count == count)
    #expect(read.value.last?.fields == ["Sätila", "Ganska otrygg", "två\nrader"])
    #expect(read.value.last?.line == 2 * count)
    #expect(
      DefectTests.spoken(read.diagnostics) == ["upplysning \(2 * count + 2) rader-efter-tabellen"])
  }

  @Test func aSpoolGivesBackWhatItWasGiven() throws {
    for limit in [0, 10, 1000] {
      var spool = Spool(path: "f", memoryLimit: limit)
      for start in stride(from: 0, to: 250, by: 50) {
        try spool.append(Array(UInt8(start)..<UInt8(start + 50))[...])
      }
      let source = ByteSource(try spool.content(), path: "f")
      #expect(try source.bytes(0..<source.count) == Array(0..<250))
    }
  }

  @Test(arguments: 0...8)
  func utf16IsTheSameHoweverItIsCut(cut: Int) {
    let bytes = encoded("å😀b😀", .utf16LittleEndian)
    let (first, taken, _) = UTF16Transcoding.utf8(
      bytes.span.extracting(0..<cut), bigEndian: false, isLast: false)
    let (rest, _, malformed) = UTF16Transcoding.utf8(
      bytes.span.extracting(taken..<bytes.count), bigEndian: false, isLast: true)
    #expect(first + rest == Array("å😀b😀".utf8))
    #expect(malformed == 0)
  }
}
