import Diagnostics

/// Decides for every item of a file what becomes of it, and keeps the ledger and the log.
struct FileAudit {
  private(set) var ledger = FileLedger()
  private(set) var log: ReadingLog
  private let say: ReadingMessage
  private let columns: Int
  private let acceptsShort: Bool
  private let padsShort: Bool
  /// The last record that was filled up, to tell the halves of a broken line.
  private var shortBefore: (line: Int, fields: Int)?
  private var noted: Set<Noted> = []

  private struct Noted: Hashable {
    let column: Int
    let oddity: UInt8
  }

  /// Begins the audit of an opened file; the lines up to the data are entered.
  init(_ file: OpenedFile, padsShort: Bool) throws(FileFailure) {
    say = ReadingMessage(file: file.name)
    log = ReadingLog(file: file.name)
    columns = file.header.count
    acceptsShort = file.recognition.dropsTrailingEmptyFields
    self.padsShort = padsShort
    ledger.bytes = file.text.fileBytes
    ledger.textBytes = file.text.range.count
    if file.isRefused {
      ledger.textBytes = 0
      return
    }
    let leading = try file.text.source.bytes(file.text.range.lowerBound..<file.dataOffset)
    ledger.leadingLines = file.dataLine - 1
    ledger.accountedBytes = leading.count
    ledger.physicalLines = PhysicalLine.count(leading.span, in: 0..<leading.count)
  }

  /// Enters an item; says whether it is a record to deliver.
  mutating func enter(_ item: RecordReader.Item, of stream: RecordStream) -> Bool {
    let range = stream.itemRange
    ledger.accountedBytes += range.count
    ledger.physicalLines += PhysicalLine.count(stream.window.span, in: range)
    switch item {
    case .blankLine: ledger.blankLines += stream.itemLines
    case .comment:
      ledger.commentLines += stream.itemLines
      log.add(say.comment(line: stream.itemLine))
    case .rejected(let reason): reject(reason, stream, fields: 0)
    case .incomplete: break
    case .record(let quoting):
      let fields = stream.fields
      if fields.count > columns, fields[columns...].contains(where: { $0.start < $0.end }) {
        reject(.tooManyFields, stream, fields: fields.count)
        return false
      }
      if fields.count < columns, !acceptsShort {
        guard padsShort else {
          reject(stream.hasLineEnd ? .tooFewFields : .cutLastLine, stream, fields: fields.count)
          return false
        }
        ledger.paddedRecords += 1
        if let before = shortBefore, before.line + 1 == stream.itemLine,
          before.fields + fields.count == columns + 1
        {
          log.add(say.brokenLine(line: stream.itemLine))
        }
        shortBefore = (stream.itemLine, fields.count)
        log.add(say.padded(line: stream.itemLine, fields: fields.count, columns: columns))
      }
      if quoting == .suspicious { log.add(say.suspicious(line: stream.itemLine)) }
      if quoting == .repaired {
        ledger.repairedRecords += 1
        log.add(say.repaired(line: stream.itemLine))
      }
      ledger.records += 1
      ledger.recordLines += stream.itemLines
      return true
    }
    return false
  }

  private mutating func reject(_ reason: Rejection, _ stream: RecordStream, fields: Int) {
    ledger.reject(reason, line: stream.itemLine, physicalLines: stream.itemLines)
    log.add(say.rejected(reason, line: stream.itemLine, fields: fields, columns: columns))
  }

  /// Notes what was odd about a text, once for each column and kind.
  mutating func note(_ oddities: FieldText.Oddities, line: Int, column: Int) {
    for oddity in [FieldText.Oddities.encodedTwice, .nul, .lost]
    where oddities.contains(oddity)
      && noted.insert(Noted(column: column, oddity: oddity.rawValue)).inserted
    {
      if let diagnostic = say.oddity(oddity, line: line, column: column + 1) { log.add(diagnostic) }
    }
  }

  /// Enters the lines after the last record.
  mutating func enterFooter(of file: OpenedFile, line: Int) throws(FileFailure) {
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
