/// Writes records of delimited text, RFC 4180.
public struct DelimitedRecord: Sendable {
  let delimiter: Character
  let lineEnd: String

  /// Commas and line feeds, as machines read tables.
  public static let rfc4180 = DelimitedRecord(delimiter: ",", lineEnd: "\n")

  /// One record; a field is quoted only where it must be.
  public func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: String(delimiter)) + lineEnd
  }

  private func quoted(_ field: String) -> String {
    guard
      field.contains(where: { $0 == delimiter || $0 == "\"" || $0.isNewline })
        || field.first == " " || field.last == " "
    else { return field }
    return "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// A label that a spreadsheet would run as a formula, with an apostrophe before it.
  ///
  /// Loading refuses such labels; this is the second lock (OWASP, CSV injection). Numbers never
  /// come here, so that a negative one stays a number.
  static func harmless(_ label: String) -> String {
    guard let first = label.unicodeScalars.first, dangerous.contains(first) else { return label }
    return "'" + label
  }

  private static let dangerous: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
