import Testing

@testable import OfficeFiles

@Suite struct CharacterCountTests {
  @Test(arguments: [
    "", "abc", "Åldern 16–29 är ”ung”…", "a\u{30A}", "\r\n", "👩‍👩‍👧", "é\u{A0}−4,6", "e\u{301}x", "한글",
  ])
  func textsAreAsLongAsSwiftSays(text: String) { #expect(text.characterCount == text.count) }

  /// Every scalar of the first planes between two letters.
  @Test func everyCharacterIsCounted() {
    for value in 0...0x3000 as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)ö"
      #expect(text.characterCount == text.count, "\(value)")
    }
  }
}
