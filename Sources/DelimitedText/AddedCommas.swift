/// Commas that a spreadsheet added at the ends of lines: it had opened a file with semicolons and
/// decimal commas as one with commas.
///
/// Each decimal comma divided a cell from the next, and the lines that had fewer were filled up:
/// `id;Vikt;Svar,` above `1;1,12;Ja` and `2;1;Nej,`. So every line has as many commas.
enum AddedCommas {
  /// Whether a text may have them: its first line ends with a comma and holds another delimiter, and
  /// no quote stands in it.
  static func areLikely(in head: [UInt8]) -> Bool {
    guard let line = PhysicalLine(in: head.span, from: 0, isLast: true) else { return false }
    let first = head[..<line.contentEnd]
    return first.last == comma && first.contains { $0 != comma && Dialect.delimiters.contains($0) }
      && !head.contains(UInt8(ascii: "\""))
  }

  /// The text without them; nil unless all of three lines or more have as many commas, of which
  /// those that are not added stand between digits, and as many of another delimiter, and commas were
  /// added to one below the first.
  static func removed(from text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var (position, lines, divided, filled) = (0, 0, 0, 0)
    var wanted: [Int]?
    while position < text.count,
      let line = PhysicalLine(in: text.span, from: position, isLast: true)
    {
      let content = text[position..<line.contentEnd]
      var end = line.contentEnd
      while end > position, text[end - 1] == comma { end -= 1 }
      if !content.isEmpty {
        let counts = Dialect.delimiters.map { delimiter in content.count { $0 == delimiter } }
        guard counts == wanted ?? counts else { return nil }
        wanted = counts
        lines += 1
        if lines > 1, end < line.contentEnd { filled += 1 }
      }
      for index in position..<end where text[index] == comma {
        guard lines > 1, index > position, isDigit(text[index - 1]), isDigit(text[index + 1]) else {
          return nil
        }
        divided += 1
      }
      result += text[position..<end]
      result += text[line.contentEnd..<line.end]
      position = line.end
    }
    return lines > 2 && divided > 0 && filled > 0 ? result : nil
  }

  private static let comma = UInt8(ascii: ",")

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
