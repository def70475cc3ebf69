extension String {
  /// How many characters it has, as `count` tells; quick for plain text.
  var characterCount: Int { plainCharacterCount ?? count }

  /// The same where it has only the letters and signs of Swedish text, each of which is a character
  /// on its own, and no line breaks; nil for any other text.
  var plainCharacterCount: Int? {
    var count = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x2212: count += 1
      default: return nil
      }
    }
    return count
  }

  /// Whether another text has the same bytes, not only the same characters.
  func hasSameBytes(as other: String) -> Bool {
    let (bytes, others) = (utf8.span, other.utf8.span)
    return bytes.count == others.count && bytes.indices.allSatisfy { bytes[$0] == others[$0] }
  }
}
