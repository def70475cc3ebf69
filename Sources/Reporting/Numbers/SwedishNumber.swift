/// Writes numbers as Swedish text does; every format writes its numbers here.
///
/// Decimal comma, halves rounded away from zero, U+2212 as minus, a no-break space between
/// thousands. The shortest decimal that reads back to the same number is what is rounded, so that
/// 27,25 becomes 27,3 whatever its binary form.
enum SwedishNumber {
  /// The minus sign.
  static let minus = "\u{2212}"
  /// The space that holds thousands together, and a number and its `%`.
  static let noBreakSpace = "\u{00A0}"

  /// A number times 10 to the power `shift`, with a fixed number of decimals.
  ///
  /// What rounds to nothing has no sign. The value is finite.
  static func text(_ value: Double, decimals: Int, shift: Int = 0) -> String {
    let rounded = RoundedDecimal(value, decimals: decimals, shift: shift)
    return (rounded.isNegative ? minus : "") + grouped(rounded.whole)
      + (decimals > 0 ? "," + rounded.fraction : "")
  }

  /// A whole number.
  static func text(_ value: Int) -> String {
    (value < 0 ? minus : "") + grouped(String(value.magnitude))
  }

  /// A percentage as tables write it, `27,9 %` with a no-break space.
  static func percent(_ share: Double, decimals: Int) -> String {
    text(share, decimals: decimals, shift: 2) + noBreakSpace + "%"
  }

  /// Digits in threes from the right; four digits are split too.
  private static func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    guard count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (count - index) % 3 == 0 { result += noBreakSpace }
      result.unicodeScalars.append(digit)
    }
    return result
  }
}
