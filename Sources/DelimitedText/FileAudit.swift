import Diagnostics

/// Keeps the ledger and the log of a file, unit by unit in order.
struct FileAudit {
  private(set) var ledger = FileLedger()
  private var log: ReadingLog
  private let say: ReadingMessage
  private let columns: Int
  private let file: OpenedFile
  private var noted: Set<Noted> = []
  private var hasStray = false
  private var hasMark: Bool
  /// The last record that was filled up, to tell the halves of a broken line.
  private var shortBefore: (line: Int, fields: Int)?

  private struct Noted: Hashable {
    let column: Int
    let oddity: UInt8
  }

  /// Begins the audit of an opened file; the lines up to the data are entered.
  init(_ file: OpenedFile) throws(FileFailure) {
    self.file = file
    say = ReadingMessage(file: file.name)
    log = ReadingLog(file: file.name)
    columns = file.header.count
    hasMark = file.hasInnerMark
    ledger.bytes = file.text.fileBytes
    guard !file.isRefused else { return }
    ledger.textBytes = file.text.range.count
    let leading = try file.text.source.bytes(file.text.range.lowerBound..<file.dataOffset)
    ledger.leadingLines = file.dataLine - 1
    ledger.accountedBytes = leading.count
    ledger.physicalLines = PhysicalLine.count(leading.span, in: 0..<leading.count)
  }

  /// Adds the tally of a unit whose first line is `firstLine`.
  mutating func absorb(_ tally: UnitTally, firstLine: Int) {
    ledger.accountedBytes += tally.bytes
    ledger.physicalLines += tally.physicalLines
    ledger.records += tally.records
    ledger.recordLines += tally.recordLines
    ledger.blankLines += tally.blankLines
    // The fast path takes a column at a time: the order of the lines is made good here.
    let order = tally.events.indices.sorted {
      (tally.events[$0].line, $0) < (tally.events[$1].line, $1)
    }
    for index in order { enter(tally.events[index], firstLine: firstLine) }
  }

  private mutating func enter(_ event: UnitTally.Event, firstLine: Int) {
    let line = firstLine + event.line
    let place = TextPlace(
      line: line, column: event.column, byte: file.text.byte(at: event.offset))
    switch event.kind {
    case .comment:
      ledger.commentLines += 1
      log.add(say.comment(at: place))
    case .rejected(let reason, let lines, let fields):
      ledger.reject(reason, line: line, physicalLines: lines)
      log.add(
        say.rejected(
          reason, at: place, fields: fields, columns: columns,
          as: file.options.rejectionsAreErrors || reason == .cutLastLine ? .error : .warning))
    case .repaired:
      ledger.repairedRecords += 1
      log.add(say.repaired(at: place))
    case .unopened:
      ledger.repairedRecords += 1
      log.add(say.unopenedQuote(at: place))
    case .suspicious(let rows):
      ledger.swallowedRows += rows
      log.add(say.suspicious(at: place))
    case .padded(let fields):
      ledger.paddedRecords += 1
      if let before = shortBefore, before.line + 1 == line, before.fields + fields == columns + 1 {
        log.add(say.brokenLine(at: TextPlace(line: line, byte: place.byte)))
      }
      shortBefore = (line, fields)
      log.add(say.padded(at: place, fields: fields, columns: columns))
    case .perhapsCut(let fields):
      log.add(say.perhapsCut(at: place, fields: fields, columns: columns))
    case .headerAgain:
      log.add(say.headerAgain(at: place))
    case .odd(let oddity):
      // Once for each column and kind.
      let isNew = noted.insert(Noted(column: event.column ?? 0, oddity: oddity.rawValue)).inserted
      if isNew, let diagnostic = say.oddity(oddity, at: place) { log.add(diagnostic) }
    case .stray:
      if !hasStray { log.add(say.mixedEncoding(at: place, file.text.fieldText.eightBit)) }
      hasStray = true
    case .mark:
      if !hasMark { log.add(say.innerMark(at: place)) }
      hasMark = true
    }
  }

  /// Enters the lines after the last record, the first of them `line`.
  mutating func enterFooter(line: Int) throws(FileFailure) {
    guard !file.footerRange.isEmpty else { return }
    let bytes = try file.text.source.bytes(file.footerRange)
    let lines = PhysicalLine.count(bytes.span, in: 0..<bytes.count)
    ledger.accountedBytes += bytes.count
    ledger.physicalLines += lines
    ledger.footerLines += lines
    log.add(
      say.footer(
        at: TextPlace(line: line, byte: file.text.byte(at: file.footerRange.lowerBound)),
        lines: lines, isDoubtful: file.footer.isDoubtful))
  }

  /// The diagnostics; the last ones say so if too many records were rejected or swallowed, or if the
  /// ledger does not balance.
  func diagnostics() -> [Diagnostic] {
    var result = log.diagnostics
    if !file.options.rejectionsAreErrors, ledger.hasTooManyRejected {
      result.append(say.tooManyRejected(ledger))
    }
    if ledger.hasTooManySwallowed { result.append(say.tooManySwallowed(ledger)) }
    if !ledger.isBalanced { result.append(say.unbalanced()) }
    return result
  }
}
