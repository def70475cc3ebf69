#if arch(x86_64)
  import _Builtin_intrinsics.intel

  /// Tells common text by vectors of 64 bytes, for processors that have `VectorExtension.avx512`.
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
      // What a byte from 0xC0 on is: the lead of two, the lead of three, or of no common sequence.
      let leads = _mm512_set_epi64(
        uncommon, uncommon, uncommon, uncommon ^ 0x00B0_0000, uncommon, uncommon, uncommon,
        uncommon ^ 0x9090_0000)
      let continuing = _mm512_set1_epi8(1)
      let number = byteNumbers
      let (one, two) = (
        _mm512_add_epi8(number, _mm512_set1_epi8(63)), _mm512_add_epi8(number, _mm512_set1_epi8(62))
      )
      var (kinds, misplaced) = (_mm512_setzero_si512(), _mm512_setzero_si512())
      var last = areFirst ? kinds : unsafe kind(bytes - 64, ~0, continuing, leads)
      var block = 0
      while block < blocks {
        let own = unsafe kind(
          bytes + block &* 64, block == blocks &- 1 ? kept : ~0, continuing, leads)
        // The kinds of the bytes before, and of those two before, as wants of a continuing byte.
        let before = _mm512_srli_epi16(_mm512_permutex2var_epi8(last, one, own), 4)
        let twoBefore = _mm512_srli_epi16(_mm512_permutex2var_epi8(last, two, own), 5)
        misplaced = _mm512_or_si512(
          misplaced, _mm512_xor_si512(_mm512_or_si512(before, twoBefore), own))
        kinds = _mm512_or_si512(kinds, own)
        last = own
        block &+= 1
      }
      return _mm512_movepi8_mask(kinds) != 0 || _mm512_test_epi8_mask(misplaced, continuing) != 0
    }

    /// The bit of each byte that belongs to no common sequence, for eight bytes.
    private static var uncommon: Int64 { @inline(__always) get { -0x7F7F_7F7F_7F7F_7F80 } }

    /// The kind of each byte: 0 for ASCII and bytes that are not kept, 1 for one that continues a
    /// sequence, 0x10 for a lead and 0x20 more for that of three, 0x80 for any other.
    @inline(__always)
    private static func kind(
      _ bytes: UnsafeRawPointer, _ kept: UInt64, _ continuing: __m512i, _ leads: __m512i
    ) -> __m512i {
      let part = unsafe _mm512_maskz_loadu_epi8(__mmask64(kept), bytes)
      return _mm512_maskz_permutex2var_epi8(_mm512_movepi8_mask(part), continuing, part, leads)
    }
  }
#endif
