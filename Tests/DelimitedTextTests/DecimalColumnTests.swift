import TestSupport
import Testing

@testable import DelimitedText

/// Numbers read without making texts of them are those that their texts parse to.
@Suite struct DecimalColumnTests {
  private static let spellings = [
    "1", "0", "192.3423", "192,3423", " 7,5", "7,5 ", "", " ", "\"12,5\"", "\"1 234,5\"", "-3",
    "\u{2212}2,5", "1e+05", "x", "\"\"\"x\"\"\"", ",5", "5,", ".", "123456789012345",
    "1234567890123456", "0,123456789012345", "1.234,5", "\"=\"\"00123\"\"\"", "+3", "1\u{A0}234",
  ]

  private func export(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text = "nr;vikt;svar\n"
    for row in 0..<400 {
      let weight =
        Bool.random(using: &generator)
        ? Self.spellings.randomElement(using: &generator) ?? ""
        : "\(Int.random(in: 0...999, using: &generator)),\(Int.random(in: 0...9999, using: &generator))"
      text += "\(row);\(weight);\"Ja\nnej\"\n"
    }
    return Array(text.utf8)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func theSameAsParsedTextsForEveryThreadAndBlock(seed: UInt64) throws {
    let bytes = export(seed: seed)
    for (threads, blockSize) in [(1, 1), (1, 64), (1, 1 << 20), (2, 100), (3, 700), (8, 300)] {
      var options = ReadingOptions()
      options.threads = threads
      options.blockSize = blockSize
      for useFastPath in [true, false] {
        var (read, parsed): ([UInt64], [UInt64]) = ([], [])
        let reader = try DelimitedReader(bytes: bytes, displayName: "svar.csv", options: options)
        _ = try reader.read(columns: [1], decimals: [1, 9], useFastPath: useFastPath) { block in
          read += block.decimals(0).map(\.bitPattern)
          parsed += block.symbols(0).map { symbol in
            let text = block.text(symbol, column: 0)
            if text.isEmpty { return DecimalField.blank.bitPattern }
            return (DecimalNumber.parse(text) ?? .nan).bitPattern
          }
          #expect(block.decimals(1).allSatisfy { $0 == DecimalField.blank })
        }
        #expect(read == parsed, "seed \(seed), \(threads) threads, blocks of \(blockSize)")
        #expect(read.count == 400)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func plainNumbersAreThoseOfDouble(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let digits = Int.random(in: 1...15, using: &generator)
      var text = (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      let decimals = Int.random(in: 0...digits, using: &generator)
      if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
      let plain = DecimalNumber.plainValue(Array(text.utf8).span)
      #expect(plain == Double(text.hasPrefix(".") ? "0" + text : text), "\(text), seed \(seed)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func shortNumbersAreThoseOfPlainOnes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let characters = Array("0123456789012345678901234567890123456789.,.,- eE/:;\u{7f}".utf8)
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...8, using: &generator)
      let bytes = (0..<count).map { _ in
        characters[Int.random(in: 0..<characters.count, using: &generator)]
      }
      var word = UInt64.random(in: 0 ... .max, using: &generator)
      for (index, byte) in bytes.enumerated() {
        word &= ~(0xFF << UInt64(8 * index))
        word |= UInt64(byte) << UInt64(8 * index)
      }
      let short = DecimalNumber.shortValue(word, count: count)
      #expect(
        short == DecimalNumber.plainValue(bytes.span),
        "\(String(decoding: bytes, as: UTF8.self)), seed \(seed)")
    }
  }

  @Test func blanksAreTheWhiteSpaceOfUnicode() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isBlank != scalar.properties.isWhitespace { Issue.record("U+\(value)") }
    }
  }

  @Test(arguments: [
    "Kön", "  Ålder_grupp  ", "ÅÄÖ åäö", "a__b \t c", "", "_", "Fråga 1: hur är det?", "X\u{1}Y",
    "Ålder 16–29", "16 – 29", "”Trygg”_…", "–", "a\u{2028}b", "e–\u{301}",
  ])
  func plainLabelsFoldAsOthersDo(label: String) {
    // A zero-width space is dropped, and takes the label the long way.
    #expect(LabelFolding.folded(label) == LabelFolding.folded(label + "\u{200B}"))
  }
}
