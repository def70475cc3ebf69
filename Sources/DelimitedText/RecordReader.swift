/// Takes one record at a time from a window and finds its feet again after a misplaced quote.
///
/// A bad record costs that record only: what cannot be read is one physical line, and reading goes
/// on at the next line that fits. What is read depends on the bytes alone, never on the window.
struct RecordReader: Sendable {
  /// How sure the quotes of a record are.
  enum Quoting: Sendable, Hashable {
    /// As RFC 4180 has them.
    case sound
    /// Understood leniently.
    case repaired
    /// A field ends with a quote that it never opened; the quote is left out.
    case unopened
    /// Sound, but the quotes may have swallowed rows that look like records of their own.
    case suspicious(rows: Int)
  }

  /// What stands at a position.
  enum Item: Sendable, Hashable {
    /// A record, and how sure its quotes are.
    case record(Quoting)
    /// A line with nothing at all.
    case blankLine
    /// A line that begins with `#` and holds no delimiter.
    case comment
    /// A physical line that no record could be made of.
    case rejected(Rejection)
    /// The window ends before it can be told.
    case incomplete
  }

  var scanner: RecordScanner
  /// The number of fields of a record; nil while it is unknown, and then every width fits.
  var width: Int?
  /// Whether a record that lacks only fields at its end fits.
  var acceptsShortRecords = false
  /// Whether lines are being passed over until one fits.
  var isSearching = false
  /// The position after the last item.
  private(set) var end = 0
  /// The physical lines of the last item.
  private(set) var lines = 0
  /// Whether the last item ends with a line end, not with the file.
  private(set) var hasLineEnd = false
  /// Whether the last item begins with a byte-order mark.
  private(set) var hasMark = false
  /// The field, from 1, and the position of the quote that the last item was rejected for.
  private(set) var badQuote: (column: Int, position: Int)?
  /// The line breaks inside the last record.
  private(set) var innerBreaks = 0
  /// The fields of the last record.
  var fields: [FieldSlice] { scanner.fields }
  var dialect: Dialect { scanner.dialect }

  init(dialect: Dialect, width: Int? = nil) {
    scanner = RecordScanner(dialect: dialect)
    self.width = width
  }

  /// Takes the item at a position that lies before the window's end; byte-order marks at its
  /// beginning belong to it, but not to its first field.
  mutating func next(_ bytes: Span<UInt8>, from lineStart: Int, isLast: Bool) -> Item {
    innerBreaks = 0
    badQuote = nil
    guard let marks = ByteOrderMark.length(in: bytes, at: lineStart, isLast: isLast) else {
      return .incomplete
    }
    hasMark = marks > 0
    let start = lineStart + marks
    if start == bytes.count {
      finish(end: start, lines: 1, hasLineEnd: false)
      return .blankLine
    }
    guard let blank = LineEnding.length(in: bytes, at: start, isLast: isLast) else {
      return .incomplete
    }
    if blank > 0 {
      finish(end: start + blank, lines: 1, hasLineEnd: true)
      return .blankLine
    }
    let outcome = scanner.scan(bytes, from: start, isLast: isLast)
    switch outcome {
    case .incomplete:
      return .incomplete
    case .record where scanner.innerBreaks == 0:
      if isSearching, !fits() { return rejectLine(bytes, start, isLast, .lostAfterQuote) }
      if bytes[start] == UInt8(ascii: "#"), let width, width > 1, fields.count == 1 {
        finishScan()
        return .comment
      }
      return accept(leavesOutUnopenedQuote(bytes) ? .unopened : .sound)
    case .record where !scanner.hasLooseQuote && fits():
      return accept(swallowedRows(bytes, from: start).map(Quoting.suspicious) ?? .sound)
    default:
      if isSearching { return rejectLine(bytes, start, isLast, .lostAfterQuote) }
      if outcome != .record { badQuote = (fields.count + 1, scanner.quotedStart - 1) }
      return repair(bytes, from: start, isLast: isLast, after: outcome)
    }
  }

  /// Whether the scanned record has the width of the file.
  func fits() -> Bool {
    guard let width else { return true }
    if fields.count == width { return true }
    if fields.count < width { return acceptsShortRecords }
    return fields[width...].allSatisfy { $0.start == $0.end }
  }

  mutating func accept(_ quoting: Quoting = .sound) -> Item {
    isSearching = false
    innerBreaks = scanner.innerBreaks
    finishScan()
    return .record(quoting)
  }

  private mutating func finishScan() {
    finish(end: scanner.end, lines: scanner.innerBreaks + 1, hasLineEnd: scanner.hasLineEnd)
  }

  mutating func finish(end: Int, lines: Int, hasLineEnd: Bool) {
    self.end = end
    self.lines = lines
    self.hasLineEnd = hasLineEnd
  }

  mutating func rejectLine(
    _ bytes: Span<UInt8>, _ start: Int, _ isLast: Bool, _ reason: Rejection
  ) -> Item {
    guard let line = PhysicalLine(in: bytes, from: start, isLast: isLast) else {
      return .incomplete
    }
    finish(end: line.end, lines: 1, hasLineEnd: line.hasEnd)
    isSearching = true
    return .rejected(reason)
  }
}
