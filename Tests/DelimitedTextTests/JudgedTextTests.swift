import ProcessorFeatures
import TestSupport
import Testing

@testable import DelimitedText

/// Common text against its definition, with all vectors that the processor has.
struct JudgedTextTests {
  /// The same by the definition: whole sequences that 0xC2, 0xC3 or 0xE2 lead, and ASCII.
  private func hasUncommon(_ bytes: ArraySlice<UInt8>, areWhole: Bool) -> Bool {
    var left = bytes
    while let byte = left.popFirst() {
      if byte < 0x80 { continue }
      let count = [0xC2: 1, 0xC3: 1, 0xE2: 2][byte] ?? 0
      if count == 0 { return true }
      for _ in 0..<count {
        guard let next = left.popFirst() else { return !areWhole }
        if !(0x80...0xBF).contains(next) { return true }
      }
    }
    return false
  }

  /// Common text with, for most seeds, a few wrong bytes.
  private func text(_ random: inout SeededGenerator, _ count: Int, errors: Int) -> [UInt8] {
    let parts: [[UInt8]] = [
      [0x41], [0x3B], [0x0A], [0xC3, 0xA5], [0xC2, 0xA0], [0xE2, 0x80, 0x93],
    ]
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += parts.randomElement(using: &random) ?? [] }
    bytes = Array(bytes.prefix(count))
    for _ in 0..<errors {
      bytes[Int.random(in: 0..<count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  @Test(arguments: VectorExtension.present, 0..<400 as Range<UInt64>)
  func `text is judged as byte by byte, wherever the blocks divide it`(
    vectors: VectorExtension, seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let (blocks, behind) = (Int(seed % 4) + 1, Int.random(in: 0..<64, using: &random))
    let count = 64 * blocks - behind
    let bytes = text(&random, count, errors: Int(seed / 4 % 3))
    // What stands before the first block and behind the last byte must not matter.
    let around = [UInt8](repeating: 0xE2, count: 64)
    let window = around + bytes + around
    let divided = Int.random(in: 0...blocks, using: &random)
    let masks = BlockMasks(delimiter: 0x3B, quote: 0x22, vectors: vectors)
    var judged = BlockMasks.JudgedText()
    for (first, number) in [(0, divided), (divided, blocks - divided)] where number > 0 {
      let isLast = first + number == blocks
      masks.judge(
        unsafe window.span.bytes, at: 64 + 64 * first, blocks: number, behind: isLast ? behind : 0,
        &judged)
    }
    let expected = hasUncommon(bytes[...], areWhole: behind == 0)
    #expect(judged.isUncommon == expected, "seed \(seed)")
  }
}
