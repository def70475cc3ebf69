internal import ProcessorFeatures
#if arch(x86_64)
  internal import AVX2Instructions
  internal import AVX512Instructions
#endif

/// The steps of the fast path that take every byte, for a few blocks of 64 at a time.
///
/// With the longest vectors that the processor has, or with `ByteBlock`; the outcome is the same. Four
/// words stand for each block, a bit for each byte in each.
struct BlockMasks: Sendable {
  /// The words of a block.
  static let words = 4
  /// The bytes of a block.
  static let bytes = 64

  let delimiter: UInt8
  let quote: UInt8
  /// The vectors that are used: the processor must have them.
  let vectors: VectorExtension

  /// Writes which bytes are the delimiter or line feeds, line feeds, quotes, and returns.
  func write(
    _ bytes: RawSpan, at base: Int, blocks: Int, into masks: UnsafeMutablePointer<UInt64>
  ) {
    #if arch(x86_64)
      if vectors != .baseline {
        unsafe bytes.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return }
          if vectors == .avx512 {
            unsafe AVX512Instructions.BlockVectors.masks(
              start + base, blocks: blocks, delimiter: delimiter, quote: quote, into: masks)
          } else {
            unsafe AVX2Instructions.BlockVectors.masks(
              start + base, blocks: blocks, delimiter: delimiter, quote: quote, into: masks)
          }
        }
        return
      }
    #endif
    let wanted = (
      BytePattern(delimiter), BytePattern(0x0A), BytePattern(quote), BytePattern(0x0D)
    )
    for block in 0..<blocks {
      let part = ByteBlock(bytes, at: base + block * Self.bytes)
      let target = unsafe masks + block * Self.words
      let lineFeeds = part.equal(to: wanted.1)
      unsafe target[0] = part.equal(to: wanted.0) | lineFeeds
      unsafe target[1] = lineFeeds
      let hasQuotes = part.holds(wanted.2, or: wanted.3)
      unsafe target[2] = hasQuotes ? part.equal(to: wanted.2) : 0
      unsafe target[3] = hasQuotes ? part.equal(to: wanted.3) : 0
    }
  }

  /// Writes the positions of the bits in each block's first word, and for each bit of its second,
  /// which are among those, its number among all positions; gives how many numbers there are.
  ///
  /// The positions are written from `count` on; there must be room for 64 more than there can be,
  /// and for one number more.
  func positions(
    _ masks: UnsafePointer<UInt64>, blocks: Int, base: Int,
    into marks: UnsafeMutablePointer<UInt32>, count: inout Int,
    ends: UnsafeMutablePointer<UInt32>
  ) -> Int {
    #if arch(x86_64)
      switch vectors {
      case .avx512:
        return unsafe AVX512Instructions.BlockVectors.positions(
          masks, blocks: blocks, base: base, into: marks, count: &count, ends: ends)
      case .avx2:
        return unsafe AVX2Instructions.BlockVectors.positions(
          masks, blocks: blocks, base: base, into: marks, count: &count, ends: ends)
      case .baseline: break
      }
    #endif
    var endCount = 0
    for block in 0..<blocks {
      let separators = unsafe masks[block * Self.words]
      var left = unsafe masks[block * Self.words + 1]
      while left != 0 {
        let below = UInt64.below(left & (0 &- left))
        unsafe ends[endCount] = UInt32(
          truncatingIfNeeded: count + (separators & below).nonzeroBitCount)
        endCount += 1
        left &= left &- 1
      }
      count = unsafe Self.append(separators, at: base + block * Self.bytes, to: marks, count)
    }
    return endCount
  }

  /// Writes the positions of set bits and gives the count of marks after them.
  ///
  /// Eight are written whether or not there are as many: a wrong guess of how often a loop goes
  /// round costs more. There must be room for 64.
  @inline(__always)
  private static func append(
    _ bits: UInt64, at base: Int, to marks: UnsafeMutablePointer<UInt32>, _ count: Int
  ) -> Int {
    let position = UInt32(truncatingIfNeeded: base)
    let (target, found) = unsafe (marks + count, bits.nonzeroBitCount)
    var left = bits
    for index in 0..<8 {
      // The highest bit makes sure that there is one to find.
      unsafe target[index] =
        position &+ UInt32(truncatingIfNeeded: (left | 1 << 63).trailingZeroBitCount)
      left &= left &- 1
    }
    var index = 8
    while index < found {
      unsafe target[index] = position &+ UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
      left &= left &- 1
      index += 1
    }
    return count + found
  }
}
