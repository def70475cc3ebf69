/// The checksum of a zip entry: CRC-32 with the reflected polynomial 0xEDB88320.
///
/// Source: ISO 3309; PKWARE APPNOTE 6.3.10, section 4.4.7.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 {
      value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
    return value
  }

  /// The checksum of the bytes; 0 for none.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = Self.table
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
    }
    return value ^ 0xFFFF_FFFF
  }
}
