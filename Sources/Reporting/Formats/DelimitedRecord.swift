/// Writes records of delimited text, RFC 4180.
public struct DelimitedRecord: Sendable {
  let delimiter: Character
  let lineEnd: String

  /// Commas and line feeds, as machines read tables.
  public static let rfc4180 = DelimitedRecord(delimiter: ",", lineEnd: "\n")

  /// One record; a field is quoted only where it must be.
  public func line(_ fields: [String]) -> String {
    var line = ""
    line.reserveCapacity(fields.reduce(lineEnd.utf8.count) { $0 + $1.utf8.count + 3 })
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(delimiter) }
      append(field, to: &line)
    }
    return line + lineEnd
  }

  private func append(_ field: String, to line: inout String) {
    guard mustBeQuoted(field) else {
      line += field
      return
    }
    line += "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { line += "\"" }
      line.unicodeScalars.append(scalar)
    }
    line += "\""
  }

  /// Whether a field holds a delimiter, a quote or a line break of any kind, or has a blank at an
  /// end.
  private func mustBeQuoted(_ field: String) -> Bool {
    guard let first = field.utf8.first, let last = field.utf8.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    var isASCII = true
    for byte in field.utf8 {
      switch byte {
      case 0x0A...0x0D, 0x22: return true
      case 0x80...: isASCII = false
      default: if byte == delimiter.asciiValue { return true }
      }
    }
    return !isASCII && field.unicodeScalars.contains { [0x85, 0x2028, 0x2029].contains($0.value) }
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
