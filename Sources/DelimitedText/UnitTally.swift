/// What became of the lines of a stretch of a file, with lines counted from its first as 0.
struct UnitTally: Sendable {
  /// Something to be said of a line.
  struct Event: Sendable, Hashable {
    /// What it is.
    enum Kind: Sendable, Hashable {
      case comment
      case rejected(Rejection, lines: Int, fields: Int)
      case repaired
      /// A field ends with a quote that it never opened.
      case unopened
      case suspicious(rows: Int)
      case padded(fields: Int)
      /// The last record lacks fields and a line end in a file that leaves out empty fields.
      case perhapsCut(fields: Int)
      case odd(FieldText.Oddities)
      /// The texts of the header once more.
      case headerAgain
      /// The first byte that is not UTF-8 in a file that was taken to be.
      case stray
      /// The first byte-order mark at the beginning of a line.
      case mark
    }
    let kind: Kind
    let line: Int
    /// The field, from 1; nil when the whole line is meant.
    var column: Int?
    /// The offset in the text.
    let offset: Int
  }

  /// What the records are judged by.
  struct Rule: Sendable {
    let columns: Int
    /// The most fields of a whole record; those that no column has are blank.
    let mostFields: Int
    /// Whether records that lack fields at their end are whole.
    let acceptsShort: Bool
    /// Whether they are delivered all the same, with a warning.
    let padsShort: Bool
    /// Whether bytes that are not UTF-8 are to be looked for.
    let findsStrays: Bool

    init(_ file: OpenedFile, padsShort: Bool) {
      columns = file.header.count
      // A field more at the end may be blank because a delimiter inside another field moved it; not
      // so where many have it, nor in definitions, which people write.
      mostFields =
        padsShort || file.recognition.addsEmptyFields
        ? .max : max(columns + file.recognition.droppedColumns, file.writtenWidth)
      acceptsShort = file.recognition.dropsTrailingEmptyFields
      findsStrays = file.text.isAssumed
      self.padsShort = padsShort
    }
  }

  let rule: Rule
  private(set) var bytes = 0
  private(set) var physicalLines = 0
  private(set) var records = 0
  private(set) var recordLines = 0
  private(set) var blankLines = 0
  private(set) var events: [Event] = []
  private var hasStray = false
  private var hasMark = false

  init(_ rule: Rule) { self.rule = rule }

  /// Forgets everything but the rule.
  mutating func reset() {
    (bytes, physicalLines, records, recordLines, blankLines) = (0, 0, 0, 0, 0)
    events.removeAll(keepingCapacity: true)
    (hasStray, hasMark) = (false, false)
  }

  /// Enters an item whose unit begins at line `firstLine`; says whether it is a record to deliver.
  mutating func enter(
    _ item: RecordReader.Item, of stream: borrowing RecordStream, firstLine: Int
  ) -> Bool {
    let line = stream.itemLine - firstLine
    let lines = stream.itemLines
    let window = stream.window
    bytes += stream.itemRange.count
    physicalLines += PhysicalLine.count(window.span, in: stream.itemRange)
    findStray(stream, line: line)
    let start = stream.windowOffset + stream.itemRange.lowerBound
    if stream.hasMark, !hasMark {
      hasMark = true
      say(.mark, line, start)
    }
    switch item {
    case .blankLine: blankLines += lines
    case .comment: say(.comment, line, start)
    case .rejected(let reason):
      let quote = reason == .unterminatedQuote ? stream.badQuote : nil
      // Only the last line of a file can lack a line end.
      say(
        .rejected(stream.hasLineEnd ? reason : .cutLastLine, lines: lines, fields: 0), line,
        quote.map { stream.windowOffset + $0.position } ?? start, column: quote?.column)
    case .incomplete: break
    case .record(let quoting):
      if let reason = rejection(of: stream) {
        let column = min(stream.fields.count, rule.columns + 1)
        say(
          .rejected(reason, lines: lines, fields: stream.fields.count), line,
          stream.windowOffset + stream.fields[column - 1].start, column: column)
        return false
      }
      if stream.fields.count < rule.columns, !rule.acceptsShort {
        say(.padded(fields: stream.fields.count), line, start, column: stream.fields.count)
      }
      if stream.fields.count < rule.columns, rule.acceptsShort, !stream.hasLineEnd {
        say(.perhapsCut(fields: stream.fields.count), line, start, column: stream.fields.count)
      }
      if case .suspicious(let rows) = quoting { say(.suspicious(rows: rows), line, start) }
      if quoting == .repaired { say(.repaired, line, start) }
      if quoting == .unopened { say(.unopened, line, start) }
      records += 1
      recordLines += lines
      return true
    }
    return false
  }

  /// Enters a run of the fast path.
  mutating func enter(runOf stream: borrowing RecordStream, firstLine: Int) {
    guard let fast = stream.fast else { return }
    bytes += stream.itemRange.count
    physicalLines += fast.lines
    records += fast.records.count
    blankLines += fast.blankLines
    recordLines += fast.recordLines
    if !fast.isProvenUTF8 { findStray(stream, line: stream.itemLine - firstLine) }
  }

  /// Enters what was odd about the text of a field; `column` counts from 0.
  mutating func note(
    _ oddities: FieldText.Oddities, of field: FieldSlice, in stream: borrowing RecordStream,
    line: Int, column: Int
  ) {
    for (oddity, first) in Self.told where oddities.contains(oddity) {
      var position = field.start
      if let first {
        while position < field.end, stream.window[position] != first { position += 1 }
        if position == field.end { position = field.start }
      }
      say(.odd(oddity), line, stream.windowOffset + position, column: column + 1)
    }
  }

  /// Enters that the last record has the texts of the header.
  mutating func noteHeaderAgain(in stream: borrowing RecordStream, firstLine: Int) {
    let start = stream.windowOffset + stream.itemRange.lowerBound
    say(.headerAgain, stream.itemLine - firstLine, start)
  }

  /// What is told of a text, each with the byte to point at; nil for the field's beginning.
  private static let told: [(FieldText.Oddities, UInt8?)] = [
    (.encodedTwice, nil), (.nul, 0), (.lost, 0xEF),
  ]

  private mutating func say(
    _ kind: Event.Kind, _ line: Int, _ offset: Int, column: Int? = nil
  ) {
    events.append(Event(kind: kind, line: line, column: column, offset: offset))
  }

  private func rejection(of stream: borrowing RecordStream) -> Rejection? {
    let fields = stream.fields
    if fields.count > rule.mostFields
      || fields.count > rule.columns
        && fields[rule.columns...].contains(where: { $0.start < $0.end })
    {
      return .tooManyFields
    }
    guard fields.count < rule.columns, !rule.acceptsShort, !rule.padsShort else { return nil }
    return stream.hasLineEnd ? .tooFewFields : .cutLastLine
  }

  private mutating func findStray(_ stream: borrowing RecordStream, line: Int) {
    guard rule.findsStrays, !hasStray else { return }
    let (window, range) = (stream.window, stream.itemRange)
    guard let stray = UTF8Check.firstStray(window.span, in: range) else { return }
    hasStray = true
    let before = PhysicalLine.count(window.span, in: range.lowerBound..<stray)
    let isAtStart = stray == range.lowerBound || window[stray - 1] == 0x0A
    say(.stray, line + before - (isAtStart ? 0 : 1), stream.windowOffset + stray)
  }
}
