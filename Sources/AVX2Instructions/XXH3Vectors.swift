#if arch(x86_64)
  import _Builtin_intrinsics.intel

  /// The stripes of XXH3 in two vectors of 32 bytes, for processors that have
  /// `VectorExtension.avx2`.
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
      let prime = _mm256_set1_epi64x(Int64(bitPattern: prime))
      let raw = UnsafeMutableRawPointer(lanes)
      var low = unsafe raw.loadUnaligned(fromByteOffset: 0, as: __m256i.self)
      var high = unsafe raw.loadUnaligned(fromByteOffset: 32, as: __m256i.self)
      let lastKeys = unsafe keys + lastKey
      var (stripe, place) = (0, 0)
      while stripe < stripes {
        let (data, key) = unsafe (input + stripe &* 64, keys + place &* 8)
        low = unsafe mixed(low, data, key)
        high = unsafe mixed(high, data + 32, key + 32)
        (stripe, place) = (stripe &+ 1, place &+ 1)
        if place == stripesOfBlock {
          place = 0
          low = unsafe scrambled(low, lastKeys, prime)
          high = unsafe scrambled(high, lastKeys + 32, prime)
        }
      }
      unsafe raw.storeBytes(of: low, toByteOffset: 0, as: __m256i.self)
      unsafe raw.storeBytes(of: high, toByteOffset: 32, as: __m256i.self)
    }

    /// Four lanes with half a stripe mixed into them.
    @inline(__always)
    private static func mixed(
      _ lanes: __m256i, _ data: UnsafeRawPointer, _ keys: UnsafeRawPointer
    ) -> __m256i {
      let data = unsafe data.loadUnaligned(fromByteOffset: 0, as: __m256i.self)
      let keyed = unsafe _mm256_xor_si256(
        data, keys.loadUnaligned(fromByteOffset: 0, as: __m256i.self))
      let product = _mm256_mul_epu32(keyed, _mm256_srli_epi64(keyed, 32))
      return _mm256_add_epi64(lanes, _mm256_add_epi64(product, neighbours(data)))
    }

    @inline(__always)
    private static func scrambled(
      _ lanes: __m256i, _ keys: UnsafeRawPointer, _ prime: __m256i
    ) -> __m256i {
      let mixed = unsafe _mm256_xor_si256(
        _mm256_xor_si256(lanes, _mm256_srli_epi64(lanes, 47)),
        keys.loadUnaligned(fromByteOffset: 0, as: __m256i.self))
      let high = _mm256_mul_epu32(_mm256_srli_epi64(mixed, 32), prime)
      return _mm256_add_epi64(_mm256_mul_epu32(mixed, prime), _mm256_slli_epi64(high, 32))
    }

    /// The lanes with each two that stand side by side changed for one another.
    @inline(__always)
    private static func neighbours(_ data: __m256i) -> __m256i {
      _mm256_permutevar8x32_epi32(data, _mm256_set_epi32(5, 4, 7, 6, 1, 0, 3, 2))
    }
  }
#endif
