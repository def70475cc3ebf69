/// Tells lines that are divided by what the reader takes for no delimiter: `^`, `~`, `:`, blanks.
enum UnknownDelimiter {
  /// What divides the lines, in words; nil when they are one column of text.
  ///
  /// Every one of three lines or more must have it equally often, the header too. What stands in
  /// texts must do so twice, and blanks beside a number in each line below the header.
  static func name(in records: [HeadRecord]) -> String? {
    guard records.count > 2, records.allSatisfy({ $0.cells.count == 1 }) else { return nil }
    let lines = records.map { $0.cells[0] }
    for (sign, least) in signs {
      let times = lines[0].utf8.count { $0 == sign }
      if times >= least, lines.allSatisfy({ $0.utf8.count { $0 == sign } == times }) {
        return String(Character(Unicode.Scalar(sign)))
      }
    }
    return isDividedByBlanks(lines) ? "blanksteg" : nil
  }

  /// The signs that may divide, and how often each must stand in a line.
  private static let signs: [(UInt8, Int)] = [
    (UInt8(ascii: "^"), 1), (UInt8(ascii: "~"), 1), (UInt8(ascii: "@"), 2), (UInt8(ascii: "!"), 2),
    (UInt8(ascii: "#"), 2), (UInt8(ascii: ":"), 2), (UInt8(ascii: "/"), 3),
  ]

  private static func isDividedByBlanks(_ lines: [String]) -> Bool {
    let rows = lines.map(words)
    guard let header = rows.first, let width = rows.dropFirst().first?.count, width > 1,
      header.count == width || header.count == width - 1, header.count > 1,
      rows.dropFirst().allSatisfy({ $0.count == width })
    else { return false }
    return (0..<width).contains { column in
      rows.dropFirst().allSatisfy { DecimalNumber.parse(String($0[column])) != nil }
    }
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
