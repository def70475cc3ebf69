/// Bits packed into bytes from the least significant end, as deflate has them.
///
/// Source: RFC 1951, section 3.1.1.
struct BitWriter {
  private var bytes: [UInt8] = []
  /// Bits that do not yet make four bytes, fewer than 32 between two calls.
  private var pending: UInt64 = 0
  private var count = 0

  /// A writer that expects so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends the lowest `width` bits (at most 32) of a value, its lowest bit first; the bits above
  /// are zero.
  mutating func append(_ value: UInt32, width: Int) {
    pending |= UInt64(value) &<< UInt64(count)
    count &+= width
    guard count >= 32 else { return }
    bytes.appendLittleEndian(UInt32(truncatingIfNeeded: pending))
    pending &>>= 32
    count &-= 32
  }

  /// Appends some bits.
  mutating func append(_ bits: BitString) { append(bits.value, width: Int(bits.width)) }

  /// The bytes with the last one filled up with zero bits.
  func finished() -> [UInt8] {
    var bytes = bytes
    for shift in stride(from: 0, to: count, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(shift)))
    }
    return bytes
  }
}

/// A few bits, the first of them lowest.
struct BitString: Equatable {
  let value: UInt32
  /// How many they are, at most 32.
  let width: UInt8

  /// These bits followed by others.
  func followed(by value: Int, width: Int) -> BitString {
    BitString(
      value: self.value | UInt32(truncatingIfNeeded: value) << UInt32(self.width),
      width: self.width + UInt8(width))
  }
}
