/// Turns UTF-16 into UTF-8, so that one reader serves both.
enum UTF16Transcoding {
  /// The UTF-8 of UTF-16 bytes, and how many stretches of it could not be understood (at most one a
  /// stretch of the file, and one for a last odd byte).
  ///
  /// A lone surrogate and a last odd byte become U+FFFD. No bytes give none. Bytes that may go on in
  /// the next stretch are left and counted in `taken`, unless the stretch is the last.
  static func utf8(
    _ bytes: Span<UInt8>, bigEndian: Bool, isLast: Bool
  ) -> (bytes: [UInt8], taken: Int, malformed: Int) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      index -= 2
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count)
    let malformed = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { result.append($0) }
    var count = malformed ? 1 : 0
    if isLast, index < bytes.count {
      count += 1
      result.append(contentsOf: Array("\u{FFFD}".utf8))
      index = bytes.count
    }
    return (result, index, count)
  }

  /// The encoding that the byte-order mark of a head names, if what follows is not in it.
  ///
  /// In UTF-16 the units that end lines and fields have a zero byte, on the side of its byte order.
  static func contradictedMark(_ head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      return isBigEndian(head: Array(head.dropFirst(3))) == nil ? nil : .utf8WithBOM
    }
    let isBig = head.starts(with: [0xFE, 0xFF])
    guard isBig || head.starts(with: [0xFF, 0xFE]) else { return nil }
    let text = Array(head.dropFirst(2))
    let mark: TextEncoding = isBig ? .utf16BigEndian : .utf16LittleEndian
    if let bigEndian = isBigEndian(head: text) { return bigEndian == isBig ? nil : mark }
    let hasEnds = text.contains { $0 == 0x0A || $0 == 0x0D || Dialect.delimiters.contains($0) }
    return hasEnds && !text.contains(0) ? mark : nil
  }

  /// The byte order of UTF-16 without a mark, judged from where the zero bytes of ASCII fall.
  ///
  /// - Returns: whether it is big endian; nil when the head does not look like UTF-16.
  static func isBigEndian(head: [UInt8]) -> Bool? {
    let pairs = min(head.count, 4096) / 2
    guard pairs >= 2 else { return nil }
    var (evenZeros, oddZeros, evenHigh, oddHigh) = (0, 0, 0, 0)
    for pair in 0..<pairs {
      let (even, odd) = (head[2 * pair], head[2 * pair + 1])
      if even == 0 { evenZeros += 1 }
      if odd == 0 { oddZeros += 1 }
      if even == 0 || even == 0x20 { evenHigh += 1 }
      if odd == 0 || odd == 0x20 { oddHigh += 1 }
    }
    // Western text has a zero in most pairs, always on the same side; dashes and typographic quotes,
    // which may stand around every field, have 0x20 there.
    let (enough, high) = ((pairs * 3 + 9) / 10, (pairs * 7 + 9) / 10)
    if oddZeros >= enough, oddHigh >= high, evenZeros * 20 <= pairs { return false }
    if evenZeros >= enough, evenHigh >= high, oddZeros * 20 <= pairs { return true }
    return nil
  }
}
