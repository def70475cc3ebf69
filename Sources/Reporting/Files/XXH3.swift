internal import ProcessorFeatures
#if arch(x86_64)
  internal import AVX2Instructions
  internal import AVX512Instructions
#endif

/// The 128-bit checksum that `PieceChecksum` is made of: XXH3-128 of more than 240 bytes, seed 0.
///
/// Faster than bytes come from the disk, and enough to notice a changed file; not proof against
/// somebody who wants to deceive. `xxhsum -H2` gives the same.
/// Source: Y. Collet (2023), xxHash fast digest algorithm, XXH3 algorithm, section on large inputs.
enum XXH3 {
  /// A checksum.
  struct Digest: Sendable, Equatable {
    let high: UInt64
    let low: UInt64

    /// 32 hexadecimal digits.
    var text: String { Hexadecimal.text(high, digits: 16) + Hexadecimal.text(low, digits: 16) }

    /// The sixteen bytes that the digits stand for.
    var bytes: [UInt8] {
      [high, low].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
      }
    }
  }

  private typealias Lanes = SIMD8<UInt64>

  private static let prime32: (UInt64, UInt64, UInt64) = (0x9e37_79b1, 0x85eb_ca77, 0xc2b2_ae3d)
  private static let prime64: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9e37_79b1_85eb_ca87, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9, 0x85eb_ca77_c2b2_ae63,
    0x27d4_eb2f_1656_67c5
  )
  private static let stripe = 64
  private static let stripesOfBlock = 16
  private static let low32 = Lanes(repeating: 0xffff_ffff)

  /// The checksum of more than 240 bytes.
  ///
  /// The processor must have the vectors.
  static func digest(_ bytes: Span<UInt8>, vectors: VectorExtension = .longest) -> Digest {
    precondition(bytes.count > 240)
    let (input, length) = (unsafe bytes.bytes, bytes.count)
    let keys = unsafe secret.span.bytes
    var lanes = Lanes(
      prime32.2, prime64.0, prime64.1, prime64.2, prime64.3, prime32.1, prime64.4, prime32.0)
    // The last stripe is taken from the end, so that a whole one before it is no part of the rest.
    let (stripes, lastKey) = ((length - 1) / stripe, secret.count - stripe)
    if !accumulate(vectors, input, stripes: stripes, keys, lastKey: lastKey, into: &lanes) {
      for first in stride(from: 0, to: stripes, by: stripesOfBlock) {
        let count = min(stripesOfBlock, stripes - first)
        for k in 0..<count {
          accumulate(load(input, stripe &* (first &+ k)), load(keys, 8 &* k), into: &lanes)
        }
        if count == stripesOfBlock { scramble(&lanes, load(keys, lastKey)) }
      }
    }
    accumulate(load(input, length - stripe), load(keys, lastKey - 7), into: &lanes)
    let size = UInt64(length)
    return Digest(
      high: merged(lanes ^ load(keys, lastKey - 11), ~(size &* prime64.1)),
      low: merged(lanes ^ load(keys, 11), size &* prime64.0))
  }

  /// Mixes the stripes into the lanes with vectors; false with those of the baseline.
  private static func accumulate(
    _ vectors: VectorExtension, _ input: RawSpan, stripes: Int, _ keys: RawSpan, lastKey: Int,
    into lanes: inout Lanes
  ) -> Bool {
    #if arch(x86_64)
      if vectors == .baseline { return false }
      unsafe input.withUnsafeBytes { input in
        unsafe keys.withUnsafeBytes { keys in
          unsafe withUnsafeMutableBytes(of: &lanes) { lanes in
            guard let input = input.baseAddress, let keys = keys.baseAddress,
              let lanes = unsafe lanes.assumingMemoryBound(to: UInt64.self).baseAddress
            else { return }
            if vectors == .avx512 {
              unsafe AVX512Instructions.XXH3Vectors.accumulate(
                input, stripes: stripes, stripesOfBlock: stripesOfBlock, keys: keys,
                lastKey: lastKey, prime: prime32.0, into: lanes)
            } else {
              unsafe AVX2Instructions.XXH3Vectors.accumulate(
                input, stripes: stripes, stripesOfBlock: stripesOfBlock, keys: keys,
                lastKey: lastKey, prime: prime32.0, into: lanes)
            }
          }
        }
      }
      return true
    #else
      return false
    #endif
  }

  @inline(__always)
  private static func load(_ bytes: RawSpan, _ offset: Int) -> Lanes {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Lanes.self)
  }

  @inline(__always)
  private static func accumulate(_ data: Lanes, _ keys: Lanes, into lanes: inout Lanes) {
    let neighbours = Lanes(
      data[1], data[0], data[3], data[2], data[5], data[4], data[7], data[6])
    let keyed = data ^ keys
    lanes = lanes &+ neighbours &+ (keyed & low32) &* (keyed &>> 32)
  }

  @inline(__always)
  private static func scramble(_ lanes: inout Lanes, _ keys: Lanes) {
    let prime = Lanes(repeating: prime32.0)
    let mixed = lanes ^ (lanes &>> 47) ^ keys
    // A product with 32 bits in two halves: processors multiply those quickest.
    lanes = (mixed & low32) &* prime &+ (((mixed &>> 32) &* prime) &<< 32)
  }

  private static func merged(_ keyed: Lanes, _ start: UInt64) -> UInt64 {
    var result = start
    for lane in stride(from: 0, to: 8, by: 2) {
      let product = keyed[lane].multipliedFullWidth(by: keyed[lane + 1])
      result &+= product.low ^ product.high
    }
    result = (result ^ result >> 37) &* 0x1656_6791_9e37_79f9
    return result ^ result >> 32
  }

  private static let secret: InlineArray<192, UInt8> = [
    0xb8, 0xfe, 0x6c, 0x39, 0x23, 0xa4, 0x4b, 0xbe, 0x7c, 0x01, 0x81, 0x2c, 0xf7, 0x21, 0xad, 0x1c,
    0xde, 0xd4, 0x6d, 0xe9, 0x83, 0x90, 0x97, 0xdb, 0x72, 0x40, 0xa4, 0xa4, 0xb7, 0xb3, 0x67, 0x1f,
    0xcb, 0x79, 0xe6, 0x4e, 0xcc, 0xc0, 0xe5, 0x78, 0x82, 0x5a, 0xd0, 0x7d, 0xcc, 0xff, 0x72, 0x21,
    0xb8, 0x08, 0x46, 0x74, 0xf7, 0x43, 0x24, 0x8e, 0xe0, 0x35, 0x90, 0xe6, 0x81, 0x3a, 0x26, 0x4c,
    0x3c, 0x28, 0x52, 0xbb, 0x91, 0xc3, 0x00, 0xcb, 0x88, 0xd0, 0x65, 0x8b, 0x1b, 0x53, 0x2e, 0xa3,
    0x71, 0x64, 0x48, 0x97, 0xa2, 0x0d, 0xf9, 0x4e, 0x38, 0x19, 0xef, 0x46, 0xa9, 0xde, 0xac, 0xd8,
    0xa8, 0xfa, 0x76, 0x3f, 0xe3, 0x9c, 0x34, 0x3f, 0xf9, 0xdc, 0xbb, 0xc7, 0xc7, 0x0b, 0x4f, 0x1d,
    0x8a, 0x51, 0xe0, 0x4b, 0xcd, 0xb4, 0x59, 0x31, 0xc8, 0x9f, 0x7e, 0xc9, 0xd9, 0x78, 0x73, 0x64,
    0xea, 0xc5, 0xac, 0x83, 0x34, 0xd3, 0xeb, 0xc3, 0xc5, 0x81, 0xa0, 0xff, 0xfa, 0x13, 0x63, 0xeb,
    0x17, 0x0d, 0xdd, 0x51, 0xb7, 0xf0, 0xda, 0x49, 0xd3, 0x16, 0x55, 0x26, 0x29, 0xd4, 0x68, 0x9e,
    0x2b, 0x16, 0xbe, 0x58, 0x7d, 0x47, 0xa1, 0xfc, 0x8f, 0xf8, 0xb8, 0xd1, 0x7a, 0xd0, 0x31, 0xce,
    0x45, 0xcb, 0x3a, 0x8f, 0x95, 0x16, 0x04, 0x28, 0xaf, 0xd7, 0xfb, 0xca, 0xbb, 0x4b, 0x40, 0x7e,
  ]
}
