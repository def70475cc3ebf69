#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// A byte to look for in blocks, made once for all of them.
struct BytePattern {
  #if arch(x86_64)
    fileprivate let bytes: __m128i

    /// Makes the pattern of a byte.
    @inline(__always)
    init(_ byte: UInt8) { bytes = _mm_set1_epi8(CChar(bitPattern: byte)) }
  #else
    fileprivate let byte: UInt8

    /// Makes the pattern of a byte.
    @inline(__always)
    init(_ byte: UInt8) { self.byte = byte }
  #endif
}

/// Which of 64 bytes equal a wanted byte, as a bit each; the lowest bit is the first byte.
///
/// On x86-64 with the instruction set that every such processor has (SSE2), elsewhere with the
/// portable vectors of the standard library; both give the same bits.
struct ByteBlock {
  #if arch(x86_64)
    private let parts: (__m128i, __m128i, __m128i, __m128i)

    /// Loads the 64 bytes at an offset; they must all lie inside the span.
    @inline(__always)
    init(_ bytes: RawSpan, at offset: Int) {
      parts = unsafe (
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: __m128i.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: offset + 16, as: __m128i.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: offset + 32, as: __m128i.self),
        bytes.unsafeLoadUnaligned(fromByteOffset: offset + 48, as: __m128i.self)
      )
    }

    /// The bytes that equal `wanted`.
    @inline(__always)
    func equal(to wanted: BytePattern) -> UInt64 {
      Self.joined(
        _mm_movemask_epi8(_mm_cmpeq_epi8(parts.0, wanted.bytes)),
        _mm_movemask_epi8(_mm_cmpeq_epi8(parts.1, wanted.bytes)),
        _mm_movemask_epi8(_mm_cmpeq_epi8(parts.2, wanted.bytes)),
        _mm_movemask_epi8(_mm_cmpeq_epi8(parts.3, wanted.bytes)))
    }

    /// The bytes that equal an odd byte or the one below it.
    @inline(__always)
    func equal(toOddOrBelow odd: BytePattern) -> UInt64 {
      let lowest = _mm_set1_epi8(1)
      return Self.joined(
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_or_si128(parts.0, lowest), odd.bytes)),
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_or_si128(parts.1, lowest), odd.bytes)),
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_or_si128(parts.2, lowest), odd.bytes)),
        _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_or_si128(parts.3, lowest), odd.bytes)))
    }

    /// Whether any byte is one of two.
    @inline(__always)
    func holds(_ one: BytePattern, or other: BytePattern) -> Bool {
      let (a, b) = (one.bytes, other.bytes)
      let first = _mm_or_si128(_mm_cmpeq_epi8(parts.0, a), _mm_cmpeq_epi8(parts.0, b))
      let second = _mm_or_si128(_mm_cmpeq_epi8(parts.1, a), _mm_cmpeq_epi8(parts.1, b))
      let third = _mm_or_si128(_mm_cmpeq_epi8(parts.2, a), _mm_cmpeq_epi8(parts.2, b))
      let fourth = _mm_or_si128(_mm_cmpeq_epi8(parts.3, a), _mm_cmpeq_epi8(parts.3, b))
      let any = _mm_or_si128(_mm_or_si128(first, second), _mm_or_si128(third, fourth))
      return _mm_movemask_epi8(any) != 0
    }

    /// The bytes from 0x80.
    @inline(__always)
    var high: UInt64 {
      Self.joined(
        _mm_movemask_epi8(parts.0), _mm_movemask_epi8(parts.1), _mm_movemask_epi8(parts.2),
        _mm_movemask_epi8(parts.3))
    }

    /// The bytes from 0x80 to 0xBF: those that continue a UTF-8 sequence.
    @inline(__always)
    var continuing: UInt64 {
      let bound = _mm_set1_epi8(-64)
      return Self.joined(
        _mm_movemask_epi8(_mm_cmplt_epi8(parts.0, bound)),
        _mm_movemask_epi8(_mm_cmplt_epi8(parts.1, bound)),
        _mm_movemask_epi8(_mm_cmplt_epi8(parts.2, bound)),
        _mm_movemask_epi8(_mm_cmplt_epi8(parts.3, bound)))
    }

    @inline(__always)
    private static func joined(_ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: a)) | UInt64(UInt32(bitPattern: b)) << 16
        | UInt64(UInt32(bitPattern: c)) << 32 | UInt64(UInt32(bitPattern: d)) << 48
    }
  #else
    private let portable: PortableByteBlock

    /// Loads the 64 bytes at an offset; they must all lie inside the span.
    @inline(__always)
    init(_ bytes: RawSpan, at offset: Int) { portable = PortableByteBlock(bytes, at: offset) }

    /// The bytes that equal `wanted`.
    @inline(__always)
    func equal(to wanted: BytePattern) -> UInt64 { portable.equal(to: wanted.byte) }

    /// The bytes that equal an odd byte or the one below it.
    @inline(__always)
    func equal(toOddOrBelow odd: BytePattern) -> UInt64 {
      portable.equal(toOddOrBelow: odd.byte)
    }

    /// Whether any byte is one of two.
    @inline(__always)
    func holds(_ one: BytePattern, or other: BytePattern) -> Bool {
      portable.holds(one.byte, or: other.byte)
    }

    /// The bytes from 0x80.
    @inline(__always)
    var high: UInt64 { portable.high }

    /// The bytes from 0x80 to 0xBF: those that continue a UTF-8 sequence.
    @inline(__always)
    var continuing: UInt64 { portable.continuing }
  #endif
}

extension ByteBlock {
  /// The bytes that equal `wanted`.
  @inline(__always)
  func equal(to wanted: UInt8) -> UInt64 { equal(to: BytePattern(wanted)) }
}

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
