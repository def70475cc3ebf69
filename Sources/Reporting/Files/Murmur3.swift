/// The 128-bit checksum that `PieceChecksum` is made of: MurmurHash3 x64 128, seed 0.
///
/// Fast, and enough to notice a changed file; not proof against somebody who wants to deceive.
/// Source: A. Appleby (2011), MurmurHash3.cpp, function MurmurHash3_x64_128 (public domain).
struct Murmur3 {
  /// A checksum.
  struct Digest: Sendable, Equatable {
    var h1: UInt64 = 0
    var h2: UInt64 = 0

    /// 32 hexadecimal digits, h1 then h2.
    var text: String { Hexadecimal.text(h1, digits: 16) + Hexadecimal.text(h2, digits: 16) }

    /// The bytes of h1 and then of h2, each the least significant first.
    var bytes: [UInt8] {
      [h1, h2].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }
  }

  private var state = Digest()
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
      unsafe pair.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { unsafe Self.mix(start, into: &state) }
      }
      rest.removeAll(keepingCapacity: true)
    }
    let end = index + (bytes.count - index) / 16 * 16
    var mixed = state
    unsafe bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return }
      for position in stride(from: index, to: end, by: 16) {
        unsafe Self.mix(start + position, into: &mixed)
      }
    }
    state = mixed
    for index in end..<bytes.count { rest.append(bytes[index]) }
  }

  /// Ends the message and gives its checksum.
  func finish() -> Digest {
    var (h1, h2) = (state.h1, state.h2)
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
    return Digest(h1: h1, h2: h2)
  }

  /// The checksums of four messages of one length, a multiple of 16, that lie one after another.
  ///
  /// Each waits for its own last step only, so that four take hardly longer than one.
  static func finish(four bytes: Span<UInt8>) -> [Digest] {
    let length = bytes.count / 4
    var (a, b, c, d) = (Digest(), Digest(), Digest(), Digest())
    unsafe bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return }
      var position = 0
      while position < length {
        let here = unsafe start + position
        unsafe mix(here, into: &a)
        unsafe mix(here + length, into: &b)
        unsafe mix(here + 2 &* length, into: &c)
        unsafe mix(here + 3 &* length, into: &d)
        position &+= 16
      }
    }
    return [a, b, c, d].map { state in
      var whole = Murmur3()
      whole.state = state
      whole.length = UInt64(length)
      return whole.finish()
    }
  }

  /// Mixes in the sixteen bytes at an address.
  @inline(__always)
  private static func mix(_ bytes: UnsafeRawPointer, into state: inout Digest) {
    let first = unsafe bytes.loadUnaligned(as: UInt64.self).littleEndian
    let second = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    state.h1 ^= scramble1(first)
    state.h1 = (rotate(state.h1, 27) &+ state.h2) &* 5 &+ 0x52dc_e729
    state.h2 ^= scramble2(second)
    state.h2 = (rotate(state.h2, 31) &+ state.h1) &* 5 &+ 0x3849_5ab5
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
