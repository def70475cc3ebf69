/// Numbers for machines: the shortest decimal that reads back to the same double.
package enum PlainNumber {
  /// A number with a decimal point, without `.0` and without a negative zero.
  static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The same with a decimal comma, as Swedish Excel reads it.
  package static func commaText(_ value: Double) -> String {
    String(decoding: text(value).utf8.map { $0 == 0x2E ? 0x2C : $0 }, as: UTF8.self)
  }

  /// A fraction as hundredths, the double nearest to its decimals moved two steps.
  ///
  /// A multiplication would make 57,349999999999994 of 0.5735.
  package static func hundredfold(_ value: Double) -> Double {
    let parts = value.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return Double("\(parts[0])e\(exponent + 2)") ?? value * 100
  }
}
