#if arch(x86_64)
  import _Builtin_intrinsics.intel

  /// The stripes of XXH3 in one vector of 64 bytes, for processors that have
  /// `VectorExtension.avx512`.
  ///
  /// Source: Y. Collet (2023), xxHash fast digest algorithm, XXH3 algorithm, section on large inputs.
  package enum XXH3Vectors {
    /// Mixes whole stripes of 64 bytes into eight lanes, which are scrambled after every block.
    ///
    /// The input begins where a block of so many stripes does. `keys` is the secret, which stripe k
    /// of a block takes from its byte 8k on, and scrambling from `lastKey` on; `prime`, of 32 bits,
    /// is what scrambling multiplies by.
    @inline(never)
    @unsafe package static func accumulate(
      _ input: UnsafeRawPointer, stripes: Int, stripesOfBlock: Int, keys: UnsafeRawPointer,
      lastKey: Int, prime: UInt64, into lanes: UnsafeMutablePointer<UInt64>
    ) {
      let prime = _mm512_set1_epi64(Int64(bitPattern: prime))
      var sums = unsafe _mm512_loadu_si512(lanes)
      var (stripe, place) = (0, 0)
      while stripe < stripes {
        let data = unsafe input.loadUnaligned(fromByteOffset: stripe &* 64, as: __m512i.self)
        let key = unsafe keys.loadUnaligned(fromByteOffset: place &* 8, as: __m512i.self)
        let keyed = _mm512_xor_si512(data, key)
        let product = _mm512_mul_epu32(keyed, _mm512_srli_epi64(keyed, 32))
        sums = _mm512_add_epi64(sums, _mm512_add_epi64(product, neighbours(data)))
        (stripe, place) = (stripe &+ 1, place &+ 1)
        if place == stripesOfBlock {
          place = 0
          let last = unsafe keys.loadUnaligned(fromByteOffset: lastKey, as: __m512i.self)
          let mixed = _mm512_xor_si512(
            _mm512_xor_si512(sums, _mm512_srli_epi64(sums, 47)), last)
          let high = _mm512_mul_epu32(_mm512_srli_epi64(mixed, 32), prime)
          sums = _mm512_add_epi64(
            _mm512_mul_epu32(mixed, prime), _mm512_slli_epi64(high, 32))
        }
      }
      unsafe _mm512_storeu_si512(lanes, sums)
    }

    /// The lanes with each two that stand side by side changed for one another.
    @inline(__always)
    private static func neighbours(_ data: __m512i) -> __m512i {
      _mm512_permutexvar_epi64(_mm512_set_epi64(6, 7, 4, 5, 2, 3, 0, 1), data)
    }
  }
#endif
