/// Reads the number in a field without making a text of it.
public enum DecimalField {
  /// What stands for a blank field among the numbers of a column.
  public static let blank = -Double.infinity

  /// The number in a field; `blank` for a blank one, NaN for one that holds no number.
  ///
  /// The same as `DecimalNumber.parse` of the field's text, whatever its spelling. What is odd
  /// about the text is added to `oddities`.
  @inline(__always)
  static func value(
    of field: FieldSlice, in window: Span<UInt8>, _ dialect: Dialect, _ fieldText: FieldText,
    _ oddities: inout FieldText.Oddities
  ) -> Double {
    if field.start == field.end { return blank }
    if field.style != .escaped,
      let value = DecimalNumber.plainValue(window.extracting(field.start..<field.end))
    {
      return value
    }
    return spelledOut(field, window, dialect, fieldText, &oddities)
  }

  @inline(never)
  private static func spelledOut(
    _ field: FieldSlice, _ window: Span<UInt8>, _ dialect: Dialect, _ fieldText: FieldText,
    _ oddities: inout FieldText.Oddities
  ) -> Double {
    let content = field.content(of: window, dialect: dialect)
    let (text, odd) = fieldText.canonical(content.span)
    oddities.formUnion(odd)
    if text.isEmpty { return blank }
    return DecimalNumber.parse(String(decoding: text, as: UTF8.self)) ?? .nan
  }
}
