import Testing

@testable import DelimitedText

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("1", 1.0), ("1,5", 1.5), ("1.5", 1.5), (",5", 0.5), ("1 234,5", 1234.5),
    ("1\u{A0}234\u{A0}567", 1_234_567), ("1\u{202F}234", 1234), ("1'234.5", 1234.5),
    ("1’234", 1234), ("\u{2212}2,5", -2.5), ("-2.5", -2.5), ("=\"00123\"", 123), ("1e+05", 1e5),
    ("1.5e-3", 0.0015), ("  7 ", 7), ("0.1", 0.1), ("81528,772006", 81528.772006), ("+3", 3),
    ("1234567", 1_234_567),
  ])
  func numbersAreRead(text: String, value: Double) {
    #expect(DecimalNumber.parse(text) == value)
  }

  @Test(arguments: [
    "", " ", "inf", "nan", "-inf", "0x1p3", "1e", "e5", "1,2,3", "1.234,5", "1 23", "12 34",
    "1 2345",
    "1234 567", "1,", ".", "-", "1a", "٣", "1e9999", "--1", "1 234'567", "infinity", "1_000",
  ])
  func whatIsNoNumberIsNil(text: String) {
    #expect(DecimalNumber.parse(text) == nil)
  }

  @Test func wholeNumbers() {
    #expect(DecimalNumber.parseInteger("1 234") == 1234)
    #expect(DecimalNumber.parseInteger("526,00") == 526)
    #expect(DecimalNumber.parseInteger("\u{2212}5") == -5)
    #expect(DecimalNumber.parseInteger("1e+05") == 100_000)
    #expect(DecimalNumber.parseInteger("9007199254740993") == 9_007_199_254_740_993)
    #expect(DecimalNumber.parseInteger("1,5") == nil)
    #expect(DecimalNumber.parseInteger("99999999999999999999") == nil)
  }
}
