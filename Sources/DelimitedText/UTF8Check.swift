/// Tells whether bytes are well-formed UTF-8.
enum UTF8Check {
  /// The length of the well-formed sequence that begins at a position, 0 when it is none.
  ///
  /// Source: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
  @inline(__always)
  static func sequenceLength(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    let left = bytes.count - position
    func continues(_ step: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      step < left && range.contains(bytes[position + step])
    }
    switch lead {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether all the bytes are well-formed UTF-8.
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      let length = sequenceLength(bytes, position)
      if length == 0 { return false }
      position += length
    }
    return true
  }

  /// The position of the first byte in a range that belongs to no well-formed sequence.
  ///
  /// Stretches of ASCII are passed over 64 bytes at a time.
  static func firstStray(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let raw = unsafe bytes.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      if position + 64 <= range.upperBound {
        let high = ByteBlock(raw, at: position).high
        if high == 0 {
          position += 64
          continue
        }
        position += high.trailingZeroBitCount
      }
      let length = sequenceLength(bytes, position)
      if length == 0 { return position }
      position += length
    }
    return nil
  }
}
