import Diagnostics
import Testing

@testable import DelimitedText

/// Byte-order marks that are not the first of a file.
@Suite struct ByteOrderMarkTests {
  private static let mark = "\u{FEFF}"
  private static let head = "\"id\";\"Område\"\r\n"
  private static let rows = "\"1001\";\"Söder\"\r\n\"1002\";\"Norr\"\r\n"
  private static let further = "\"2001\";\"Öster\"\r\n\"2002\";\"Väster\"\r\n"

  /// A text, and what is said of its mark.
  struct Case: Sendable {
    let text: String
    let said: String?

    init(_ text: String, _ said: String?) { (self.text, self.said) = (text, said) }
  }

  private static let files = [
    Case(mark + head + rows + further, nil),
    Case(mark + mark + head + rows + further, "upplysning 1 inre-bom"),
    Case("ï»¿" + head + rows + further, "upplysning 1 inre-bom"),
    Case("Trygghet 2024\r\n" + mark + head + rows + further, "upplysning 2 inre-bom"),
    Case("sep=;\r\n" + mark + head + rows + further, "upplysning 2 inre-bom"),
    Case(mark + mark + "sep=;\r\n" + head + rows + further, "upplysning 1 inre-bom"),
    Case(head + rows + mark + further, "upplysning 4 inre-bom"),
    Case(mark + head + rows + mark + mark + further, "upplysning 4 inre-bom"),
    Case(head + rows + "ï»¿" + further + mark, "upplysning 4 inre-bom"),
    Case(head + rows + mark + "\r\n" + further, "upplysning 4 inre-bom"),
    Case((head + rows + mark + further).replacing("\"", with: ""), "upplysning 4 inre-bom"),
    Case(
      "\"id;Område\"\r\n\"1001;Söder\"\r\n\"1002;Norr\"\r\n" + mark
        + "\"2001;Öster\"\r\n\"2002;Väster\"\r\n", "upplysning 4 inre-bom"),
  ]

  @Test(arguments: files, [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func isPassedOverAtTheBeginningOfALine(file: Case, encoding: TextEncoding) {
    // Without a mark of its own, UTF-16 is told by its zero bytes.
    let text = encoding == .utf8 ? file.text : Self.mark + file.text.trimmingFirstMark
    let read = DelimitedFile.readTable(bytes: encoded(text, encoding), displayName: "f.csv")
    #expect(read.value.header == ["id", "Område"])
    #expect(
      read.value.records.map(\.fields) == [
        ["1001", "Söder"], ["1002", "Norr"], ["2001", "Öster"], ["2002", "Väster"],
      ])
    let said = DefectTests.spoken(read.diagnostics.filter { $0.code == "inre-bom" })
    #expect(said == (file.said.map { [$0] } ?? []))
    #expect(read.value.ledger.isBalanced)
  }

  @Test(arguments: files)
  func isPassedOverOnBothPaths(file: Case) throws {
    let rows = String(repeating: Self.rows, count: 40)
    let bytes = Array((file.text + rows + Self.mark + Self.further + rows).utf8)
    let careful = try Reading(bytes, columns: [0, 1], useFastPath: false)
    #expect(careful.ledger.isBalanced)
    #expect(careful.diagnostics.count { $0.code == "inre-bom" } == 1)
    for blockSize in [1, 2, 3, 4, 5, 6, 7, 64, 100, 1000, 1 << 20] {
      let fast = try Reading(bytes, columns: [0, 1], blockSize: blockSize)
      #expect(fast.difference(from: careful) == nil, "block size \(blockSize)")
    }
    #expect(try Reading(bytes, columns: [0, 1], blockSize: 200, threads: 3) == careful)
  }

  @Test func aLetterThatBeginsAsAMarkDoesIsText() {
    for first in ["Ä", "ï", "ï»", "ｱ"] {
      let read = DelimitedFile.readTable(
        bytes: Array("ort;svar\n\(first);1\n\(first)\n".utf8), displayName: "f.csv")
      #expect(read.value.records.map(\.fields) == [[first, "1"], [first, ""]])
      #expect(!read.diagnostics.contains { $0.code == "inre-bom" })
    }
  }

  @Test func aMarkAloneIsNoFile() {
    let read = DelimitedFile.readTable(
      bytes: Array("\(Self.mark)\(Self.mark)".utf8), displayName: "f.csv")
    #expect(read.diagnostics.map(\.code) == ["tom-fil"])
  }
}

extension String {
  /// The text without a byte-order mark at its beginning.
  fileprivate var trimmingFirstMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
