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
    let lenient = scanner.scan(bytes, from: start, isLast: isLast)
    if lenient == .incomplete { return .incomplete }
    if lenient == .record, fits() || strict == .record,
      !holdsFittingLine(bytes, from: line.end, to: scanner.end, insideSound: isSound)
    {
      return accept(fits() ? .repaired : .sound)
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
