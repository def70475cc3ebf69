/// A number rounded to a fixed number of decimals, halves away from zero.
///
/// What is rounded is the shortest decimal that reads back to the same number.
package struct RoundedDecimal {
  /// The digits of the rounded number in units of its last decimal, without the zeros at the end.
  private let significand: UInt64
  /// How many zeros follow them; more than none only where nothing had to be rounded.
  private let zeros: Int
  private let decimals: Int
  /// Whether it is below zero after rounding.
  package let isNegative: Bool

  /// Rounds `value` × 10^`shift`; the value is finite.
  package init(_ value: Double, decimals: Int, shift: Int = 0) {
    let shortest = ShortestDecimal(value.magnitude)
    let exponent = shortest.exponent + shift + decimals
    significand = Self.rounded(shortest.significand, dropping: max(0, -exponent))
    zeros = max(0, exponent)
    self.decimals = decimals
    isNegative = value < 0 && significand > 0
  }

  /// A number without its last digits; it has at most eighteen.
  private static func rounded(_ significand: UInt64, dropping count: Int) -> UInt64 {
    guard count > 0 else { return significand }
    guard count < 19 else { return 0 }
    var unit: UInt64 = 1
    for _ in 0..<count { unit *= 10 }
    return (significand + unit / 2) / unit
  }

  /// The digits before the decimal point, at least one.
  package var whole: String { String(digits.dropLast(decimals)) }

  /// The digits after it, as many as asked for.
  package var fraction: String { String(digits.suffix(decimals)) }

  /// All digits, at least one before the decimal point.
  private var digits: String {
    let text = String(significand) + String(repeating: "0", count: significand == 0 ? 0 : zeros)
    return String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
  }

  /// The rounded number in units of its last decimal: 279 for 27,9; 0 where that is too large.
  var units: Int {
    var magnitude = Int(significand)
    for _ in 0..<zeros {
      let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      if isTooLarge { return 0 }
      magnitude = product
    }
    return isNegative ? -magnitude : magnitude
  }
}

/// The shortest decimal that reads back to a number: `significand` × 10^`exponent`.
struct ShortestDecimal {
  /// At most eighteen digits.
  let significand: UInt64
  let exponent: Int

  /// The decimal of a finite number that is not negative.
  init(_ value: Double) {
    var significand: UInt64 = 0
    var decimals = 0
    var power = 0
    var isFraction = false
    var rest = value.description.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"):
        power = Int(Substring(rest)) ?? 0
        rest = rest.suffix(0)
      default:
        significand = significand * 10 + UInt64(byte - UInt8(ascii: "0"))
        if isFraction { decimals += 1 }
      }
    }
    self.significand = significand
    exponent = power - decimals
  }
}
