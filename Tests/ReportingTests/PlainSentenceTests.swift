import TestSupport
import Testing

@testable import Reporting

/// Sentences without anything to escape take a short cut; they must come out as the others do.
@Suite struct PlainSentenceTests {
  private static let pieces = [
    "a", "å", " ", "\n", "\r\n", "\u{B}", "\u{85}", "\u{2028}", "\u{2029}", "\u{2026}", "–",
    "\u{A9}", "\u{E2}", "2025", "*", "_", "&", "<", ">", "|", "\\", "#", "~", "`", "[", "]",
    "*\u{301}", "\u{1FEF}",
  ]

  private func text(_ seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func lineBreaksAreFound(seed: UInt64) {
    let text = text(seed)
    #expect(text.holdsLineBreak == text.contains(where: \.isNewline), "seed \(seed)")
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func markupIsMadeHarmless(seed: UInt64) {
    let text = text(seed)
    let expected = text.map { character in
      switch character.unicodeScalars.count == 1 ? character.unicodeScalars.first : nil {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": "\\\(character)"
      case "&": "&amp;"
      default: character.isNewline ? " " : String(character)
      }
    }.joined()
    // A text with digits is one with a source, and is written part by part.
    #expect(
      MarkdownWriter.escaped("a \(Sentence(text)) b").text == "a \(expected) b", "seed \(seed)")
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func titlesAreOneLine(seed: UInt64) {
    let text = text(seed)
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let document = Document(title: Sentence(text), sections: [])
    #expect(PlainTextWriter.text(document).text.hasPrefix(line + "\n"), "seed \(seed)")
  }
}
