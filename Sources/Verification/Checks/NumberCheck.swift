internal import Reporting

/// Holds a printed number against what its reference says.
enum NumberCheck {
  /// Whether a number is what it should be.
  static func agrees(_ number: DocumentText.Number, _ value: ReferenceValue) -> Bool {
    let token = number.token
    switch value {
    case .digits(let digits): return token.text == digits
    case .below(let size): return token.text == "0,1" && size < 0.1
    case .above(let size): return token.text == "99,9" && size > 99.9
    case .about(let expected):
      let printed = Double(token.whole + "." + (token.fraction.isEmpty ? "0" : token.fraction))
      guard let printed else { return false }
      return token.fraction.isEmpty && abs(printed - expected) <= 0.5 + 1e-9 * max(1, expected)
    case .number(let expected, let shift, let isInPoints):
      if number.isInFull {
        return token.whole
          == PlainNumber.text(isInPoints ? PlainNumber.hundredfold(expected) : expected)
      }
      let rounded = RoundedDecimal(expected, decimals: token.fraction.utf8.count, shift: shift)
      guard rounded.whole == token.whole, rounded.fraction == token.fraction else { return false }
      switch token.sign {
      case "-": return rounded.isNegative
      case "+": return !rounded.isNegative
      default: return true
      }
    case .hidden, .missing: return false
    }
  }

  /// What a reference says, in words.
  static func words(_ value: ReferenceValue) -> String {
    switch value {
    case .digits(let digits): "där ska stå \(digits)"
    case .below(let size): "uppgiften är \(PlainNumber.commaText(size))"
    case .above(let size): "uppgiften är \(PlainNumber.commaText(size))"
    case .about(let count): "antalet är \(PlainNumber.commaText(count))"
    case .number(let number, _, _): "cellen är \(PlainNumber.commaText(number))"
    case .hidden(let status): "cellen visas inte (\(status))"
    case .missing: "hänvisningen har ingen cell"
    }
  }
}
