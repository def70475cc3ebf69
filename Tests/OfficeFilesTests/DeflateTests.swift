import TestSupport
import Testing

@testable import OfficeFiles

@Suite struct DeflateTests {
  /// Source: the check value of CRC-32/ISO-HDLC, "123456789" → CBF43926.
  @Test(arguments: [
    ("", 0 as UInt32), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
  ])
  func checksumsAreThePublishedOnes(text: String, expected: UInt32) {
    #expect(CRC32.checksum(Array(text.utf8)) == expected)
  }

  /// Bytes as zlib with Z_FIXED gives them for texts without a repetition.
  @Test(arguments: [
    ("", [0x03, 0x00] as [UInt8]),
    ("a", [0x4B, 0x04, 0x00]),
    ("abc", [0x4B, 0x4C, 0x4A, 0x06, 0x00]),
  ])
  func shortTextsHaveTheBytesOfZlib(text: String, expected: [UInt8]) {
    #expect(Deflate.compressed(Array(text.utf8)) == expected)
  }

  /// A literal, then a longer match one byte later, is chosen over the shorter match at once.
  @Test func aLongerMatchOneByteLaterIsTaken() throws {
    let text =
      "abcx bcdefghijklmn abcdefghijklmn" + "OPQX PQRSTUVWZY0 OPQRSTUVWZY0"
      + "123! 23456789?=)( 123456789?=)("
    let packed = Deflate.compressed(Array(text.utf8))
    #expect(try Inflate.inflated(packed) == Array(text.utf8))
    // 20, 18 and 19 literals of 8 bits, each time a match of 12–13 bytes at 12–14 back
    // (8 + 5 + 2 bits), 3 bits before and 7 after; rounded up.
    #expect(packed.count == (3 + (20 + 18 + 19) * 8 + 3 * 15 + 7 + 7) / 8)
  }

  @Test(arguments: [0, 1, 2, 3, 257, 258, 259, 516, 32_768, 32_769, 70_000])
  func runsOfOneByteComeBack(count: Int) throws {
    let bytes = [UInt8](repeating: 0xC8, count: count)
    let packed = Deflate.compressed(bytes)
    #expect(try Inflate.inflated(packed) == bytes)
    #expect(packed.count <= count / 100 + 10)
  }

  @Test func everyByteAndEveryDistanceComeBack() throws {
    // 300 random bytes repeat after gaps of every size up to and past the window.
    var generator = SeededGenerator(seed: 5)
    let motif = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for gap in [0, 1, 5, 100, 1_000, 16_000, 32_467, 32_468, 32_469, 40_000] {
      let filling = (0..<gap).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let bytes = motif + filling + motif
      #expect(try Inflate.inflated(Deflate.compressed(bytes)) == bytes, "gap \(gap)")
    }
  }

  @Test(arguments: 1...40)
  func randomTextsComeBack(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let letters = Int.random(in: 1...256, using: &generator)
    let count = Int.random(in: 0...5_000, using: &generator)
    let bytes = (0..<count).map { _ in UInt8(Int.random(in: 0..<letters, using: &generator)) }
    #expect(try Inflate.inflated(Deflate.compressed(bytes)) == bytes, "seed \(seed)")
  }

  /// Source: RFC 1951, section 3.2.5: the ends of the ranges.
  @Test func codesAreThoseOfTheTables() {
    #expect(Deflate.lengthCode(3) == .init(symbol: 257, extra: 0, width: 0))
    #expect(Deflate.lengthCode(10) == .init(symbol: 264, extra: 0, width: 0))
    #expect(Deflate.lengthCode(12) == .init(symbol: 265, extra: 1, width: 1))
    #expect(Deflate.lengthCode(257) == .init(symbol: 284, extra: 30, width: 5))
    #expect(Deflate.lengthCode(258) == .init(symbol: 285, extra: 0, width: 0))
    #expect(Deflate.distanceCode(4) == .init(symbol: 3, extra: 0, width: 0))
    #expect(Deflate.distanceCode(5) == .init(symbol: 4, extra: 0, width: 1))
    #expect(Deflate.distanceCode(24_576) == .init(symbol: 28, extra: 8_191, width: 13))
    #expect(Deflate.distanceCode(32_768) == .init(symbol: 29, extra: 8_191, width: 13))
  }
}
