/// The 128-bit checksum that is used for inputs above 64 MB: MurmurHash3 x64 128, seed 0.
///
/// Fast, and enough to notice a changed file; not proof against somebody who wants to deceive.
/// Source: A. Appleby (2011), MurmurHash3.cpp, function MurmurHash3_x64_128 (public domain).
struct Murmur3 {
  private var h1: UInt64 = 0
  private var h2: UInt64 = 0
  private var buffer: [UInt8] = []
  private var length: UInt64 = 0

  private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

  init() { buffer.reserveCapacity(16) }

  /// Adds a piece.
  mutating func update(_ bytes: [UInt8]) {
    length &+= UInt64(bytes.count)
    var index = 0
    if !buffer.isEmpty {
      let taken = min(16 - buffer.count, bytes.count)
      buffer += bytes[..<taken]
      index = taken
      guard buffer.count == 16 else { return }
      mix(Self.word(buffer, 0), Self.word(buffer, 8))
      buffer.removeAll(keepingCapacity: true)
    }
    while index + 16 <= bytes.count {
      mix(Self.word(bytes, index), Self.word(bytes, index + 8))
      index += 16
    }
    buffer += bytes[index...]
  }

  /// Ends the message and gives the checksum as 32 hexadecimal digits, h1 then h2.
  mutating func finish() -> String {
    let tail = buffer + [UInt8](repeating: 0, count: 16 - buffer.count)
    if buffer.count > 8 { h2 ^= Self.scramble2(Self.word(tail, 8)) }
    if !buffer.isEmpty { h1 ^= Self.scramble1(Self.word(tail, 0)) }
    h1 ^= length
    h2 ^= length
    h1 &+= h2
    h2 &+= h1
    h1 = Self.finalMix(h1)
    h2 = Self.finalMix(h2)
    h1 &+= h2
    h2 &+= h1
    return Hexadecimal.text(h1, digits: 16) + Hexadecimal.text(h2, digits: 16)
  }

  private mutating func mix(_ k1: UInt64, _ k2: UInt64) {
    h1 ^= Self.scramble1(k1)
    h1 = Self.rotate(h1, 27) &+ h2
    h1 = h1 &* 5 &+ 0x52dc_e729
    h2 ^= Self.scramble2(k2)
    h2 = Self.rotate(h2, 31) &+ h1
    h2 = h2 &* 5 &+ 0x3849_5ab5
  }

  private static func scramble1(_ k: UInt64) -> UInt64 { rotate(k &* c1, 31) &* c2 }
  private static func scramble2(_ k: UInt64) -> UInt64 { rotate(k &* c2, 33) &* c1 }

  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }

  private static func finalMix(_ value: UInt64) -> UInt64 {
    var k = value
    k = (k ^ (k >> 33)) &* 0xff51_afd7_ed55_8ccd
    k = (k ^ (k >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return k ^ (k >> 33)
  }

  /// Eight bytes, the least significant first.
  private static func word(_ bytes: [UInt8], _ start: Int) -> UInt64 {
    var value: UInt64 = 0
    for k in 0..<8 { value |= UInt64(bytes[start + k]) << UInt64(8 * k) }
    return value
  }
}
