/// The checksum of a zip entry: CRC-32 with the reflected polynomial 0xEDB88320.
///
/// Eight bytes at a time: the tables say what a byte does to the checksum 0–7 bytes later
/// (Kounavis & Berry 2008). Source: ISO 3309; PKWARE APPNOTE 6.3.10, section 4.4.7.
enum CRC32 {
  private static let tables: [[UInt32]] = {
    var tables = [
      (0..<256).map { index in
        var value = UInt32(index)
        for _ in 0..<8 {
          value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
        return value
      }
    ]
    for later in 1..<8 {
      tables.append(
        tables[later - 1].map { tables[0][Int($0 & 0xFF)] ^ ($0 >> 8) })
    }
    return tables
  }()

  /// The checksum of the bytes; 0 for none.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let tables = Self.tables
    let (t0, t1, t2, t3) = (tables[0], tables[1], tables[2], tables[3])
    let (t4, t5, t6, t7) = (tables[4], tables[5], tables[6], tables[7])
    let span = bytes.span
    var value: UInt32 = 0xFFFF_FFFF
    var position = 0
    while position + 8 <= span.count {
      let low = span.littleEndian(UInt32.self, at: position) ^ value
      let high = span.littleEndian(UInt32.self, at: position + 4)
      let first =
        t7[Int(low & 0xFF)] ^ t6[Int(low >> 8 & 0xFF)]
        ^ t5[Int(low >> 16 & 0xFF)] ^ t4[Int(low >> 24)]
      let second =
        t3[Int(high & 0xFF)] ^ t2[Int(high >> 8 & 0xFF)]
        ^ t1[Int(high >> 16 & 0xFF)] ^ t0[Int(high >> 24)]
      value = first ^ second
      position += 8
    }
    while position < span.count {
      value = t0[Int((value ^ UInt32(span[position])) & 0xFF)] ^ (value >> 8)
      position += 1
    }
    return value ^ 0xFFFF_FFFF
  }
}
