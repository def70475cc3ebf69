/// How high a row must be for its wrapped texts, since not every program measures them on opening.
enum RowHeight {
  /// The height of a line of Arial at 12 points.
  static let line = 15.75
  /// A heading of the first or second level, with space above it instead of an empty row.
  static let heading1 = 27.0
  static let heading2 = 30.0
  /// The space above a table's header.
  static let aboveHeader = 9.0

  /// The height of the highest of some texts, each wrapped in a column of a width in characters.
  static func wrapped(_ texts: [(text: String, width: Double)]) -> Double {
    ofLines(texts.map { lines($0.text, width: $0.width) }.max() ?? 1)
  }

  /// The height of a row of so many lines; Excel allows at most 409.5 points.
  static func ofLines(_ lines: Int) -> Double { min(409.5, Double(max(1, lines)) * line) }

  /// How many lines words need.
  ///
  /// A letter is about as wide as a digit, the unit of widths; a
  /// twentieth is kept in hand.
  static func lines(_ text: String, width: Double) -> Int {
    let room = max(1, Int(width * 0.95))
    let bytes = text.utf8.span
    if bytes.count <= room, !bytes.indices.contains(where: { bytes[$0] < 0x20 }) { return 1 }
    if let count = text.plainCharacterCount {
      return count <= room ? 1 : linesOfPlain(text, room: room)
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { total, paragraph in
        var lines = FilledLines(room: room)
        for word in paragraph.split(separator: " ") { lines.add(word.count) }
        return total + lines.count
      }
  }

  /// The same for a text whose characters are scalars, none of them a line break.
  private static func linesOfPlain(_ text: String, room: Int) -> Int {
    var lines = FilledLines(room: room)
    var length = 0
    for scalar in text.unicodeScalars {
      if scalar == " " {
        lines.add(length)
        length = 0
      } else {
        length += 1
      }
    }
    lines.add(length)
    return lines.count
  }

  /// Lines that are filled word by word.
  private struct FilledLines {
    /// How many characters a line holds.
    let room: Int
    private(set) var count = 1
    private var used = 0

    init(room: Int) { self.room = room }

    /// Adds a word of so many characters; none for an empty one.
    mutating func add(_ length: Int) {
      guard length > 0 else { return }
      if used > 0, used + 1 + length > room {
        count += 1
        used = 0
      }
      used += length + (used > 0 ? 1 : 0)
      // A word longer than the column is broken inside.
      count += (used - 1) / room
      used = (used - 1) % room + 1
    }
  }
}
