/// Undoes the encoding of UTF-8 that was taken for Windows-1252 and encoded once more ("Ã¥").
///
/// What was taken for Latin-1 instead, as PHP's `utf8_encode` does, differs in that the bytes 0x80 to
/// 0x9F became control characters: "Å" is "Ã" and U+0085, where Windows-1252 gives "Ã…".
enum DoubleEncoding {
  /// The text before it was encoded a second time; nil when it was not.
  static func undone(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = byte(takenFor: scalar) else { return nil }
      bytes.append(byte)
    }
    guard UTF8Check.isValid(bytes.span), hasOtherThanSigns(bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte that became a character, in Latin-1 or in Windows-1252.
  private static func byte(takenFor scalar: Unicode.Scalar) -> UInt8? {
    UInt8(exactly: scalar.value) ?? EightBitEncoding.windows1252.byte(scalar)
  }

  /// Whether well-formed bytes hold a sequence that is not, in Windows-1252, a capital Å, Ä, Ö or É
  /// before a sign such as "…" or a dash, as in ”BRÅ…” or ”LULEÅ–BODEN”.
  private static func hasOtherThanSigns(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count {
      let length = UTF8Check.sequenceLength(bytes.span, position)
      if length > 1 {
        let isCapital = [0xC5, 0xC4, 0xD6, 0xC9].contains(bytes[position])
        let isSign = bytes[position + 1] == 0x85 || (0x91...0x97).contains(bytes[position + 1])
        let next = position + length < bytes.count ? bytes[position + length] : 0x20
        if !(isCapital && isSign) || (0x61...0x7A).contains(next) { return true }
      }
      position += length
    }
    return false
  }
}
