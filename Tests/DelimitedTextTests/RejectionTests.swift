import Diagnostics
import Testing

@testable import DelimitedText

@Suite struct RejectionTests {
  /// A file of sound rows and of rows with a field too many.
  private static func file(sound: Int, bad: Int) -> [UInt8] {
    let text =
      "a;b\n" + String(repeating: "1;2;3\n", count: bad) + String(repeating: "4;5\n", count: sound)
    return Array(text.utf8)
  }

  @Test(arguments: [
    (95, 5, false), (1, 5, false), (94, 6, true), (594, 6, false), (593, 6, true), (0, 1, true),
    (0, 0, false),
  ])
  func fewAreWarningsAndManyAnError(sound: Int, bad: Int, isError: Bool) throws {
    let read = try Reading(Self.file(sound: sound, bad: bad), columns: [0])
    #expect(read.ledger.records == sound)
    #expect(read.ledger.rejectedRecords == bad)
    #expect(read.ledger.isBalanced)
    #expect(read.diagnostics.count { $0.code == "för-många-fält" } == bad)
    #expect(
      read.diagnostics.filter { $0.severity == .error }.map(\.code)
        == (isError ? ["för-många-felaktiga-rader"] : []))
  }

  @Test(arguments: [(100, 5, false), (100, 6, true), (594, 6, false), (10, 6, true)])
  func fewSwallowedRowsAreWarningsAndManyAnError(
    sound: Int, swallowed: Int, isError: Bool
  ) throws {
    let text =
      "a;b;c\n" + String(repeating: "1;2;3\n", count: sound - 1) + "1;\"2;3\n"
      + String(repeating: "4;5;6\n", count: swallowed - 1) + "7;8\";9\n"
    let careful = try Reading(Array(text.utf8), columns: [0, 1], useFastPath: false)
    #expect(careful.ledger.swallowedRows == swallowed)
    #expect(careful.ledger.isBalanced)
    #expect(
      careful.diagnostics.map(\.code)
        == ["misstänkt-citattecken"] + (isError ? ["slukade-rader"] : []))
    for (threads, blockSize) in [(1, 1), (1, 64), (2, 64), (3, 1 << 20)] {
      let fast = try Reading(
        Array(text.utf8), columns: [0, 1], blockSize: blockSize, threads: threads)
      #expect(fast.difference(from: careful) == nil)
    }
  }

  /// Lines of a text that has delimiters are told, but refuse no file unless they begin as rows do.
  @Test(arguments: [";-)\nbra\n", "Bra: ljus;vakter;hus\nDåligt: mörkt;otryggt;kallt"])
  func commentsWithDelimitersRefuseNoFile(comment: String) throws {
    let text =
      "a;b;c\n" + String(repeating: "1;2;3\n", count: 90)
      + String(repeating: "50;Berga;\"\(comment)\"\n", count: 8)
    let read = try Reading(Array(text.utf8), columns: [0, 1])
    #expect(read.ledger.records == 98 && read.ledger.swallowedRows == 0)
    #expect(read.diagnostics.allSatisfy { $0.code == "misstänkt-citattecken" })
    #expect(!read.diagnostics.isEmpty)
  }

  @Test func theErrorCountsByReason() throws {
    let read = try Reading(Self.file(sound: 92, bad: 8), columns: [0])
    #expect(
      read.diagnostics.last?.text == "8 av 100 rader kan inte läsas (för många fält 8).")
    #expect(
      read.diagnostics.last?.remedy
        == "Rätta raderna eller exportera filen på nytt. "
        + "Högst fem rader, eller en av hundra, får vara felaktiga.")
    let none = try Reading(Self.file(sound: 0, bad: 1), columns: [0])
    #expect(none.diagnostics.last?.remedy == "Rätta raderna eller exportera filen på nytt.")
  }

  @Test func everyRejectionIsAnErrorInAFileThatPeopleEdit() {
    var options = ReadingOptions()
    options.rejectionsAreErrors = true
    let read = DelimitedFile.readTable(
      bytes: Self.file(sound: 99, bad: 1), displayName: "f.csv", options: options)
    #expect(DefectTests.spoken(read.diagnostics) == ["fel 2:3 för-många-fält"])
  }

  @Test func everyRejectedLineIsKept() throws {
    let read = try Reading(Self.file(sound: 10_000, bad: 90), columns: [0])
    #expect(read.ledger.rejected.first?.lines == Array(2...91))
  }

  @Test(arguments: [
    ("a;b;c\n1;2;3\n4;\"5;6\n", 3, 2, 14), ("a;b\n1;2;x\n3;4\n", 2, 3, 8),
    ("a;b;c\n1;2;3\n4;5", 3, 2, 14), ("a;b\n1;x\0y\n", 2, 2, 7), ("a;;b\n1;2;3\n", 1, 2, 2),
    ("a;b;a\n1;2;3\n", 1, 3, 4), ("a;b\n1;2\n# x\n3;4\n", 3, nil, 8),
    ("a;b\n1;\"x\" y\n2;3\n", 2, nil, 4), ("a;b\n1;S\u{FFFD}t\n", 2, 2, 7),
    ("\u{FEFF}a;;b\n1;2;3\n", 1, 2, 5), ("a;b\n1;2\nKälla: x\n", 3, nil, 8),
  ])
  func whatIsSaidPointsAtTheByte(text: String, line: Int, column: Int?, byte: Int) throws {
    let file = try OpenedFile(
      ByteSource(bytes: Array(text.utf8), path: "f"), name: "f.csv", options: .init())
    let read = try DelimitedRecords(file).forEach { _ in }
    #expect(
      (file.diagnostics + read.diagnostics).first?.location
        == SourceLocation(file: "f.csv", line: line, column: column, byte: byte))
  }

  @Test func aByteOfUTF16IsNotNamed() throws {
    let file = try OpenedFile(
      ByteSource(bytes: encoded("a;;b\n1;2;3\n", .utf16LittleEndian), path: "f"), name: "f.csv",
      options: .init())
    #expect(file.diagnostics.first?.location == SourceLocation(file: "f.csv", line: 1, column: 2))
  }
}
