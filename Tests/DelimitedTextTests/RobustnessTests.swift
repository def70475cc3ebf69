import Diagnostics
import TestSupport
import Testing

@testable import DelimitedText

@Suite struct RobustnessTests {
  /// Bytes that mean something to a reader, in any order.
  static func soup(seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x0D, 0x0A], Array(";".utf8), Array(",".utf8), [0x09], Array("|".utf8),
      Array("\"".utf8), Array("\"\"".utf8), Array("'".utf8), Array("\\\"".utf8), Array(" ".utf8),
      [0], [0x1A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xE5], [0xC3], Array("å".utf8),
      Array("”".utf8), Array("=\"".utf8), Array("#".utf8), Array("sep=;".utf8),
      Array("Källa: x".utf8), Array("1,5".utf8), Array("svar".utf8), [0xF0, 0x9F], [0x80],
    ]
    return (0..<Int.random(in: 0...90, using: &random)).flatMap { _ in
      pieces.randomElement(using: &random) ?? []
    }
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func anyBytesAreReadOrRefused(seed: UInt64) throws {
    let bytes = Self.soup(seed: seed)
    let table = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(table.value.ledger.isBalanced, "seed \(seed)")
    #expect(table.value.records.allSatisfy { $0.fields.count == table.value.header.count })
    let careful = try Reading(bytes, columns: [0, 1], useFastPath: false)
    #expect(careful.ledger.isBalanced, "seed \(seed)")
    for (blockSize, threads) in [(1, 1), (40, 1), (30, 2), (1 << 20, 1)] {
      let fast = try Reading(bytes, columns: [0, 1], blockSize: blockSize, threads: threads)
      #expect(
        fast.difference(from: careful) == nil,
        "seed \(seed), \(blockSize) bytes, \(threads) threads")
    }
  }
}
