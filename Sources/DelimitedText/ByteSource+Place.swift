extension ByteSource {
  /// How much is read at a time: the place may lie far down in a large file.
  private static let stretch = 1 << 20

  /// The physical line of an offset, counted from an offset where the first line begins.
  func place(of offset: Int, from start: Int) throws(FileFailure) -> TextPlace {
    var (position, line) = (start, 1)
    while position < offset {
      let bytes = try bytes(position..<min(offset, position + Self.stretch))
      let isLast = position + bytes.count >= offset
      var end = 0
      while let found = PhysicalLine(in: bytes.span, from: end, isLast: isLast), found.hasEnd {
        line += 1
        end = found.end
      }
      if isLast || bytes.isEmpty { break }
      // A line that is longer than a stretch is passed over without its end.
      position += end > 0 ? end : bytes.count
    }
    return TextPlace(line: line, byte: offset)
  }
}
