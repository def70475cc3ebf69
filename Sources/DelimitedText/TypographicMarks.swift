/// The bytes of „, “ and ” in an encoding.
struct TypographicMarks {
  private let singles: [UInt8]
  private let hasUTF8: Bool

  /// The marks of a text whose stray bytes, if any, are in an eight-bit encoding.
  init(of encoding: TextEncoding, eightBit: EightBitEncoding) {
    hasUTF8 = encoding.eightBit == nil
    guard !hasUTF8 || encoding == .mixed else {
      singles = []
      return
    }
    switch eightBit {
    case .windows1252: singles = [0x84, 0x93, 0x94]
    case .macRoman: singles = [0xE3, 0xD2, 0xD3]
    case .cp850: singles = []
    }
  }

  /// The bytes that a mark may begin with.
  var leads: [UInt8] { singles + (hasUTF8 ? [0xE2] : []) }

  /// The number of bytes of the mark at a position; 0 when none stands there.
  @inline(__always)
  func length(in bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return 0 }
    if hasUTF8 {
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        return (0x9C...0x9E).contains(bytes[index + 2]) ? 3 : 0
      }
      if isWithinSequence(bytes, index) { return 0 }
    }
    return singles.contains(byte) ? 1 : 0
  }

  /// Whether a byte belongs to a well-formed sequence of UTF-8.
  private func isWithinSequence(_ bytes: [UInt8], _ index: Int) -> Bool {
    (max(0, index - 3)...index).contains { start in
      let length = UTF8Check.sequenceLength(bytes.span, start)
      return length > 1 && start + length > index
    }
  }
}
