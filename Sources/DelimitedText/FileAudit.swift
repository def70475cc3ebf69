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
    for index in order {
      enter(tally.events[index].kind, line: firstLine + tally.events[index].line)
    }
  }

  private mutating func enter(_ kind: UnitTally.Event.Kind, line: Int) {
    switch kind {
    case .comment:
      ledger.commentLines += 1
      log.add(say.comment(line: line))
    case .rejected(let reason, let lines, let fields):
      ledger.reject(reason, line: line, physicalLines: lines)
      log.add(say.rejected(reason, line: line, fields: fields, columns: columns))
    case .repaired:
      ledger.repairedRecords += 1
      log.add(say.repaired(line: line))
    case .suspicious:
      log.add(say.suspicious(line: line))
    case .padded(let fields):
      ledger.paddedRecords += 1
      if let before = shortBefore, before.line + 1 == line, before.fields + fields == columns + 1 {
        log.add(say.brokenLine(line: line))
      }
      shortBefore = (line, fields)
      log.add(say.padded(line: line, fields: fields, columns: columns))
    case .odd(let oddities, let column):
      note(oddities, line: line, column: column)
    case .stray:
      if !hasStray { log.add(say.mixedEncoding(line: line, isMac: false)) }
      hasStray = true
    }
  }

  /// Notes what was odd about a text, once for each column and kind.
  private mutating func note(_ oddities: FieldText.Oddities, line: Int, column: Int) {
    for oddity in [FieldText.Oddities.encodedTwice, .nul, .lost]
    where oddities.contains(oddity)
      && noted.insert(Noted(column: column, oddity: oddity.rawValue)).inserted
    {
      if let diagnostic = say.oddity(oddity, line: line, column: column + 1) { log.add(diagnostic) }
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
    log.add(say.footer(line: line, lines: lines))
  }

  /// The diagnostics; the last says so if the ledger does not balance.
  func diagnostics() -> [Diagnostic] {
    log.diagnostics + (ledger.isBalanced ? [] : [say.unbalanced()])
  }
}
