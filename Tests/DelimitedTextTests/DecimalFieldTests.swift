import Testing

@testable import DelimitedText

/// A column read as numbers holds what its texts say.
@Suite struct DecimalFieldTests {
  static let spellings = [
    "1", "1,5", "1.5", "-2,5", "\u{2212}2,5", "1 234,5", "1\u{A0}234", "\"1,5\"", "\"1 234,25\"",
    "=\"00123\"", "1e+05", "\"\"", "", " ", " 7 ", "0", "00", "-0", "0,000001", "81528,772006",
    "9007199254740993", "123456789012345678901234567890", ",5", "1,", "x", "1,2,3", "inf", "nan",
    "--1", "\"1\"\"\"", "1\0", "\u{FFFD}", "1e", "-", "+3", "1'234", "0,1", "0,30000000000000004",
    "179769313486231570000000000000000000000000", "4,9e-324", "1e9999",
  ]

  @Test(arguments: [true, false], [1, 40, 1 << 20])
  func aNumberIsWhatItsTextSays(useFastPath: Bool, blockSize: Int) throws {
    let text = "nr;vikt\n" + Self.spellings.map { "1;\($0)\n" }.joined()
    var options = ReadingOptions()
    options.blockSize = blockSize
    let reader = try DelimitedReader(
      bytes: Array(text.utf8), displayName: "f.csv", options: options)
    var count = 0
    _ = try reader.read(columns: [1], decimals: [1], useFastPath: useFastPath) { block in
      for record in 0..<block.count {
        let text = block.text(block.symbols(0)[record], column: 0)
        let number = text.isEmpty ? DecimalField.blank : DecimalNumber.parse(text) ?? .nan
        #expect(block.decimals(0)[record].bitPattern == number.bitPattern, "\(text)")
      }
      count += block.count
    }
    #expect(count == Self.spellings.count)
  }
}
