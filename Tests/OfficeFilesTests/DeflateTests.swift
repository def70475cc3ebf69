import TestSupport
import Testing

@testable import OfficeFiles

@Suite struct DeflateTests {
  /// Source: the check value of CRC-32/ISO-HDLC, "123456789" → CBF43926.
  @Test(arguments: [
    ("", 0 as UInt32), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43),
    ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ("12345678", 0x9AE0_DAAF), ("123456789123456789123456789", 0x4DDF_6E59),
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

  /// More tokens than one block holds, of which the last blocks are unlike the first.
  @Test func textsOfSeveralBlocksComeBack() throws {
    var generator = SeededGenerator(seed: 11)
    let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let cells = (0..<9_000).flatMap { row in
      let number = UInt32.random(in: 0...UInt32.max, using: &generator)
      return Array("<c r=\"A\(row)\" s=\"7\"><v>0.\(number)</v></c>".utf8)
    }
    let bytes = noise + cells
    let packed = Deflate.compressed(bytes)
    #expect(try Inflate.inflated(packed) == bytes)
    #expect(packed.count < noise.count + cells.count / 3)
  }

  /// Frequencies like the Fibonacci numbers make the deepest tree there is.
  @Test(arguments: [7, 15], [2, 3, 8, 15, 19, 30])
  func noCodeIsLongerThanAllowed(longest: Int, count: Int) {
    var frequencies: [UInt32] = [1, 1]
    while frequencies.count < count { frequencies.append(frequencies.suffix(2).reduce(0, +)) }
    let widths = HuffmanCode(frequencies: frequencies, longest: longest).words.map(\.width)
    #expect(widths.allSatisfy { (1...longest).contains(Int($0)) })
    // The code is full, and no frequent symbol is longer than a rare one.
    #expect(widths.reduce(0) { $0 + 1 << (15 - Int($1)) } == 1 << 15)
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func whatNeverOccursHasNoCode() {
    let widths = { HuffmanCode(frequencies: $0, longest: 15).words.map(\.width) }
    #expect(widths([0, 0, 0]) == [0, 0, 0])
    #expect(widths([0, 9, 0]) == [0, 1, 0])
    #expect(widths([1, 0, 1]) == [1, 0, 1])
    #expect(widths([1, 0, 1, 2]) == [2, 0, 2, 1])
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
