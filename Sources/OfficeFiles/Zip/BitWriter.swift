/// Bits packed into bytes from the least significant end, as deflate has them.
///
/// Source: RFC 1951, section 3.1.1.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Appends the lowest `width` bits (at most 32) of a value, its lowest bit first.
  mutating func append(_ value: UInt32, width: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Appends a Huffman code of `width` bits (at most 16), its highest bit first.
  mutating func appendCode(_ code: UInt32, width: Int) {
    var reversed: UInt32 = 0
    for bit in 0..<width where code & (1 << UInt32(bit)) != 0 {
      reversed |= 1 << UInt32(width - 1 - bit)
    }
    append(reversed, width: width)
  }

  /// The bytes with the last one filled up with zero bits.
  func finished() -> [UInt8] {
    count == 0 ? bytes : bytes + [UInt8(truncatingIfNeeded: pending)]
  }
}
