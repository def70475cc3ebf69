import Testing

@testable import DelimitedText

/// Files whose reading would take hours if a part of them were looked at again for every line or field.
///
/// None is timed; the limit is what tells time that grows as the square from time that grows as the
/// file.
@Suite struct PathologicalFileTests {
  private static func file(_ header: String, _ unit: String, times: Int) -> [UInt8] {
    Array(header.utf8) + Array((0..<times).map { _ in Array(unit.utf8) }.joined())
  }

  /// Units that open quotes which nothing closes, every other line a record, and how many of their
  /// lines are read and rejected.
  static let units: [(unit: String, records: Int, rejected: Int)] = [
    ("1;\"xy;z\n2;x\"y;z\n", 1, 1),
    ("1;\"xy;z\n2;xy;z\n", 1, 1),
    ("1;\"x\ny\"z\";w\n2;3;4\n", 2, 0),
    ("1;\"x\"y;z\n", 1, 0),
    ("=\"e;z\n1;2;3\n", 1, 1),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: units.indices)
  func strayQuotesTakeNoLongerThanTheFileIsLong(index: Int) throws {
    let (unit, records, rejected) = Self.units[index]
    let times = 10_000
    var options = ReadingOptions()
    options.delimiter = ";"
    let bytes = Self.file("id;a;b\n1;2;3\n", unit, times: times)
    let reading = try Reading(bytes, columns: [1, 0], useFastPath: false, options: options)
    let (read, left) = (reading.ledger.records, reading.ledger.rejectedRecords)
    #expect(read == records * times + 1)
    #expect(left == rejected * times)
  }

  /// Lines of many fields, each with quotes that begin a field and do not end it.
  @Test(
    .timeLimit(.minutes(1)), arguments: ["\"a\"b;", "”a”b;", "”a;", "”a”;", "\"a\";", "a\u{94}b;"])
  func quotesAroundWordsOfALongLine(unit: String) throws {
    let times = 10_000
    let bytes = Self.file("", unit, times: times) + [0x0A]
    let file = try OpenedFile(ByteSource(bytes: bytes, path: "f"), name: "f", options: .init())
    let columns = file.header.count
    #expect(columns == times)
  }

  /// Every word of a long first line is beyond ASCII.
  @Test(.timeLimit(.minutes(1)))
  func lettersBeyondASCIIOnALongLine() throws {
    let words = (0..<4000).map { _ in "åäö" + String(repeating: "x ", count: 300) + ";" }
    let bytes = Array(words.joined().utf8)
    var survey = EncodingSurvey()
    #expect(survey.add(bytes.span, at: 0, isLast: true) == bytes.count)
    #expect(survey.strays == 0)
  }
}
