/// Names as Excel allows them, made from any text: the same names for the same texts.
enum LegalNames {
  /// Names of sheets: at most 31 UTF-16 units, none of `: \ / ? * [ ]`, no apostrophe at an end,
  /// not empty, not the reserved "History", and told apart without regard to case.
  static func sheets(_ names: [String]) -> [String] {
    unique(names.map(sheet), longest: 31)
  }

  /// Names of tables: a letter or `_` first, then letters, digits, `_` and `.`, at most 100
  /// characters, unlike a cell reference, and told apart without regard to case.
  static func tables(_ names: [String]) -> [String] {
    unique(names.map(table), longest: 100)
  }

  /// Headers of one table: one line, at most 255 UTF-16 units, not empty, and told apart without
  /// regard to case, since Excel repairs a table that has two the same.
  static func headers(_ names: [String]) -> [String] {
    unique(
      names.map { name in
        let text = oneLine(name)
        return text.isEmpty ? "Kolumn" : text
      }, longest: 255)
  }

  private static func sheet(_ name: String) -> String {
    var text = oneLine(name)
    text = String(text.map { ":\\/?*[]".contains($0) ? "-" : $0 })
    text = shortened(text, to: 31)
    text = trimmed(text) { $0 == "'" || $0 == " " }
    if text.isEmpty || text.lowercased() == "history" { return "Blad" }
    return text
  }

  private static func table(_ name: String) -> String {
    let text = String(
      oneLine(name).map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." ? $0 : "_" })
    let startsWell = text.first.map { $0.isLetter || $0 == "_" } ?? false
    return shortened(startsWell && !isReference(text) ? text : "Tabell_\(text)", to: 100)
  }

  /// Whether a spreadsheet could take the name for a cell: `NTU2025`, `R1C1`, or letters alone
  /// that name a column.
  private static func isReference(_ name: String) -> Bool {
    let letters = name.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & 0xDF }
    let digits = name.utf8.dropFirst(letters.count)
    let areDigits = digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return letters.count <= 3 && areDigits
      || name.lowercased().allSatisfy { "rc0123456789".contains($0) }
  }

  /// Adds " 2", " 3" … (or "_2" where blanks are not allowed) to what has been used before.
  private static func unique(_ names: [String], longest: Int) -> [String] {
    var used: Set<String> = []
    return names.map { name in
      let separator = longest == 100 ? "_" : " "
      var candidate = shortened(name, to: longest)
      var number = 2
      while !used.insert(candidate.lowercased()).inserted {
        let ending = "\(separator)\(number)"
        candidate = shortened(name, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  private static func oneLine(_ text: String) -> String {
    if isOneLine(text) { return text }
    let legal = String(String.UnicodeScalarView(text.unicodeScalars.filter(XMLEscaping.isAllowed)))
    return legal.split { $0.isNewline || $0 == "\t" || $0 == " " }.joined(separator: " ")
  }

  /// Whether it is words of ASCII and Latin-1 letters with single blanks between them.
  private static func isOneLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x20 where previous == 0x20: return false
      case 0x20...0x7E, 0xC3: previous = byte
      case 0x80...0xBF where previous == 0xC3: previous = byte
      default: return false
      }
    }
    return previous != 0x20
  }

  /// Cuts between characters, so that no letter loses its accent.
  static func shortened(_ text: String, to longest: Int) -> String {
    if text.utf16.count <= longest { return text }
    var left = longest
    return String(
      text.prefix { character in
        left -= character.utf16.count
        return left >= 0
      })
  }

  private static func trimmed(_ text: String, _ isLoose: (Character) -> Bool) -> String {
    var rest = text[...]
    while let first = rest.first, isLoose(first) { rest.removeFirst() }
    while let last = rest.last, isLoose(last) { rest.removeLast() }
    return String(rest)
  }
}
