/// Numbers for machines: the shortest decimal that reads back to the same double.
enum PlainNumber {
  /// A number with a decimal point, without `.0` and without a negative zero.
  static func text(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The same with a decimal comma, as Swedish Excel reads it.
  static func commaText(_ value: Double) -> String {
    String(text(value).map { $0 == "." ? "," : $0 })
  }
}
