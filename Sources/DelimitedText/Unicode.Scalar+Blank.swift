extension Unicode.Scalar {
  /// Whether the scalar has the property White_Space, without asking the Unicode tables.
  ///
  /// Source: Unicode Character Database, PropList.txt, White_Space; the set has not changed since
  /// Unicode 6.3 and the tests hold it against the standard library's.
  @inline(__always)
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
