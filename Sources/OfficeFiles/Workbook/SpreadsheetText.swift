/// Text as a spreadsheet cell may hold it.
enum SpreadsheetText {
  /// The most UTF-16 units in a cell.
  static let longest = 32_767

  /// The text with what a spreadsheet would misread taken care of.
  ///
  /// Too long a text is cut with an ellipsis. `_x0041_` would be read as the character it names,
  /// so its underscore is itself written that way (ISO/IEC 29500-1, section 22.9.2.19, ST_Xstring).
  static func stored(_ text: String) -> String {
    var text = text
    // A text has no more units of UTF-16 than bytes of UTF-8.
    if text.utf8.count > longest, text.utf16.count > longest {
      text = LegalNames.shortened(text, to: longest - 1) + "…"
    }
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var output = ""
    var rest = text[...]
    while let first = rest.first {
      output += startsWithCode(rest) ? "_x005F_" : String(first)
      rest.removeFirst()
    }
    return output
  }

  /// Whether a spreadsheet would run the text as a formula if a person typed it.
  ///
  /// Full-width forms count, since some programs fold them; so do a tab and a carriage return.
  static func looksLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func startsWithCode(_ text: Substring) -> Bool {
    let start = text.utf8.prefix(7)
    guard start.count == 7, start.starts(with: "_x".utf8), start.last == UInt8(ascii: "_") else {
      return false
    }
    return start.dropFirst(2).dropLast().allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}
