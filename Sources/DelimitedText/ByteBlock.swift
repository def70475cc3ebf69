#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

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
