/// A long number as a spreadsheet writes it: `1,18E+11` for 118000000123.
enum RoundedNumber {
  /// Whether a text is digits, perhaps with decimals, and a power of ten: then the last digits of
  /// the number are lost.
  static func isOne(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2, parts[1].hasPrefix("+"), isDigits(parts[1].dropFirst()) else {
      return false
    }
    let number = parts[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return number.count <= 2 && number.allSatisfy(isDigits)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
