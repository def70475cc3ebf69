/// The SHA-256 checksum of bytes that come in pieces.
///
/// Source: FIPS PUB 180-4 (2015), sections 5.1.1, 5.3.3 and 6.2.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// The bytes that do not yet make a block.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// The checksum of some bytes as 64 hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Adds a piece.
  mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds a piece.
  mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var index = 0
    if !rest.isEmpty {
      while rest.count < 64, index < bytes.count {
        rest.append(bytes[index])
        index += 1
      }
      guard rest.count == 64 else { return }
      let block = rest
      SHA256Blocks.compress(block.span, from: 0, to: 64, into: &state)
      rest.removeAll(keepingCapacity: true)
    }
    let end = index + (bytes.count - index) / 64 * 64
    SHA256Blocks.compress(bytes, from: index, to: end, into: &state)
    for index in end..<bytes.count { rest.append(bytes[index]) }
  }

  /// Ends the message and gives the checksum as 64 hexadecimal digits.
  mutating func finish() -> String {
    let bits = length &* 8
    var padding: [UInt8] = [0x80]
    padding += [UInt8](repeating: 0, count: (119 - Int(length % 64)) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    update(padding)
    return state.map { Hexadecimal.text(UInt64($0), digits: 8) }.joined()
  }
}

/// Numbers as hexadecimal digits.
enum Hexadecimal {
  /// A number with leading zeros.
  static func text(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
