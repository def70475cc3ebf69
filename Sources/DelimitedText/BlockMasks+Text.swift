internal import ProcessorFeatures
#if arch(x86_64)
  internal import AVX2Instructions
  internal import AVX512Instructions
#endif

extension BlockMasks {
  /// What is known of a text that is judged a few blocks at a time.
  struct JudgedText {
    /// Whether it holds bytes that are not UTF-8, or of sequences too rare to be judged by masks.
    var isUncommon = false
    /// The first bytes of the next block that must continue a sequence; nil before the first block.
    fileprivate var continuing: UInt64?
  }

  /// Notes whether blocks hold anything but ASCII and the common sequences of UTF-8.
  ///
  /// 0xC3 leads nearly every letter of Swedish, 0xC2 signs and the no-break blank, 0xE2 dashes and
  /// thin blanks: one or, after 0xE2, two continuing bytes are right after them and nowhere else.
  /// The blocks follow right after those before; the last `behind` bytes of them do not count.
  func judge(
    _ bytes: RawSpan, at base: Int, blocks: Int, behind: Int, _ text: inout JudgedText
  ) {
    let kept = ~UInt64(0) >> UInt64(max(0, behind))
    #if arch(x86_64)
      if vectors != .baseline {
        let areFirst = text.continuing == nil
        text.continuing = 0
        let isUncommon = unsafe bytes.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return false }
          return vectors == .avx512
            ? unsafe AVX512Instructions.TextVectors.hasUncommon(
              start + base, blocks: blocks, areFirst: areFirst, kept: kept)
            : unsafe AVX2Instructions.TextVectors.hasUncommon(
              start + base, blocks: blocks, areFirst: areFirst, kept: kept)
        }
        text.isUncommon = text.isUncommon || isUncommon
        return
      }
    #endif
    var (expected, wrong): (UInt64, UInt64) = (text.continuing ?? 0, 0)
    for block in 0..<blocks {
      let part = ByteBlock(bytes, at: base + block * Self.bytes)
      let high = part.high & (block == blocks - 1 ? kept : ~0)
      if high | expected == 0 { continue }
      let continuing = part.continuing & high
      let (leads, three) = (high & ~continuing, part.equal(to: 0xE2) & high)
      let known = three | part.equal(toOddOrBelow: BytePattern(0xC3))
      wrong |= leads & ~known | (leads << 1 | three << 2 | expected) ^ continuing
      expected = leads >> 63 | three >> 62
    }
    text.continuing = expected
    text.isUncommon = text.isUncommon || wrong != 0
  }
}
