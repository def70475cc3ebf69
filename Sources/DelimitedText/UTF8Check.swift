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
  /// Blocks of 64 bytes that hold ASCII and common sequences are judged by masks; others
  /// sequence by sequence. The range begins and ends between characters.
  static func firstStray(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let raw = unsafe bytes.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      if position + 64 <= range.upperBound {
        let block = ByteBlock(raw, at: position)
        let high = block.high
        if high == 0 {
          position += 64
          continue
        }
        let continuing = block.continuing
        let leads = high & ~continuing
        // 0xC3 leads nearly every letter of Swedish, 0xC2 signs and the no-break blank, 0xE2 dashes
        // and thin blanks: any one or, after 0xE2, two continuing bytes are right after them.
        let three = block.equal(to: 0xE2)
        let cut: UInt64 = leads >> 63 != 0 ? 63 : three >> 62 != 0 ? 62 : 64
        let whole = UInt64.max >> (64 - cut)
        let known: UInt64 = three | block.equal(to: 0xC3) | block.equal(to: 0xC2)
        let second: UInt64 = (leads & whole) << 1
        let third: UInt64 = (leads & three & whole) << 2
        let isRight = (leads & ~known & whole) == 0 && (second | third) == (continuing & whole)
        if isRight {
          position += Int(cut)
          continue
        }
        let end = position + 64
        position += high.trailingZeroBitCount
        while position < end {
          let length = sequenceLength(bytes, position)
          if length == 0 { return position }
          position += length
        }
        continue
      }
      let length = sequenceLength(bytes, position)
      if length == 0 { return position }
      position += length
    }
    return nil
  }
}
