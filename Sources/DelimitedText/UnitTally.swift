/// What became of the lines of a stretch of a file, with lines counted from its first as 0.
struct UnitTally: Sendable {
  /// Something to be said of a line.
  struct Event: Sendable, Hashable {
    /// What it is.
    enum Kind: Sendable, Hashable {
      case comment
      case rejected(Rejection, lines: Int, fields: Int)
      case repaired
      case suspicious
      case padded(fields: Int)
      case odd(FieldText.Oddities, column: Int)
      /// The first byte that is not UTF-8 in a file that was taken to be.
      case stray
    }
    let line: Int
    let kind: Kind
  }

  /// What the records are judged by.
  struct Rule: Sendable {
    let columns: Int
    /// Whether records that lack fields at their end are whole.
    let acceptsShort: Bool
    /// Whether they are delivered all the same, with a warning.
    let padsShort: Bool
    /// Whether bytes that are not UTF-8 are to be looked for.
    let findsStrays: Bool

    init(_ file: OpenedFile, padsShort: Bool) {
      columns = file.header.count
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

  init(_ rule: Rule) { self.rule = rule }

  /// Forgets everything but the rule.
  mutating func reset() {
    (bytes, physicalLines, records, recordLines, blankLines) = (0, 0, 0, 0, 0)
    events.removeAll(keepingCapacity: true)
    hasStray = false
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
    findStray(window, stream.itemRange, line: line)
    switch item {
    case .blankLine: blankLines += lines
    case .comment: say(.comment, line)
    case .rejected(let reason): say(.rejected(reason, lines: lines, fields: 0), line)
    case .incomplete: break
    case .record(let quoting):
      if let reason = rejection(of: stream) {
        say(.rejected(reason, lines: lines, fields: stream.fields.count), line)
        return false
      }
      if stream.fields.count < rule.columns, !rule.acceptsShort {
        say(.padded(fields: stream.fields.count), line)
      }
      if quoting == .suspicious { say(.suspicious, line) }
      if quoting == .repaired { say(.repaired, line) }
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
    findStray(stream.window, stream.itemRange, line: stream.itemLine - firstLine)
  }

  /// Enters what was odd about a text.
  mutating func note(_ oddities: FieldText.Oddities, line: Int, column: Int) {
    let told = oddities.intersection([.encodedTwice, .nul, .lost])
    if !told.isEmpty { say(.odd(told, column: column), line) }
  }

  private mutating func say(_ kind: Event.Kind, _ line: Int) {
    events.append(Event(line: line, kind: kind))
  }

  private func rejection(of stream: borrowing RecordStream) -> Rejection? {
    let fields = stream.fields
    if fields.count > rule.columns,
      fields[rule.columns...].contains(where: { $0.start < $0.end })
    {
      return .tooManyFields
    }
    guard fields.count < rule.columns, !rule.acceptsShort, !rule.padsShort else { return nil }
    return stream.hasLineEnd ? .tooFewFields : .cutLastLine
  }

  private mutating func findStray(_ window: [UInt8], _ range: Range<Int>, line: Int) {
    guard rule.findsStrays, !hasStray,
      let stray = UTF8Check.firstStray(window.span, in: range)
    else { return }
    hasStray = true
    let before = PhysicalLine.count(window.span, in: range.lowerBound..<stray)
    let isAtStart = stray == range.lowerBound || window[stray - 1] == 0x0A
    say(.stray, line + before - (isAtStart ? 0 : 1))
  }
}
