#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// A byte to look for in blocks, made once for all of them.
struct BytePattern {
  #if arch(x86_64)
    let bytes: __m128i

    /// Makes the pattern of a byte.
    @inline(__always)
    init(_ byte: UInt8) { bytes = _mm_set1_epi8(CChar(bitPattern: byte)) }
  #else
    let byte: UInt8

    /// Makes the pattern of a byte.
    @inline(__always)
    init(_ byte: UInt8) { self.byte = byte }
  #endif
}
