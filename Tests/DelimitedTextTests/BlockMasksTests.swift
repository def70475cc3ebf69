import ProcessorFeatures
import TestSupport
import Testing

@testable import DelimitedText

/// Masks and positions against their definition, with all vectors that the processor has.
struct BlockMasksTests {
  private static func masks(_ vectors: VectorExtension) -> BlockMasks {
    BlockMasks(delimiter: 0x3B, quote: 0x22, vectors: vectors)
  }

  /// Bytes of few values, so that matches are common, one block after another.
  private func bytes(_ random: inout SeededGenerator, blocks: Int) -> [UInt8] {
    let values: [UInt8] = [
      0x22, 0x3B, 0x0A, 0x0D, 0x80, 0xBF, 0xC0, 0xC2, 0xC3, 0xE2, 0xFF, 0x41,
    ]
    return (0..<64 * blocks).map { _ in values.randomElement(using: &random) ?? 0 }
  }

  @Test(arguments: VectorExtension.present, 0..<40 as Range<UInt64>)
  func `every mask is that of its bytes`(vectors: VectorExtension, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let blocks = Int(seed % 5)
    let bytes = bytes(&random, blocks: blocks)
    var words = [UInt64](repeating: 77, count: 4 * blocks + 4)
    unsafe words.withUnsafeMutableBufferPointer { words in
      guard let target = words.baseAddress else { return }
      unsafe Self.masks(vectors).write(bytes.span.bytes, at: 0, blocks: blocks, into: target)
    }
    let rules: [(UInt8) -> Bool] = [
      { $0 == 0x3B || $0 == 0x0A }, { $0 == 0x0A }, { $0 == 0x22 }, { $0 == 0x0D },
    ]
    for block in 0..<blocks {
      for (number, rule) in rules.enumerated() {
        var expected: UInt64 = 0
        for index in 0..<64 where rule(bytes[64 * block + index]) { expected |= 1 << UInt64(index) }
        #expect(words[4 * block + number] == expected, "seed \(seed), mask \(number)")
      }
    }
    #expect(words.suffix(4).allSatisfy { $0 == 77 }, "nothing is written behind")
  }

  @Test(arguments: VectorExtension.present, 0..<60 as Range<UInt64>)
  func `every bit has its position, and every line end its number`(
    vectors: VectorExtension, seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let (blocks, before) = (Int(seed % 4) + 1, 3)
    var words = [UInt64](repeating: 0, count: 4 * blocks)
    var (positions, numbers): ([UInt32], [UInt32]) = ([], [])
    for block in 0..<blocks {
      // From none to all of the bits.
      var bits = UInt64.random(in: 0...UInt64.max, using: &random)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        bits &= UInt64.random(in: 0...UInt64.max, using: &random)
      }
      if seed % 7 == 0 { bits = ~0 }
      let ends = bits & UInt64.random(in: 0...UInt64.max, using: &random)
      (words[4 * block], words[4 * block + 1]) = (bits, ends)
      for bit in 0..<64 where bits >> UInt64(bit) & 1 == 1 {
        if ends >> UInt64(bit) & 1 == 1 { numbers.append(UInt32(before + positions.count)) }
        positions.append(UInt32(1000 + 64 * block + bit))
      }
    }
    var marks = [UInt32](repeating: 7, count: before + 64 * (blocks + 1))
    var ends = [UInt32](repeating: 7, count: 64 * blocks + 1)
    var (count, found) = (before, 0)
    unsafe words.withUnsafeBufferPointer { words in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        unsafe ends.withUnsafeMutableBufferPointer { ends in
          guard let words = words.baseAddress, let marks = marks.baseAddress,
            let ends = ends.baseAddress
          else { return }
          unsafe found = Self.masks(vectors).positions(
            words, blocks: blocks, base: 1000, into: marks, count: &count, ends: ends)
        }
      }
    }
    #expect(count == before + positions.count, "seed \(seed)")
    #expect(Array(marks[..<count]) == [7, 7, 7] + positions, "seed \(seed)")
    #expect(Array(ends[..<found]) == numbers, "seed \(seed)")
  }
}
