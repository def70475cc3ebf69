extension RecordReader {
  /// Tries the readings that a person would try, the most likely first, and takes one that fits.
  mutating func repair(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, after strict: RecordScanner.Outcome
  ) -> Item {
    guard let line = PhysicalLine(in: bytes, from: start, isLast: isLast) else {
      return .incomplete
    }
    let isSound = strict == .record && !scanner.hasLooseQuote
    // Whole fields with line breaks beside a stray quote, unless a record hides in them.
    if strict == .record, width != nil, fits(),
      !holdsFittingLine(bytes, from: line.end, to: scanner.end)
    {
      return accept(.repaired)
    }
    let lineBytes = bytes.extracting(0..<line.contentEnd)
    scanner.isLenient = true
    defer { scanner.isLenient = false }
    // In one column no width tells which reading is right.
    for closesAtPairs in width == 1 ? [false] : [false, true] {
      scanner.closesAtPairs = closesAtPairs
      defer { scanner.closesAtPairs = false }
      if scanner.scan(lineBytes, from: start, isLast: true) == .record, fits() {
        isSearching = false
        finish(end: line.end, lines: 1, hasLineEnd: line.hasEnd)
        return .record(.repaired)
      }
    }
    var literal = RecordScanner(dialect: Dialect(delimiter: dialect.delimiter, quote: nil))
    if literal.scan(lineBytes, from: start, isLast: true) == .record,
      literal.fields.allSatisfy({ quotesAreEven(lineBytes, $0) })
    {
      let kept = scanner
      scanner.takeFields(of: literal)
      if fits() {
        isSearching = false
        finish(end: line.end, lines: 1, hasLineEnd: line.hasEnd)
        return .record(.repaired)
      }
      scanner = kept
    }
    return readOverLines(
      bytes, from: start, isLast: isLast, after: line, isRecord: strict == .record,
      isSound: isSound)
  }

  /// Takes a record that goes on over lines with a stray quote in it, unless a record hides in them;
  /// else its first line is rejected.
  ///
  /// The quote is followed twice as far each time, and no further than to a line that is a record of
  /// its own: what is looked at is passed over or read afterwards, so that the time grows as the file.
  private mutating func readOverLines(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, after line: PhysicalLine,
    isRecord: Bool, isSound: Bool
  ) -> Item {
    guard let width, width > 1 else {
      return rejectLine(bytes, start, isLast, .unterminatedQuote)
    }
    var (checked, reach) = (line.end, max(256, 2 * (line.end - start)))
    while true {
      let cut =
        PhysicalLine(
          in: bytes, from: min(start + reach, bytes.count), isLast: isLast)?.end ?? bytes.count
      let isWhole = cut == bytes.count
      let outcome = scanner.scan(
        bytes.extracting(0..<cut), from: start, isLast: isLast || !isWhole)
      if outcome == .incomplete { return .incomplete }
      if outcome == .record {
        guard fits() || isRecord,
          !holdsFittingLine(bytes, from: line.end, to: scanner.end, insideSound: isSound)
        else { break }
        return accept(fits() ? .repaired : .sound)
      }
      if isWhole || cut - scanner.quotedStart > RecordScanner.longestField
        || holdsFittingLine(bytes, from: checked, to: cut, insideSound: isSound)
      {
        break
      }
      (checked, reach) = (cut, reach * 2)
    }
    return rejectLine(bytes, start, isLast, .unterminatedQuote)
  }

  /// Whether a line between two positions is, or begins, a record of its own.
  ///
  /// Inside a record whose quotes are as RFC 4180 has them, one with a loose quote is none: the quote
  /// ends the field that the line goes on with.
  private func holdsFittingLine(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, insideSound isSound: Bool = false
  ) -> Bool {
    guard let width, width > 1 else { return true }
    var probe = RecordReader(dialect: dialect, width: width)
    var position = start
    while position < end {
      guard let line = PhysicalLine(in: bytes, from: position, isLast: true) else { return false }
      if line.contentEnd > position {
        let content = bytes.extracting(0..<line.contentEnd)
        var outcome = probe.scanner.scan(content, from: position, isLast: true)
        if outcome == .unterminatedQuote {
          outcome = probe.scanner.scan(bytes.extracting(0..<end), from: position, isLast: true)
        }
        if outcome == .record, probe.fits(), !isSound || !probe.scanner.hasLooseQuote {
          return true
        }
      }
      position = line.end
    }
    return false
  }

  private func quotesAreEven(_ bytes: Span<UInt8>, _ field: FieldSlice) -> Bool {
    var quotes = 0
    for index in field.start..<field.end where bytes[index] == dialect.quote { quotes += 1 }
    return quotes.isMultiple(of: 2)
  }
}
