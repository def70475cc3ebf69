extension UInt64 {
  /// The parity of the bits up to each bit: set from every odd set bit to before the next one.
  @inline(__always)
  var prefixParity: UInt64 {
    var bits = self
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    bits ^= bits << 32
    return bits
  }

  /// The bits below the lowest bit of `bit`, which has one bit set.
  @inline(__always)
  static func below(_ bit: UInt64) -> UInt64 { bit &- 1 }
}
