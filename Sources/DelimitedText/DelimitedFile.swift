public import Diagnostics

/// Reads small files whole.
public enum DelimitedFile {
  /// Reads a file as a table; what is wrong with its content is in the diagnostics.
  ///
  /// A file that is empty or not delimited text gives a table without header and an error.
  ///
  /// - Throws: `FileFailure` when the file cannot be read.
  public static func readTable(
    path: String, displayName: String, options: ReadingOptions = .init()
  ) throws -> Diagnosed<DelimitedTable> {
    try read(ByteSource(path: path), displayName, options)
  }

  /// Reads bytes as a table.
  public static func readTable(
    bytes: [UInt8], displayName: String, options: ReadingOptions = .init()
  ) -> Diagnosed<DelimitedTable> {
    do {
      return try read(ByteSource(bytes: bytes, path: displayName), displayName, options)
    } catch {
      // Bytes in memory cannot fail to be read; the failure is still not to be lost.
      return Diagnosed(
        DelimitedTable(
          file: displayName, header: [], headerLine: 0, records: [], recognition: .init(),
          ledger: .init()),
        [
          Diagnostic(
            .error, code: "läsfel", at: SourceLocation(file: displayName),
            text: error.swedishDescription)
        ])
    }
  }

  private static func read(
    _ source: ByteSource, _ name: String, _ options: ReadingOptions
  ) throws(FileFailure) -> Diagnosed<DelimitedTable> {
    let file = try OpenedFile(source, name: name, options: options)
    var audit = try FileAudit(file)
    var tally = UnitTally(UnitTally.Rule(file, padsShort: true))
    var records: [DelimitedTable.Record] = []
    if !file.isRefused {
      var stream = RecordStream(
        file.text.source, range: file.dataRange, line: file.dataLine,
        reader: file.recordReader(), blockSize: options.blockSize)
      while let item = try stream.next() {
        guard tally.enter(item, of: stream, firstLine: 0) else { continue }
        let texts = texts(of: stream, file, &tally)
        if options.keepsBlankRecords || texts.contains(where: { !$0.isEmpty }) {
          records.append(.init(line: stream.itemLine, fields: texts))
        }
      }
      audit.absorb(tally, firstLine: 0)
      try audit.enterFooter(line: stream.line)
    }
    var diagnostics = file.diagnostics + audit.diagnostics()
    if !file.isRefused, audit.ledger.records == 0, audit.ledger.rejected.isEmpty {
      diagnostics.append(ReadingMessage(file: name).noRecords())
    }
    let table = DelimitedTable(
      file: name, header: file.header, headerLine: file.headerLine, records: records,
      recognition: file.recognition, ledger: audit.ledger)
    return Diagnosed(table, diagnostics)
  }

  private static func texts(
    of stream: RecordStream, _ file: OpenedFile, _ tally: inout UnitTally
  ) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(file.header.count)
    for (column, field) in stream.fields.prefix(file.header.count).enumerated() {
      let content = field.content(of: stream.window.span, dialect: file.dialect)
      let (bytes, oddities) = file.text.fieldText.canonical(content.span)
      if !oddities.isEmpty { tally.note(oddities, line: stream.itemLine, column: column) }
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    while texts.count < file.header.count { texts.append("") }
    return texts
  }
}
