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
    if let count = text.plainCharacterCount, count <= room { return 1 }
    var total = 0
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var used = 0
      total += 1
      for word in paragraph.split(separator: " ") {
        if used > 0, used + 1 + word.count > room {
          total += 1
          used = 0
        }
        used += word.count + (used > 0 ? 1 : 0)
        // A word longer than the column is broken inside.
        total += (used - 1) / room
        used = used == 0 ? 0 : (used - 1) % room + 1
      }
    }
    return total
  }
}
