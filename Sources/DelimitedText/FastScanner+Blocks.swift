extension FastScanner {
  /// Clears in the masks of blocks the separators and the line feeds inside quotes.
  ///
  /// Gives how many blocks they hold for: all, unless the assumption is broken.
  @unsafe mutating func separate(
    _ masks: UnsafeMutablePointer<UInt64>, blocks: Int, base: Int, _ carry: inout Carry
  ) -> Int {
    var block = unsafe masks
    for number in 0..<blocks {
      if carry.isQuiet, unsafe block[2] | block[3] == 0 {
        carry.beforeOpening = unsafe block[0] >> 63
      } else {
        unsafe separateQuotes(block, at: base &+ number &* BlockMasks.bytes, &carry)
        if carry.isBroken { return number + 1 }
      }
      unsafe block += BlockMasks.words
    }
    return blocks
  }

  /// The same for a block that holds quotes or returns, or lies inside quotes.
  @inline(never)
  @unsafe private mutating func separateQuotes(
    _ block: UnsafeMutablePointer<UInt64>, at base: Int, _ carry: inout Carry
  ) {
    let (separators, feeds) = unsafe (block[0], block[1])
    let (quotes, returns) = unsafe (block[2], block[3])
    let inside = quotes.prefixParity ^ carry.inside
    let opening = quotes & inside
    let closing = quotes & ~inside
    let mayOpen = separators | closing
    // Only RFC 4180's quotes: nothing before an opening one, nothing after a closing one.
    var wrong = opening & ~(mayOpen << 1 | carry.beforeOpening)
    wrong |= (closing << 1 | carry.closing) & ~(separators | returns | opening)
    wrong |= (returns << 1 | carry.carriageReturn) & ~feeds
    // A return right before the wrong byte belongs to the same record as that byte.
    let ahead = wrong == 0 ? ~0 : UInt64.below(wrong & (0 &- wrong))
    unsafe block[0] = separators & ~inside & ahead
    unsafe block[1] = feeds & ~inside & ahead
    Self.append(feeds & inside, at: base, to: &quotedFeeds)
    Self.append(separators & ~feeds & inside, at: base, to: &quotedDelimiters)
    carry.isBroken = wrong != 0
    carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
    carry.beforeOpening = mayOpen >> 63
    carry.closing = closing >> 63
    carry.carriageReturn = returns >> 63
  }

  @inline(__always)
  private static func append(_ bits: UInt64, at base: Int, to positions: inout [UInt32]) {
    var left = bits
    while left != 0 {
      positions.append(UInt32(truncatingIfNeeded: base + left.trailingZeroBitCount))
      left &= left &- 1
    }
  }

  /// Ends the lines whose ends were marked; false when the run ends before one or right behind it.
  mutating func endLines(
    _ ends: Span<UInt32>, _ marks: Span<UInt32>, _ bytes: RawSpan, _ limit: Int,
    _ current: inout Current
  ) -> Bool {
    // Taken out while they grow: nobody else holds them, and nothing is copied.
    var (found, goesOn): ([Record], Bool) = ([], false)
    swap(&found, &records)
    found.append(addingCapacity: ends.count) { found in
      goesOn = endLines(ends, marks, bytes, limit, &current, &found)
    }
    swap(&found, &records)
    return goesOn
  }

  private mutating func endLines(
    _ ends: Span<UInt32>, _ marks: Span<UInt32>, _ bytes: RawSpan, _ limit: Int,
    _ current: inout Current, _ found: inout OutputSpan<Record>
  ) -> Bool {
    for index in ends.indices {
      let mark = Int(ends[index])
      let position = Int(marks[mark])
      var next = Current(
        start: position + 1, mark: mark, line: current.line + 1,
        quotedFeeds: current.quotedFeeds, quotedDelimiters: current.quotedDelimiters)
      while next.quotedFeeds < quotedFeeds.count, quotedFeeds[next.quotedFeeds] < position {
        next.quotedFeeds += 1
        next.line += 1
      }
      if mark - current.mark == width {
        if mayBeginWithMark(bytes, current.start) { return false }
        let isBroken = next.line - current.line > 1
        if isBroken, passDelimiters(&next, from: current.start, bytes) >= columns - 1 {
          return false
        }
        if position - current.start > RecordScanner.longestField { return false }
        if width > columns {
          let lastWanted = Int(marks[current.mark + columns])
          guard endsEmpty(bytes, from: lastWanted, position) else { return false }
        }
        recordLines += next.line - current.line
        found.append(
          Record(
            mark: Int32(truncatingIfNeeded: current.mark),
            line: Int32(truncatingIfNeeded: current.line)))
      } else if mark == current.mark + 1, isBlank(bytes, current.start, position) {
        blankLines += 1
      } else {
        return false
      }
      current = next
      (end, lines) = (next.start, next.line)
      if end >= limit { return false }
    }
    return true
  }

  /// Passes the quoted delimiters before a record's end; gives how many of them the record has, or
  /// as many as a record has where a quoted field begins with one.
  private func passDelimiters(_ next: inout Current, from start: Int, _ bytes: RawSpan) -> Int {
    var (passed, isFirst) = (0, false)
    while next.quotedDelimiters < quotedDelimiters.count {
      let position = Int(quotedDelimiters[next.quotedDelimiters])
      if position >= next.start { break }
      if position >= start {
        passed += 1
        if isQuote(bytes, position - 1), position - 1 == start || !isQuote(bytes, position - 2) {
          isFirst = true
        }
      }
      next.quotedDelimiters += 1
    }
    return isFirst ? max(passed, columns - 1) : passed
  }

  /// Whether a byte-order mark may stand before a record; the careful path passes it over.
  @inline(__always)
  private func mayBeginWithMark(_ bytes: RawSpan, _ start: Int) -> Bool {
    let (first, second) = unsafe (
      bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self),
      bytes.unsafeLoad(fromByteOffset: start + 1, as: UInt8.self)
    )
    return first == 0xEF || first == 0xC3 && second == 0xAF
  }

  @inline(__always)
  private func isQuote(_ bytes: RawSpan, _ position: Int) -> Bool {
    unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self) == quote
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
