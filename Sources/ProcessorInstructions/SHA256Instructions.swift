#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// The rounds of SHA-256 with the instructions that many x86-64 processors have for them.
///
/// Four to eight times as fast as the same rounds without; only for processors that
/// `ProcessorFeatures.hasSHA256` tells of. Nothing here is generic or makes generic code, so that
/// none made with these instructions can end up in another module.
/// Source: Intel (2013), Intel SHA Extensions, section on SHA-256; FIPS PUB 180-4 (2015), 6.2.2.
package enum SHA256Instructions {
  #if arch(x86_64)
    /// Mixes whole blocks of 64 bytes into the eight words of a state, first a and last h.
    ///
    /// - Parameters:
    ///   - bytes: The blocks; a count that is no multiple of 64 leaves the last bytes out.
    ///   - constants: The 64 constants of the rounds.
    ///   - state: The eight words before and after.
    @unsafe package static func compress(
      _ bytes: RawSpan, constants: Span<UInt32>, into state: UnsafeMutablePointer<UInt32>
    ) {
      precondition(constants.count == 64)
      let constants = unsafe constants.bytes
      var rounds = unsafe Rounds(
        abef: words(state[5], state[4], state[1], state[0]),
        cdgh: words(state[7], state[6], state[3], state[2]))
      var position = 0
      while position + 64 <= bytes.byteCount {
        let before = rounds
        var a = unsafe bigEndian(bytes, position)
        var b = unsafe bigEndian(bytes, position + 16)
        var c = unsafe bigEndian(bytes, position + 32)
        var d = unsafe bigEndian(bytes, position + 48)
        unsafe rounds.four(a, constants, 0)
        unsafe rounds.four(b, constants, 16)
        unsafe rounds.four(c, constants, 32)
        unsafe rounds.four(d, constants, 48)
        for offset in stride(from: 64, to: 256, by: 64) {
          a = scheduled(a, b, c, d)
          unsafe rounds.four(a, constants, offset)
          b = scheduled(b, c, d, a)
          unsafe rounds.four(b, constants, offset + 16)
          c = scheduled(c, d, a, b)
          unsafe rounds.four(c, constants, offset + 32)
          d = scheduled(d, a, b, c)
          unsafe rounds.four(d, constants, offset + 48)
        }
        rounds.abef = _mm_add_epi32(rounds.abef, before.abef)
        rounds.cdgh = _mm_add_epi32(rounds.cdgh, before.cdgh)
        position += 64
      }
      let (abef, cdgh) = (lanes(rounds.abef), lanes(rounds.cdgh))
      unsafe (state[0], state[1], state[2], state[3]) = (abef[3], abef[2], cdgh[3], cdgh[2])
      unsafe (state[4], state[5], state[6], state[7]) = (abef[1], abef[0], cdgh[1], cdgh[0])
    }

    /// The words of the state in the order that the instructions take them.
    private struct Rounds {
      var abef: __m128i
      var cdgh: __m128i

      /// Four rounds, with four words of the schedule and the constants at an offset.
      @inline(__always)
      @unsafe mutating func four(_ words: __m128i, _ constants: RawSpan, _ offset: Int) {
        let constant = unsafe constants.unsafeLoadUnaligned(
          fromByteOffset: offset, as: __m128i.self)
        let sum = _mm_add_epi32(words, constant)
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum)
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_unpackhi_epi64(sum, sum))
      }
    }

    /// The next four words of the schedule from the sixteen before them.
    @inline(__always)
    private static func scheduled(
      _ a: __m128i, _ b: __m128i, _ c: __m128i, _ d: __m128i
    ) -> __m128i {
      let (third, last) = (lanes(c), lanes(d))
      let between = words(third[1], third[2], third[3], last[0])
      return _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(a, b), between), d)
    }

    /// Sixteen bytes as four words of which the first byte is the most significant.
    @inline(__always)
    @unsafe private static func bigEndian(_ bytes: RawSpan, _ position: Int) -> __m128i {
      let order = _mm_set_epi64x(0x0c0d_0e0f_0809_0a0b, 0x0405_0607_0001_0203)
      let loaded = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: __m128i.self)
      return _mm_shuffle_epi8(loaded, order)
    }

    @inline(__always)
    private static func words(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> __m128i {
      unsafe unsafeBitCast(SIMD4<UInt32>(a, b, c, d), to: __m128i.self)
    }

    @inline(__always)
    private static func lanes(_ vector: __m128i) -> SIMD4<UInt32> {
      unsafe unsafeBitCast(vector, to: SIMD4<UInt32>.self)
    }
  #endif
}
