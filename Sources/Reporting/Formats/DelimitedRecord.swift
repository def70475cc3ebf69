/// Writes records of delimited text, RFC 4180.
public struct DelimitedRecord: Sendable {
  private let delimiter: UInt8
  private let lineEnd: String

  /// Records with an ASCII delimiter.
  init(delimiter: Unicode.Scalar, lineEnd: String) {
    self.delimiter = UInt8(ascii: delimiter)
    self.lineEnd = lineEnd
  }

  /// Commas and line feeds, as machines read tables.
  public static let rfc4180 = DelimitedRecord(delimiter: ",", lineEnd: "\n")

  /// One record; a field is quoted only where it must be.
  public func line(_ fields: [String]) -> String {
    var line: [UInt8] = []
    append(fields, to: &line) { $0 }
    return String(decoding: line, as: UTF8.self)
  }

  /// Appends a record of fields with these texts, as UTF-8.
  func append<Field>(
    _ fields: [Field], to output: inout [UInt8], text: (Field) -> String
  ) {
    var isFirst = true
    for field in fields {
      if !isFirst { output.append(delimiter) }
      isFirst = false
      append(text(field), to: &output)
    }
    output.append(contentsOf: lineEnd.utf8)
  }

  private func append(_ field: String, to output: inout [UInt8]) {
    guard mustBeQuoted(field) else {
      output.append(contentsOf: field.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    output.append(quote)
    for byte in field.utf8 {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }

  /// Whether a field holds a delimiter, a quote or a line break of any kind, or has a blank at an
  /// end.
  private func mustBeQuoted(_ field: String) -> Bool {
    let bytes = field.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    var mayBreak = false
    for byte in bytes {
      switch byte {
      case 0x0A...0x0D, 0x22, delimiter: return true
      // The first bytes of U+0085, U+2028 and U+2029.
      case 0xC2, 0xE2: mayBreak = true
      default: break
      }
    }
    return mayBreak && field.unicodeScalars.contains { [0x85, 0x2028, 0x2029].contains($0.value) }
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
