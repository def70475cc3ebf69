/// What stands beside a byte that may be a letter or a sign.
struct LetterContext {
  private let before: UInt8
  private let after: UInt8
  private let afterNext: UInt8

  /// Looks at the neighbours of a position; past the ends there are blanks.
  init(_ bytes: Span<UInt8>, _ position: Int) {
    before = position > 0 ? bytes[position - 1] : 0x20
    after = position + 1 < bytes.count ? bytes[position + 1] : 0x20
    afterNext = position + 2 < bytes.count ? bytes[position + 2] : 0x20
  }

  // MARK: Letters

  /// Whether a letter stands on either side.
  var touchesLetter: Bool { Self.isLetter(before) || Self.isLetter(after) }
  /// Whether a letter comes after, and neither a letter nor a digit stands before.
  var beginsWord: Bool { Self.isLetter(after) && !followsLetterOrDigit && before < 0x80 }
  /// Whether a capital comes after, and a small letter after that.
  var precedesCapitalisedWord: Bool { precedesCapital && Self.isSmall(afterNext) }
  /// Whether a small letter stands before, and what comes after is no letter.
  var endsWord: Bool { followsSmallLetter && !Self.isLetter(after) && after < 0x80 }

  /// Whether a small letter stands before.
  var followsSmallLetter: Bool { Self.isSmall(before) }
  /// Whether a capital stands before.
  var followsCapital: Bool { Self.isLetter(before) && !Self.isSmall(before) }
  /// Whether a vowel of ASCII stands before.
  var followsVowel: Bool { Self.isVowel(before) }
  /// Whether a consonant stands before.
  var followsConsonant: Bool { Self.isLetter(before) && !Self.isVowel(before) }
  /// Whether a small letter comes after.
  var precedesSmallLetter: Bool { Self.isSmall(after) }
  /// Whether a capital comes after.
  var precedesCapital: Bool { Self.isLetter(after) && !Self.isSmall(after) }
  /// Whether a letter comes after.
  var precedesLetter: Bool { Self.isLetter(after) }
  /// Whether a vowel of ASCII comes after.
  var precedesVowel: Bool { Self.isVowel(after) }
  /// Whether none of the two characters that come after is a vowel of ASCII.
  var precedesNoVowelInTwo: Bool { !Self.isVowel(after) && !Self.isVowel(afterNext) }
  /// Whether one of some letters comes after, given in small.
  func precedes(_ letters: Unicode.Scalar...) -> Bool {
    Self.isLetter(after) && letters.contains(Unicode.Scalar(after | 0x20))
  }

  // MARK: Signs

  /// Whether a letter, a digit or the end of a sentence stands before, and the field ends after.
  var endsField: Bool {
    let ends = followsLetterOrDigit || endsSentence
    return ends && (Dialect.delimiters.contains(after) || after == 0x0A || after == 0x0D)
  }
  /// Whether what stands before is the end of a sentence.
  var endsSentence: Bool {
    before == UInt8(ascii: ".") || before == UInt8(ascii: "!") || before == UInt8(ascii: "?")
  }
  /// Whether what stands before is no letter or digit, and something stands right after.
  var opensQuotation: Bool { !followsLetterOrDigit && after > 0x20 }
  /// Whether a digit stands on either side.
  var touchesDigit: Bool { Self.isDigit(before) || Self.isDigit(after) }
  /// Whether a digit stands on both sides.
  var isBetweenDigits: Bool { Self.isDigit(before) && Self.isDigit(after) }
  /// Whether a blank stands on both sides.
  var isBetweenBlanks: Bool { before == 0x20 && after == 0x20 }

  private var followsLetterOrDigit: Bool { Self.isLetter(before) || Self.isDigit(before) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
  }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isVowel(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte | 0x20) {
    case "a", "e", "i", "o", "u", "y": isLetter(byte)
    default: false
    }
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
