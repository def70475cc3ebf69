/// The same as `ByteBlock` with the standard library's vectors alone.
struct PortableByteBlock {
  private let bytes: SIMD64<UInt8>

  /// Loads the 64 bytes at an offset; they must all lie inside the span.
  @inline(__always)
  init(_ span: RawSpan, at offset: Int) {
    bytes = unsafe span.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD64<UInt8>.self)
  }

  /// The bytes that equal `wanted`.
  @inline(__always)
  func equal(to wanted: UInt8) -> UInt64 {
    let ones = SIMD64<UInt8>(repeating: 0).replacing(with: 1, where: bytes .== wanted)
    return Self.gathered(ones)
  }

  /// The bytes that equal an odd byte or the one below it.
  @inline(__always)
  func equal(toOddOrBelow odd: UInt8) -> UInt64 {
    let ones = SIMD64<UInt8>(repeating: 0).replacing(with: 1, where: (bytes | 1) .== odd)
    return Self.gathered(ones)
  }

  /// Whether any byte is one of two.
  @inline(__always)
  func holds(_ one: UInt8, or other: UInt8) -> Bool {
    equal(to: one) | equal(to: other) != 0
  }

  /// The bytes from 0x80.
  @inline(__always)
  var high: UInt64 { Self.gathered(bytes &>> 7) }

  /// The bytes from 0x80 to 0xBF: those that continue a UTF-8 sequence.
  @inline(__always)
  var continuing: UInt64 {
    Self.gathered((bytes &>> 7) & (((bytes &>> 6) & 1) ^ 1))
  }

  /// The lowest bits of 64 bytes side by side.
  ///
  /// Multiplying eight bytes of 0 or 1 by the constant puts their bits into the highest byte.
  @inline(__always)
  private static func gathered(_ ones: SIMD64<UInt8>) -> UInt64 {
    let words = unsafe unsafeBitCast(ones, to: SIMD8<UInt64>.self)
    let bits = (words &* 0x0102_0408_1020_4080) &>> 56
    var result: UInt64 = 0
    for lane in 0..<8 { result |= bits[lane] << UInt64(8 * lane) }
    return result
  }
}
