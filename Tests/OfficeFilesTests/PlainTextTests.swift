import TestSupport
import Testing

@testable import OfficeFiles

/// Plain text takes a short cut; it must come out as any other text does.
@Suite struct PlainTextTests {
  private static let pieces = [
    "a", "å", "e\u{301}", " ", "  ", "\n", "\t", "\r\n", "_x", "0041_", "\u{A0}", "\u{85}", "\u{2}",
    "×",
    "–", "Ä", "&", "7",
  ]

  private func text(_ seed: UInt64, of pieces: [String] = pieces) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func headersAreOneLine(seed: UInt64) {
    let text = text(seed)
    let words = String(
      String.UnicodeScalarView(text.unicodeScalars.filter(XMLEscaping.isAllowed))
    ).split { $0.isNewline || $0 == "\t" || $0 == " " }
    let expected = words.isEmpty ? "Kolumn" : words.joined(separator: " ")
    #expect(LegalNames.headers([text]) == [expected], "seed \(seed)")
  }

  /// A letter with an accent of its own is as wide as one without, but no plain text.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func linesAreCountedAlike(seed: UInt64) {
    let plain = text(seed, of: ["a", "bbb", "cccc", "å", " ", " ", "  ", "–"])
    let accented = String(plain.flatMap { $0.isLetter ? "\($0)\u{302}" : "\($0)" })
    for width in [1.0, 4, 7, 12] {
      #expect(
        RowHeight.lines(plain, width: width) == RowHeight.lines(accented, width: width),
        "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("", 5.0, 1), ("aaa", 5, 1), ("aaaa", 5, 1), ("aa bb", 5, 2), ("a bb", 5, 1),
    ("aa bb cc", 8, 2), ("aa bb cc", 5, 3),
    ("aaaaaaaaa", 5, 3), ("a bbbbbbbbb c", 5, 4), ("a\nb", 10, 2), ("a\n\nb", 10, 3),
    ("åäö å", 5, 2),
  ])
  func linesAreFilledWordByWord(text: String, width: Double, lines: Int) {
    // A twentieth of the width is kept in hand: five characters hold four.
    #expect(RowHeight.lines(text, width: width) == lines)
  }

  @Test func longTextsAreMeasuredInUnitsOfUTF16() {
    let longest = String(repeating: "å", count: SpreadsheetText.longest)
    #expect(SpreadsheetText.stored(longest) == longest)
    #expect(SpreadsheetText.stored(longest + "å") == longest.dropLast() + "…")
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x0041_b", "a_x005F_x0041_b"), ("_x004_", "_x004_"),
    ("f1_x", "f1_x"), ("x_y", "x_y"), ("_X0041_", "_X0041_"), ("", ""),
  ])
  func codesAreKeptFromBeingRead(text: String, stored: String) {
    #expect(SpreadsheetText.stored(text) == stored)
  }
}
