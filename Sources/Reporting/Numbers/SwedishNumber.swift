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
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += noBreakSpace }
      result.append(digit)
    }
    return result
  }
}

/// A number rounded to a fixed number of decimals, as digits.
package struct RoundedDecimal: Equatable {
  /// Whether it is below zero after rounding.
  package let isNegative: Bool
  /// The digits before the decimal point, at least one.
  package let whole: String
  /// The digits after it, as many as asked for.
  package let fraction: String

  /// Rounds `value` × 10^`shift`, halves away from zero; the value is finite.
  package init(_ value: Double, decimals: Int, shift: Int = 0) {
    var (digits, point) = Self.shortest(value.magnitude)
    point += shift
    if point < 0 {
      digits.insert(contentsOf: repeatElement(0, count: -point), at: 0)
      point = 0
    }
    let kept = point + decimals
    var result = Array(digits.prefix(kept))
    result += repeatElement(0, count: kept - result.count)
    if digits.count > kept, digits[kept] >= 5 {
      var index = kept - 1
      while index >= 0, result[index] == 9 {
        result[index] = 0
        index -= 1
      }
      if index >= 0 {
        result[index] += 1
      } else {
        result.insert(1, at: 0)
        point += 1
      }
    }
    isNegative = value < 0 && result.contains { $0 != 0 }
    let wholeDigits = result.prefix(point).drop { $0 == 0 }
    whole = wholeDigits.isEmpty ? "0" : wholeDigits.map(String.init).joined()
    fraction = result.dropFirst(point).map(String.init).joined()
  }

  /// The rounded number in units of its last decimal: 279 for 27,9.
  var units: Int { (isNegative ? -1 : 1) * (Int(whole + fraction) ?? 0) }

  /// The digits of the shortest decimal of a number, and where its point stands among them.
  private static func shortest(_ value: Double) -> (digits: [Int], point: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = mantissa.joined().compactMap(\.wholeNumberValue)
    return (digits, mantissa[0].count + exponent)
  }
}
