#if arch(x86_64)
  import _Builtin_intrinsics.intel

  /// Tells common text by vectors of 32 bytes, for processors that have `VectorExtension.avx2`.
  package enum TextVectors {
    /// Whether blocks hold anything but ASCII and whole sequences of UTF-8 that 0xC2, 0xC3 or 0xE2
    /// lead.
    ///
    /// What the bytes before the blocks began is looked at too, unless they are the first; a
    /// sequence that the last block begins may go on behind it. Of the last block only the bytes
    /// whose bits are in `kept` are looked at: the first ones.
    @inline(never)
    @unsafe package static func hasUncommon(
      _ bytes: UnsafeRawPointer, blocks: Int, areFirst: Bool, kept: UInt64
    ) -> Bool {
      guard blocks > 0 else { return false }
      let bytes = unsafe bytes.assumingMemoryBound(to: UInt8.self)
      let count = (blocks &- 1) &* 64 &+ kept.nonzeroBitCount
      // The two bytes before a vector are loaded with it: where there are none, bytes are taken alone.
      var position = 0
      while areFirst, position < 2, position < count {
        if unsafe isMisplaced(bytes[position], bytes, position, first: 0) { return true }
        position &+= 1
      }
      let (three, two) = (repeated(0xE2), repeated(0xC3))
      let (lowest, bound) = (repeated(1), repeated(0xC0))
      var (misplaced, unknown) = (_mm256_setzero_si256(), _mm256_setzero_si256())
      while position &+ 32 <= count {
        let own = unsafe load(bytes, position)
        let before = unsafe load(bytes, position &- 1)
        let leads = _mm256_or_si256(
          _mm256_cmpeq_epi8(_mm256_or_si256(own, lowest), two), _mm256_cmpeq_epi8(own, three))
        let continuing = _mm256_cmpgt_epi8(bound, own)
        let wanted = _mm256_or_si256(
          _mm256_or_si256(
            _mm256_cmpeq_epi8(_mm256_or_si256(before, lowest), two),
            _mm256_cmpeq_epi8(before, three)),
          _mm256_cmpeq_epi8(unsafe load(bytes, position &- 2), three))
        misplaced = _mm256_or_si256(misplaced, _mm256_xor_si256(wanted, continuing))
        unknown = _mm256_or_si256(
          unknown, _mm256_andnot_si256(_mm256_or_si256(continuing, leads), own))
        position &+= 32
      }
      let first = areFirst ? 0 : -2
      while position < count {
        if unsafe isMisplaced(bytes[position], bytes, position, first: first) { return true }
        position &+= 1
      }
      // Nothing goes on behind bytes that are not kept.
      if kept != ~0, unsafe isMisplaced(0, bytes, count, first: first) { return true }
      return _mm256_movemask_epi8(_mm256_or_si256(misplaced, unknown)) != 0
    }

    /// Whether a byte at a position is no part of common text, as the two before it, from the first
    /// one on, tell.
    @inline(__always)
    private static func isMisplaced(
      _ byte: UInt8, _ bytes: UnsafePointer<UInt8>, _ position: Int, first: Int
    ) -> Bool {
      let before = unsafe position > first ? bytes[position &- 1] : 0
      let twoBefore = unsafe position &- 1 > first ? bytes[position &- 2] : 0
      let isWanted = before | 1 == 0xC3 || before == 0xE2 || twoBefore == 0xE2
      if byte >= 0x80, byte < 0xC0 { return !isWanted }
      return isWanted || byte >= 0x80 && byte | 1 != 0xC3 && byte != 0xE2
    }

    @inline(__always)
    private static func load(_ bytes: UnsafePointer<UInt8>, _ position: Int) -> __m256i {
      unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: position, as: __m256i.self)
    }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> __m256i {
      _mm256_set1_epi8(CChar(bitPattern: byte))
    }
  }
#endif
