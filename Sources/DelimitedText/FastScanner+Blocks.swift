extension FastScanner {
  /// Takes one block; false when the run ends in it.
  @inline(__always)
  mutating func scanBlock(
    _ wanted: Wanted, _ bytes: RawSpan, _ base: Int, _ valid: UInt64,
    _ marks: UnsafeMutablePointer<UInt32>, _ carry: inout Carry, _ current: inout Current
  ) -> Bool {
    let block = ByteBlock(bytes, at: base)
    let delimiters = block.equal(to: wanted.delimiter) & valid
    let feeds = block.equal(to: wanted.lineFeed) & valid
    if watchesText { Self.judgeText(block, valid, &carry) }
    guard carry.isQuiet, !block.holds(wanted.quote, or: wanted.carriageReturn) else {
      return unsafe scanQuotes(
        block, bytes, base, valid, delimiters, feeds, marks, &carry, &current)
    }
    let separators = delimiters | feeds
    let firstMark = carry.count
    carry.count = unsafe Self.append(separators, at: base, to: marks, firstMark)
    carry.beforeOpening = separators >> 63
    var ends = feeds
    while ends != 0 {
      let below = (ends & (0 &- ends)) &- 1
      carry.lineFeeds += 1
      let goesOn = unsafe endLine(
        at: base + ends.trailingZeroBitCount, line: carry.lineFeeds,
        mark: firstMark + (separators & below).nonzeroBitCount, carry.quotedDelimiters, bytes,
        marks, carry.limit, &current)
      guard goesOn else { return false }
      ends &= ends &- 1
    }
    return true
  }

  /// Takes a block that holds quotes or returns, or lies inside quotes.
  @inline(__always)
  private mutating func scanQuotes(
    _ block: ByteBlock, _ bytes: RawSpan, _ base: Int, _ valid: UInt64, _ delimiters: UInt64,
    _ feeds: UInt64, _ marks: UnsafeMutablePointer<UInt32>, _ carry: inout Carry,
    _ current: inout Current
  ) -> Bool {
    let quotes = block.equal(to: quote) & valid
    let returns = block.equal(to: 0x0D) & valid
    let inside = quotes.prefixParity ^ carry.inside
    let opening = quotes & inside
    let closing = quotes & ~inside
    let separators = delimiters | feeds
    let mayOpen = separators | closing
    // Only RFC 4180's quotes: nothing before an opening one, nothing after a closing one.
    var wrong = opening & ~(mayOpen << 1 | carry.beforeOpening)
    wrong |= (closing << 1 | carry.closing) & ~(separators | returns | opening) & valid
    wrong |= (returns << 1 | carry.carriageReturn) & ~feeds & valid
    // A return right before the wrong byte belongs to the same record as that byte.
    let ahead = wrong == 0 ? ~0 : UInt64.below(wrong & (0 &- wrong))
    let quotedDelimiters = delimiters & inside
    let outside = separators & ~inside & ahead
    let firstMark = carry.count
    let count = unsafe Self.append(outside, at: base, to: marks, firstMark)
    var ends = feeds & ~inside & ahead
    while ends != 0 {
      let below = UInt64.below(ends & (0 &- ends))
      let goesOn = unsafe endLine(
        at: base + ends.trailingZeroBitCount,
        line: carry.lineFeeds + (feeds & below).nonzeroBitCount + 1,
        mark: firstMark + (outside & below).nonzeroBitCount,
        carry.quotedDelimiters + (quotedDelimiters & below).nonzeroBitCount, bytes, marks,
        carry.limit, &current)
      guard goesOn else { return false }
      ends &= ends &- 1
    }
    if wrong != 0 { return false }
    carry.count = count
    carry.lineFeeds += feeds.nonzeroBitCount
    if quotedDelimiters != 0 { carry.quotedDelimiters += quotedDelimiters.nonzeroBitCount }
    carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
    carry.beforeOpening = mayOpen >> 63
    carry.closing = closing >> 63
    carry.carriageReturn = returns >> 63
    return true
  }

  /// Ends a line outside quotes; false when the run ends before it or right behind it.
  @inline(__always)
  private mutating func endLine(
    at position: Int, line: Int, mark: Int, _ quotedDelimiters: Int, _ bytes: RawSpan,
    _ marks: UnsafeMutablePointer<UInt32>, _ limit: Int, _ current: inout Current
  ) -> Bool {
    if mark - current.firstMark == width - 1 {
      let breaks = line - current.line > 1
      if breaks && quotedDelimiters - current.quotedDelimiters >= columns - 1
        || position - current.start > RecordScanner.longestField
      {
        return false
      }
      if width > columns {
        let lastWanted = unsafe Int(marks[current.firstMark + columns - 1])
        guard endsEmpty(bytes, from: lastWanted, position) else { return false }
      }
      recordLines += line - current.line
      records.append(
        Record(
          start: Int32(truncatingIfNeeded: current.start),
          firstMark: Int32(truncatingIfNeeded: current.firstMark),
          line: Int32(truncatingIfNeeded: current.line)))
    } else if mark == current.firstMark, isBlank(bytes, current.start, position) {
      blankLines += 1
    } else {
      return false
    }
    (end, lines) = (position + 1, line)
    current = Current(
      start: position + 1, firstMark: mark + 1, line: line, quotedDelimiters: quotedDelimiters)
    return position + 1 < limit
  }

  /// Writes the positions of set bits and gives the count of marks after them.
  ///
  /// Eight are written whether or not there are as many: a wrong guess of how often a loop goes
  /// round costs more. There must be room for 64.
  @inline(__always)
  private static func append(
    _ bits: UInt64, at base: Int, to marks: UnsafeMutablePointer<UInt32>, _ count: Int
  ) -> Int {
    let position = UInt32(truncatingIfNeeded: base)
    let (target, found) = unsafe (marks + count, bits.nonzeroBitCount)
    var left = bits
    for index in 0..<8 {
      // The highest bit makes sure that there is one to find.
      unsafe target[index] =
        position &+ UInt32(truncatingIfNeeded: (left | 1 << 63).trailingZeroBitCount)
      left &= left &- 1
    }
    var index = 8
    while index < found {
      unsafe target[index] = position &+ UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
      left &= left &- 1
      index += 1
    }
    return count + found
  }

  /// Notes whether a block holds anything but ASCII and the common sequences of UTF-8.
  ///
  /// 0xC3 leads nearly every letter of Swedish, 0xC2 signs and the no-break blank, 0xE2 dashes and
  /// thin blanks: one or, after 0xE2, two continuing bytes are right after them and nowhere else.
  @inline(__always)
  private static func judgeText(_ block: ByteBlock, _ valid: UInt64, _ carry: inout Carry) {
    let high = block.high & valid
    guard high | carry.continuing != 0 else { return }
    let continuing = block.continuing & valid
    let leads = high & ~continuing
    let three = block.equal(to: 0xE2) & valid
    let known = three | block.equal(toOddOrBelow: BytePattern(0xC3))
    let expected = leads << 1 | three << 2 | carry.continuing
    carry.unproven |= (leads & ~known) | (expected ^ continuing)
    carry.continuing = leads >> 63 | three >> 62
  }

  /// Whether the fields after the header's columns hold nothing, not even quotes.
  private func endsEmpty(_ bytes: RawSpan, from lastWanted: Int, _ position: Int) -> Bool {
    var end = position
    if unsafe bytes.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self) == 0x0D { end -= 1 }
    return end - lastWanted == width - columns
  }

  @inline(__always)
  private func isBlank(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Bool {
    if end == start { return true }
    let byte = unsafe bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self)
    return end == start + 1 && byte == 0x0D
  }
}
