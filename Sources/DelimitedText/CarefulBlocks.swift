/// Makes blocks of symbols, one record after the other: right for every file, not fast.
struct CarefulBlocks {
  private let file: OpenedFile
  private let columns: [Int]
  private var stream: RecordStream
  private var block: RecordBlock

  init(_ file: OpenedFile, columns: [Int]) {
    self.file = file
    self.columns = columns
    block = RecordBlock(columnCount: columns.count)
    stream = RecordStream(
      file.text.source, range: file.dataRange, line: file.dataLine, reader: file.recordReader(),
      blockSize: file.options.blockSize)
  }

  /// Reads to the end; a block is handed over when it covers as many bytes as a window.
  mutating func read(
    _ audit: inout FileAudit, _ body: (borrowing RecordBlock) throws -> Void
  ) throws {
    var covered = 0
    while let item = try stream.next() {
      covered += stream.itemRange.count
      if audit.enter(item, of: stream) { append(&audit) }
      if covered >= file.options.blockSize, block.count > 0 {
        try body(block)
        block.removeAll()
        covered = 0
      }
    }
    if block.count > 0 { try body(block) }
    try audit.enterFooter(of: file, line: stream.line)
  }

  private mutating func append(_ audit: inout FileAudit) {
    let fields = stream.fields
    var isBlank = true
    for (k, column) in columns.enumerated() {
      var symbol: UInt32 = 0
      if fields.indices.contains(column), column < file.header.count {
        var oddities: FieldText.Oddities = []
        symbol = block.tables[k].symbol(
          ofField: fields[column], in: stream.window, file.dialect, file.text.fieldText, &oddities)
        if !oddities.isEmpty { audit.note(oddities, line: stream.itemLine, column: column) }
      }
      if symbol != 0 { isBlank = false }
      block.append(symbol: symbol, column: k)
    }
    block.append(line: stream.itemLine, isBlank: isBlank && isBlankRecord(fields))
  }

  private func isBlankRecord(_ fields: [FieldSlice]) -> Bool {
    fields.allSatisfy { field in
      field.start == field.end
        || file.text.fieldText.canonical(
          field.content(of: stream.window.span, dialect: file.dialect).span
        ).bytes.isEmpty
    }
  }
}
