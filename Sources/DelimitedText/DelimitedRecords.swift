public import Diagnostics

/// The records of a file one at a time, as texts: nothing is kept, however large the file is.
///
/// Opening recognises the form; `forEach` hands over the records.
public struct DelimitedRecords: Sendable {
  private let file: OpenedFile

  /// Opens a file and recognises its form.
  ///
  /// - Throws: `FileFailure` when the file cannot be read.
  public init(path: String, displayName: String, options: ReadingOptions = .init()) throws {
    file = try OpenedFile(ByteSource(path: path), name: displayName, options: options)
  }

  init(_ file: OpenedFile) { self.file = file }

  /// The header's texts, composed (NFC), trimmed, with plain blanks; empty when the file is refused.
  public var header: [String] { file.header }
  /// What was recognised about the file.
  public var recognition: Recognition { file.recognition }
  /// What came up while the form was recognised; an error means that no record can be read.
  public var openingDiagnostics: [Diagnostic] { file.diagnostics }

  /// Reads every record after the header, as answers are read: a record that is too short or too
  /// long is rejected.
  ///
  /// Records of blank fields only are left out, unless the options keep them. The diagnostics are
  /// those of the reading; `openingDiagnostics` are not repeated.
  ///
  /// - Parameter body: Takes each record; what it throws is passed on.
  /// - Returns: The ledger of the file.
  /// - Throws: `FileFailure` when the file cannot be read, and what `body` throws.
  public func forEach(
    _ body: (DelimitedTable.Record) throws -> Void
  ) throws -> Diagnosed<FileLedger> {
    try forEach(padsShort: false, body)
  }

  func forEach(
    padsShort: Bool, _ body: (DelimitedTable.Record) throws -> Void
  ) throws -> Diagnosed<FileLedger> {
    var audit = try FileAudit(file)
    guard !file.isRefused else { return Diagnosed(audit.ledger, audit.diagnostics()) }
    var tally = UnitTally(UnitTally.Rule(file, padsShort: padsShort))
    var stream = RecordStream(
      file.text.source, range: file.dataRange, line: file.dataLine,
      reader: file.recordReader(), blockSize: file.options.blockSize)
    var (blank, firstBlank) = (0, 0)
    while let item = try stream.next() {
      if tally.events.count > 1000 {
        audit.absorb(tally, firstLine: 0)
        tally.reset()
      }
      guard tally.enter(item, of: stream, firstLine: 0) else { continue }
      let texts = texts(of: stream, &tally)
      if texts.count > 1, isHeader(texts) { tally.noteHeaderAgain(in: stream, firstLine: 0) }
      if file.options.keepsBlankRecords || texts.contains(where: { !$0.isEmpty }) {
        try body(.init(line: stream.itemLine, fields: texts))
      } else {
        if blank == 0 { firstBlank = stream.itemLine }
        blank += 1
      }
    }
    audit.absorb(tally, firstLine: 0)
    try audit.enterFooter(line: stream.line)
    var diagnostics = audit.diagnostics()
    if blank > 0, !padsShort {
      diagnostics.append(ReadingMessage(file: file.name).blankRecords(blank, line: firstBlank))
    }
    if audit.ledger.records == 0, audit.ledger.rejected.isEmpty {
      diagnostics.append(ReadingMessage(file: file.name).noRecords())
    }
    return Diagnosed(audit.ledger, diagnostics)
  }

  /// Whether texts are the header's, in capitals or not.
  private func isHeader(_ texts: [String]) -> Bool {
    texts == file.header
      || texts[0].utf8.count == file.header[0].utf8.count && texts.contains { !$0.isEmpty }
        && zip(texts, file.header).allSatisfy { LabelFolding.folded($0) == LabelFolding.folded($1) }
  }

  private func texts(of stream: RecordStream, _ tally: inout UnitTally) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(file.header.count)
    for (column, field) in stream.fields.prefix(file.header.count).enumerated() {
      let (text, oddities) = file.text.fieldText.text(
        of: field, in: stream.window.span, file.dialect)
      if !oddities.isEmpty {
        tally.note(oddities, of: field, in: stream, line: stream.itemLine, column: column)
      }
      texts.append(text)
    }
    while texts.count < file.header.count { texts.append("") }
    return texts
  }
}
