/// How wide a text is, so that labels can be placed without a browser.
///
/// Advance widths of Helvetica (Adobe Font Metrics 4.1), which Arial, Liberation Sans and Nimbus
/// Sans share; accented letters are as wide as their base, anything unknown as wide as it is high.
enum TextMetrics {
  /// Thousandths of the size, from the space to the tilde.
  private static let widths: [Double] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  /// Room for a font that is a little wider.
  private static let margin = 1.05
  /// How much wider bold is.
  private static let bold = 1.09

  /// The width of a text of a size.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let thousandths = text.reduce(0.0) { $0 + advance($1) }
    return thousandths / 1000 * size * margin * (isBold ? bold : 1)
  }

  /// The same of a text that knows its numbers.
  static func width(_ text: Sentence, size: Double, isBold: Bool = false) -> Double {
    width(text.text, size: size, isBold: isBold)
  }

  private static func advance(_ character: Character) -> Double {
    switch character {
    case "å", "ä", "é", "è", "ö", "ø", "ü", "–": return 556
    case "Å", "Ä", "É", "È": return 667
    case "Ö", "Ø": return 778
    case "Ü": return 722
    case "\u{00A0}", "\u{202F}": return 278
    case "\u{2212}", "×": return 584
    case "”", "“": return 333
    default:
      guard let value = character.asciiValue, value >= 32, Int(value) - 32 < widths.count else {
        return 1000
      }
      return widths[Int(value) - 32]
    }
  }

  /// The text in lines no wider than `width`, broken at blanks, after hyphens and slashes, and
  /// within a word only where it fits nowhere.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false
  ) -> [String] {
    var result: [String] = []
    var line = ""
    func fits(_ candidate: String) -> Bool {
      self.width(candidate, size: size, isBold: isBold) <= width
    }
    for part in parts(text) {
      let candidate = line + part
      if fits(trimmed(candidate)) {
        line = candidate
        continue
      }
      if !trimmed(line).isEmpty { result.append(trimmed(line)) }
      line = ""
      for character in part {
        if !line.isEmpty, !fits(line + String(character)) {
          result.append(trimmed(line))
          line = ""
        }
        line.append(character)
      }
    }
    if !trimmed(line).isEmpty || result.isEmpty { result.append(trimmed(line)) }
    return result
  }

  /// The same of a text that knows its numbers.
  static func lines(
    _ text: Sentence, width: Double, size: Double, isBold: Bool = false
  ) -> [Sentence] {
    let oneLine = text.text.contains(where: \.isNewline)
      ? text.mapped { String($0.map { $0.isNewline ? " " : $0 }) } : text
    return oneLine.cut(into: lines(oneLine.text, width: width, size: size, isBold: isBold))
  }

  /// The pieces that a line may end after.
  private static func parts(_ text: String) -> [String] {
    var result: [String] = []
    var part = ""
    for character in text {
      part.append(character.isNewline ? " " : character)
      if character == " " || character == "-" || character == "/" || character.isNewline {
        result.append(part)
        part = ""
      }
    }
    if !part.isEmpty { result.append(part) }
    return result
  }

  private static func trimmed(_ line: String) -> String {
    var text = Substring(line)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
