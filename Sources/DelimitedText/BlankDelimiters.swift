/// Blanks between fields whose texts stand within quotes, as R writes a table by default:
/// `"id" "Ort" "Svar"` above `1 "Norra Ängby" "Ja"`.
struct BlankDelimiters {
  /// Whether rows have names, for which the header has none.
  private let hasRowNames: Bool

  /// Recognises them in a head; nil when the lines are text.
  ///
  /// In the header two texts or more are quoted and nothing else stands there; two lines or more
  /// below it have as many fields, or one more where rows have names, each quoted or without a blank,
  /// with one blank between two. No tab stands anywhere.
  init?(head: [UInt8], isWhole: Bool) {
    guard head.first == Self.quote, !head.contains(Self.tab) else { return nil }
    var (position, lines, header, width) = (0, 0, 0, 0)
    while position < head.count,
      let line = PhysicalLine(in: head.span, from: position, isLast: isWhole)
    {
      let content = head[position..<line.contentEnd]
      position = line.end
      if content.isEmpty { continue }
      guard let blanks = Self.blanks(in: content) else { return nil }
      let fields = blanks.count + 1
      if lines == 0 {
        header = fields
        guard header > 1, content.last == Self.quote,
          blanks.allSatisfy({ content[$0 - 1] == Self.quote && content[$0 + 1] == Self.quote })
        else { return nil }
      } else {
        if lines == 1 { width = fields }
        guard fields == width, width == header || width == header + 1 else { return nil }
      }
      lines += 1
    }
    guard lines > 2 else { return nil }
    hasRowNames = width > header
  }

  private static let quote = UInt8(ascii: "\"")
  private static let tab = UInt8(ascii: "\t")

  /// A text with tabs for such blanks, and one before the header where rows have names; a line that
  /// has none stands as it is.
  func tabbed(_ text: [UInt8]) -> [UInt8] {
    var result = text
    var position = 0
    while position < text.count,
      let line = PhysicalLine(in: text.span, from: position, isLast: true)
    {
      for blank in Self.blanks(in: text[position..<line.contentEnd]) ?? [] {
        result[blank] = Self.tab
      }
      position = line.end
    }
    return hasRowNames ? [Self.tab] + result : result
  }

  /// Where the blanks between the fields of a line stand; nil when it is no such line.
  private static func blanks(in line: ArraySlice<UInt8>) -> [Int]? {
    var result: [Int] = []
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      if line[index] == quote {
        index += 1
        while index < line.endIndex {
          if line[index] == UInt8(ascii: "\\") {
            index += 1
          } else if line[index] == quote {
            guard index + 1 < line.endIndex, line[index + 1] == quote else { break }
            index += 1
          }
          index += 1
        }
        guard index < line.endIndex else { return nil }
        index += 1
      } else {
        while index < line.endIndex, line[index] != 0x20, line[index] != quote { index += 1 }
      }
      if index == line.endIndex { return index > start ? result : nil }
      guard index > start, line[index] == 0x20, index + 1 < line.endIndex else { return nil }
      result.append(index)
      index += 1
    }
    return nil
  }
}
