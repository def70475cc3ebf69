extension SymbolTable {
  /// What a spelling is found by; that of an empty slot is also that of the blank text.
  struct Key: Equatable {
    /// The first bytes, or the hash of a long spelling.
    var low: UInt64 = 0
    /// The bytes after the eighth with their number above them, or that of a long spelling's and
    /// the highest bit.
    var high: UInt64 = 0

    static let mostBytes = 15
    private static let isLong: UInt64 = 1 << 63

    /// The key of so many bytes.
    @inline(__always)
    init(low: UInt64 = 0, high: UInt64 = 0, count: Int = 0) {
      self.low = low
      self.high = high | UInt64(truncatingIfNeeded: count) &<< 56
    }

    /// The key of a spelling of more bytes than it holds.
    init(hash: UInt64, count: Int) {
      low = hash
      high = Self.isLong | UInt64(truncatingIfNeeded: count)
    }

    var isEmpty: Bool { high == 0 }
    var isLong: Bool { high & Self.isLong != 0 }
    /// The bytes of a long spelling.
    var longCount: Int { Int(truncatingIfNeeded: high & ~Self.isLong) }

    /// The same as `!=`, with one choice instead of two.
    @inline(__always)
    func differs(from other: Key) -> Bool { (low ^ other.low) | (high ^ other.high) != 0 }

    @inline(__always)
    var hash: Int {
      let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xBF58_476D_1CE4_E5B9
      // The lowest bits decide, and the last bytes must reach them as the first do.
      return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 51)
    }
  }

  /// The key of the bytes in a range that is not empty.
  @inline(__always)
  static func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Key {
    let count = end - start
    if count > Key.mostBytes { return Key(hash: longHash(bytes, start, end), count: count) }
    let raw = unsafe bytes.bytes
    if start + 16 <= raw.byteCount {
      let low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
      if count <= 8 {
        return Key(low: low & (~0 &>> UInt64(64 - 8 * count)), count: count)
      }
      let high = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
        .littleEndian
      return Key(low: low, high: high & (~0 &>> UInt64(128 - 8 * count)), count: count)
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for offset in 0..<count {
      let byte = UInt64(bytes[start + offset])
      if offset < 8 {
        low |= byte << UInt64(8 * offset)
      } else {
        high |= byte << UInt64(8 * (offset - 8))
      }
    }
    return Key(low: low, high: high, count: count)
  }

  private static func longHash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let raw = unsafe bytes.bytes
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 31
    }
    var position = start
    while position + 8 <= end {
      mix(unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian)
      position += 8
    }
    mix(unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self).littleEndian)
    return hash
  }
}
