internal import OfficeFiles

/// Writes records of delimited text, RFC 4180.
public struct DelimitedRecord: Sendable {
  /// What stands in a field.
  enum Field {
    /// A text, quoted where it must be.
    case text(String)
    /// A number, which never must.
    case number(Double)
  }

  private let delimiter: UInt8
  private let decimalMark: UInt8
  private let lineEnd: String

  /// Records with an ASCII delimiter, not the decimal mark.
  init(delimiter: Unicode.Scalar, decimalMark: Unicode.Scalar = ".", lineEnd: String) {
    self.delimiter = UInt8(ascii: delimiter)
    self.decimalMark = UInt8(ascii: decimalMark)
    self.lineEnd = lineEnd
  }

  /// Commas and line feeds, as machines read tables.
  public static let rfc4180 = DelimitedRecord(delimiter: ",", lineEnd: "\n")

  /// One record; a field is quoted only where it must be.
  public func line(_ fields: [String]) -> String {
    var line: [UInt8] = []
    append(fields, to: &line) { .text($0) }
    return String(decoding: line, as: UTF8.self)
  }

  /// Appends a record of what the cells hold, as UTF-8.
  func append<Cell>(_ cells: [Cell], to output: inout [UInt8], field: (Cell) -> Field) {
    var isFirst = true
    for cell in cells {
      if !isFirst { output.append(delimiter) }
      isFirst = false
      switch field(cell) {
      case .text(let text): append(text, to: &output)
      case .number(let number): append(number, to: &output)
      }
    }
    output.append(lineEnd)
  }

  private func append(_ number: Double, to output: inout [UInt8]) {
    let start = output.count
    output.append(PlainNumber.text(number))
    if let mark = output[start...].firstIndex(of: 0x2E) { output[mark] = decimalMark }
  }

  private func append(_ field: String, to output: inout [UInt8]) {
    guard mustBeQuoted(field) else {
      output.append(field)
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
    let bytes = field.utf8.span
    guard !bytes.isEmpty else { return false }
    if bytes[0] == 0x20 || bytes[bytes.count - 1] == 0x20 { return true }
    var mayBreak = false
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A...0x0D, 0x22, delimiter: return true
      // The first bytes of U+0085, U+2028 and U+2029.
      case 0xC2, 0xE2: mayBreak = true
      default: break
      }
    }
    return mayBreak && field.holdsLineBreak
  }

  /// A label that a spreadsheet would run as a formula, with an apostrophe before it.
  ///
  /// Loading refuses such labels; this is the second lock (OWASP, CSV injection). Numbers never
  /// come here, so that a negative one stays a number.
  static func harmless(_ label: String) -> String {
    switch label.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      "'" + label
    default: label
    }
  }
}
