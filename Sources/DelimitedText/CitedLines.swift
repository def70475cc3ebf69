/// Lines that each begin with the sign that mail programs put before the lines of a cited message.
struct CitedLines {
  private let sign: [UInt8]

  /// Recognises them in a head; nil when some line has no such sign.
  ///
  /// All of three lines or more must have it, the header too, and a sign of comparison before a number
  /// is none: `> 65 år`.
  init?(head: [UInt8], isWhole: Bool) {
    guard head.first == Self.mark else { return nil }
    sign = head.dropFirst().first == 0x20 ? [Self.mark, 0x20] : [Self.mark]
    guard head.count > sign.count, !(0x30...0x39).contains(head[sign.count]) else { return nil }
    var (position, lines) = (0, 0)
    while position < head.count,
      let line = PhysicalLine(in: head.span, from: position, isLast: isWhole)
    {
      let content = head[position..<line.contentEnd]
      guard content.starts(with: sign) || content.elementsEqual([Self.mark]) else { return nil }
      (position, lines) = (line.end, lines + 1)
    }
    guard lines > 2 else { return nil }
  }

  private static let mark = UInt8(ascii: ">")

  /// A text without the signs; a line that has none stands as it is.
  func uncited(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count,
      let line = PhysicalLine(in: text.span, from: position, isLast: true)
    {
      let content = text[position..<line.contentEnd]
      if content.starts(with: sign) {
        result += content.dropFirst(sign.count)
      } else if !content.elementsEqual([Self.mark]) {
        result += content
      }
      result += text[line.contentEnd..<line.end]
      position = line.end
    }
    return result
  }
}
