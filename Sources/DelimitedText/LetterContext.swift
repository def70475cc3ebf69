/// What stands beside a byte that may be a letter or a sign.
struct LetterContext {
  private let before: UInt8
  private let after: UInt8

  /// Looks at the neighbours of a position; past the ends there are blanks.
  init(_ bytes: Span<UInt8>, _ position: Int) {
    before = position > 0 ? bytes[position - 1] : 0x20
    after = position + 1 < bytes.count ? bytes[position + 1] : 0x20
  }

  /// Whether a letter stands on either side.
  var touchesLetter: Bool { Self.isLetter(before) || Self.isLetter(after) }
  /// Whether a letter comes after, or a capital stands before.
  var beginsWord: Bool { Self.isLetter(after) || Self.isLetter(before) && before & 0x20 == 0 }
  /// Whether a small letter stands before.
  var followsSmallLetter: Bool { Self.isLetter(before) && before & 0x20 != 0 }
  /// Whether a small letter stands before, and what comes after is no letter.
  var endsWord: Bool { followsSmallLetter && !Self.isLetter(after) && after < 0x80 }
  /// Whether a letter, a digit or the end of a sentence stands before, and the field ends after.
  var endsField: Bool {
    let ends =
      Self.isLetter(before) || Self.isDigit(before)
      || [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(before)
    return ends && (Dialect.delimiters.contains(after) || after == 0x0A || after == 0x0D)
  }
  /// Whether a digit stands on both sides.
  var isBetweenDigits: Bool { Self.isDigit(before) && Self.isDigit(after) }
  /// Whether a blank stands on both sides.
  var isBetweenBlanks: Bool { before == 0x20 && after == 0x20 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
