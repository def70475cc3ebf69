extension ByteSource {
  /// Another source, made of stretches of this one; a large one is spooled, not held in memory.
  ///
  /// `rewrite` gives what becomes of a stretch, and how many of its bytes it took; it may leave what
  /// goes on in the next one.
  func rewritten(
    _ range: Range<Int>,
    _ rewrite: (Span<UInt8>, _ isLast: Bool) -> (bytes: [UInt8], taken: Int)
  ) throws(FileFailure) -> ByteSource {
    var spool = Spool(path: path)
    var buffer = [UInt8](repeating: 0, count: min(1 << 20, range.count))
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = min(buffer.count, range.upperBound - offset)
      let got = try read(at: offset, length: length, into: &buffer, from: 0)
      let (text, taken) = rewrite(
        buffer.span.extracting(0..<got), offset + got == range.upperBound)
      try spool.append(text[...])
      offset += taken
    }
    return ByteSource(try spool.content(), path: path)
  }
}
