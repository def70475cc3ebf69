/// A line of the file as an editor counts lines, quotes or not.
struct PhysicalLine: Sendable, Hashable {
  /// Where its line end begins.
  let contentEnd: Int
  /// Where the next line begins.
  let end: Int
  /// Whether it has a line end; the last line of a file may lack one.
  var hasEnd: Bool { end > contentEnd }

  /// Finds the end of the line that goes on at a position; nil when the window ends before it.
  init?(in bytes: Span<UInt8>, from start: Int, isLast: Bool) {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D {
        guard let length = LineEnding.length(in: bytes, at: position, isLast: isLast) else {
          return nil
        }
        (contentEnd, end) = (position, position + length)
        return
      }
      position += 1
    }
    guard isLast else { return nil }
    (contentEnd, end) = (position, position)
  }

  /// The number of physical lines in a range that begins and ends at line starts.
  static func count(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    let window = bytes.extracting(0..<range.upperBound)
    var (position, lines) = (range.lowerBound, 0)
    while position < range.upperBound,
      let line = PhysicalLine(in: window, from: position, isLast: true)
    {
      lines += 1
      position = line.end
    }
    return lines
  }
}
