/// Numbers for machines: the shortest decimal that reads back to the same double.
package enum PlainNumber {
  /// A number with a decimal point, without `.0` and without a negative zero.
  package static func text(_ value: Double) -> String {
    // Below 2^53 a whole number is its own shortest decimal.
    if value.magnitude < 9_007_199_254_740_992, let whole = Int(exactly: value) {
      return String(whole)
    }
    let text = value.description
    return text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
  }

  /// The same with a decimal comma, as Swedish Excel reads it.
  package static func commaText(_ value: Double) -> String {
    String(decoding: text(value).utf8.map { $0 == 0x2E ? 0x2C : $0 }, as: UTF8.self)
  }

  /// A fraction as hundredths, the double nearest to its decimals moved two steps.
  ///
  /// A multiplication would make 57,349999999999994 of 0.5735.
  package static func hundredfold(_ value: Double) -> Double {
    let shortest = ShortestDecimal(value.magnitude)
    let hundredths = Double("\(shortest.significand)e\(shortest.exponent + 2)")
    return hundredths.map { value < 0 ? -$0 : $0 } ?? value * 100
  }
}
