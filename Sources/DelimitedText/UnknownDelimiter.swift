/// Tells lines that are divided by what the reader takes for no delimiter: `^`, `~`, `:`, blanks.
enum UnknownDelimiter {
  /// What divides the lines, in words; nil when they are one column of text.
  ///
  /// Every one of three lines or more must have it between texts and equally often, the header too.
  /// Blanks divide five lines or more into three columns, two of them of numbers.
  static func name(in records: [HeadRecord]) -> String? {
    guard records.count > 2, records.allSatisfy({ $0.cells.count == 1 }) else { return nil }
    let lines = records.map { $0.cells[0] }
    for (sign, least) in signs {
      let times = lines[0].utf8.count { $0 == sign }
      let divides = { (line: String) in
        line.utf8.first != sign && line.utf8.last != sign && !Quantity.isQuantity(line)
          && line.utf8.count { $0 == sign } == times
      }
      if times >= least, lines.allSatisfy(divides) {
        return "”\(Character(Unicode.Scalar(sign)))”"
      }
    }
    return isDividedByBlanks(lines) ? "blanksteg" : nil
  }

  /// The signs that may divide, and how often each must stand in a line.
  private static let signs: [(UInt8, Int)] = [
    (UInt8(ascii: "^"), 1), (UInt8(ascii: "~"), 1), (UInt8(ascii: "@"), 2), (UInt8(ascii: ":"), 2),
  ]

  /// Whether blanks divide; a word that is the same in every line, or three digits after others, are
  /// those of a text or a number: "16 till 29", "250 000 kr".
  private static func isDividedByBlanks(_ lines: [String]) -> Bool {
    let (header, rows) = (words(lines[0]), lines.dropFirst().map(words))
    guard lines.count > 4, let width = rows.first?.count, width > 2,
      header.count == width || header.count == width - 1,
      rows.allSatisfy({ $0.count == width })
    else { return false }
    let isNumber = (0..<width).map { column in
      rows.allSatisfy { DecimalNumber.parse(String($0[column])) != nil }
    }
    let isConstant = (0..<width).contains { column in
      !isNumber[column] && Set(rows.map { $0[column] }).count == 1
    }
    let isGrouped = (1..<width).contains { column in
      isNumber[column - 1] && isNumber[column] && rows.allSatisfy { $0[column].count == 3 }
    }
    return isNumber.count { $0 } > 1 && !isConstant && !isGrouped
  }

  /// The words of a line; what stands within quotes is one.
  private static func words(_ line: String) -> [Substring] {
    var isInside = false
    return line.split { character in
      if character == "\"" { isInside.toggle() }
      return character == " " && !isInside
    }
  }
}
