/// How wide a text is, so that labels can be placed without a browser.
///
/// Advance widths of Helvetica (Adobe Font Metrics 4.1), which Arial, Liberation Sans and Nimbus
/// Sans share; accented letters are as wide as their base, anything unknown as wide as it is high.
enum TextMetrics {
  /// Thousandths of the size, from the space to the tilde.
  private static let widths: [Int] = [
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
    Double(thousandths(text)) / 1000 * size * margin * (isBold ? bold : 1)
  }

  /// The same of a text that knows its numbers.
  static func width(_ text: Sentence, size: Double, isBold: Bool = false) -> Double {
    width(text.text, size: size, isBold: isBold)
  }

  /// The advances of all characters together.
  private static func thousandths(_ text: String) -> Int {
    knownThousandths(text) ?? text.reduce(0) { $0 + advance($1) }
  }

  /// The same where every scalar is a character whose advance is known, as in nearly all texts; nil
  /// elsewhere.
  private static func knownThousandths(_ text: String) -> Int? {
    var sum = 0
    for scalar in text.unicodeScalars {
      guard let width = advance(scalar) else { return nil }
      sum += width
    }
    return sum
  }

  private static func advance(_ character: Character) -> Int {
    let composed = accented.first { Character($0) == character }
    let scalars = character.unicodeScalars
    return (composed ?? (scalars.count == 1 ? scalars.first : nil)).flatMap(advance) ?? 1000
  }

  /// The letters that may be written as a letter and its accent too.
  private static let accented: [Unicode.Scalar] = [
    "å", "ä", "é", "è", "ö", "ü", "Å", "Ä", "É", "È", "Ö", "Ü",
  ]

  /// The advance of what is a character on its own; nil for all that is not known.
  private static func advance(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case " "..."~": widths[Int(scalar.value) - 32]
    case "å", "ä", "é", "è", "ö", "ø", "ü", "–": 556
    case "Å", "Ä", "É", "È": 667
    case "Ö", "Ø": 778
    case "Ü": 722
    case "\u{00A0}", "\u{202F}": 278
    case "\u{2212}", "×": 584
    case "”", "“": 333
    default: nil
    }
  }

  /// The text in lines no wider than `width`, broken at blanks, after hyphens and slashes, and
  /// within a word only where it fits nowhere.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false
  ) -> [String] {
    func fits(_ candidate: String) -> Bool {
      self.width(candidate, size: size, isBold: isBold) <= width
    }
    // Nothing known is a line break.
    if knownThousandths(text) != nil, fits(trimmed(text)) { return [trimmed(text)] }
    var result: [String] = []
    var line = ""
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
    guard line.utf8.first == 0x20 || line.utf8.last == 0x20 else { return line }
    var text = Substring(line)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
