/// The 128-bit checksum that is used for inputs above 64 MB: MurmurHash3 x64 128, seed 0.
///
/// Fast, and enough to notice a changed file; not proof against somebody who wants to deceive.
/// Source: A. Appleby (2011), MurmurHash3.cpp, function MurmurHash3_x64_128 (public domain).
struct Murmur3 {
  private var h1: UInt64 = 0
  private var h2: UInt64 = 0
  /// The bytes that do not yet make a word pair.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

  /// Adds a piece.
  mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds a piece.
  mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var index = 0
    if !rest.isEmpty {
      while rest.count < 16, index < bytes.count {
        rest.append(bytes[index])
        index += 1
      }
      guard rest.count == 16 else { return }
      let pair = rest
      Self.mix(pair.span, from: 0, to: 16, &h1, &h2)
      rest.removeAll(keepingCapacity: true)
    }
    let end = index + (bytes.count - index) / 16 * 16
    Self.mix(bytes, from: index, to: end, &h1, &h2)
    for index in end..<bytes.count { rest.append(bytes[index]) }
  }

  /// Ends the message and gives the checksum as 32 hexadecimal digits, h1 then h2.
  mutating func finish() -> String {
    let tail = rest + [UInt8](repeating: 0, count: 16 - rest.count)
    if rest.count > 8 { h2 ^= Self.scramble2(Self.word(tail.span, 8)) }
    if !rest.isEmpty { h1 ^= Self.scramble1(Self.word(tail.span, 0)) }
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

  /// Mixes in the word pairs of a range whose length is a multiple of 16.
  private static func mix(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, _ h1: inout UInt64, _ h2: inout UInt64
  ) {
    var (first, second) = (h1, h2)
    var position = start
    while position < end {
      first ^= scramble1(word(bytes, position))
      first = (rotate(first, 27) &+ second) &* 5 &+ 0x52dc_e729
      second ^= scramble2(word(bytes, position + 8))
      second = (rotate(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
      position += 16
    }
    (h1, h2) = (first, second)
  }

  @inline(__always)
  private static func scramble1(_ k: UInt64) -> UInt64 { rotate(k &* c1, 31) &* c2 }
  @inline(__always)
  private static func scramble2(_ k: UInt64) -> UInt64 { rotate(k &* c2, 33) &* c1 }

  @inline(__always)
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
  @inline(__always)
  private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
    let raw = unsafe bytes.bytes
    return unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
  }
}
