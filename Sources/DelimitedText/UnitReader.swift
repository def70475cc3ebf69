/// Reads stretches of a file into symbols of its own: the fast path where the file allows it, the
/// careful path for the records where it does not.
struct UnitReader {
  private let file: OpenedFile
  private let columns: AskedColumns
  private var tables: [SymbolTable]
  private var stream: RecordStream

  /// Makes a reader that begins at an offset where a line begins.
  init(
    _ file: OpenedFile, columns: AskedColumns, from offset: Int, useFastPath: Bool = true,
    windowSize: Int? = nil
  ) {
    self.file = file
    self.columns = columns
    tables = Array(repeating: SymbolTable(), count: columns.symbols.count)
    stream = RecordStream(
      file.text.source, range: offset..<file.dataRange.upperBound, line: 0,
      reader: file.recordReader(), blockSize: windowSize ?? file.options.blockSize,
      fast: useFastPath ? FastScanner(file) : nil)
  }

  /// The offset of the next line.
  var offset: Int { stream.offset }

  /// Whether lines are being passed over after a misplaced quote.
  var isSearching: Bool { stream.isSearching }

  /// Goes to another offset, where a line begins.
  mutating func move(to offset: Int, isSearching: Bool) {
    stream.move(to: offset)
    stream.isSearching = isSearching
  }

  /// Reads the records of a stretch of the file without knowing where its first record begins.
  ///
  /// The guess stands in `unit.start`. The bytes of the stretch are shown if they were all read at
  /// once.
  mutating func read(
    from offset: Int, until limit: Int, into unit: inout UnitResult,
    show: (Span<UInt8>) -> Void
  ) throws(FileFailure) {
    stream.move(to: offset)
    try stream.fill(showing: min(limit - 1, file.text.source.count) - offset, show)
    if stream.skipToLikelyRecord() {
      _ = try read(until: limit, into: &unit)
    } else {
      unit.reset()
      (unit.start, unit.end, unit.limit) = (.max, .max, limit)
    }
  }

  /// Reads every record that begins before an offset; false when there is none left.
  mutating func read(until limit: Int, into unit: inout UnitResult) throws(FileFailure) -> Bool {
    unit.reset()
    unit.limit = limit
    let known = tables.map(\.count)
    let firstLine = stream.line
    unit.start = stream.offset
    while stream.offset < limit {
      if try stream.nextRun(before: limit) {
        unit.tally.enter(runOf: stream, firstLine: firstLine)
        appendRun(&unit, firstLine)
      } else if let item = try stream.next() {
        if unit.tally.enter(item, of: stream, firstLine: firstLine) {
          appendRecord(&unit, firstLine)
        }
      } else {
        break
      }
    }
    unit.endsSearching = stream.isSearching
    unit.end = stream.offset
    unit.lineCount = stream.line - firstLine
    for k in tables.indices {
      for symbol in known[k]..<tables[k].count {
        unit.newTexts[k].append(
          Array(tables[k].bytes(of: UInt32(truncatingIfNeeded: symbol))))
      }
    }
    return unit.end > unit.start
  }

  private mutating func appendRun(_ unit: inout UnitResult, _ firstLine: Int) {
    guard let run = stream.fast else { return }
    let window = stream.window
    let base = Int32(truncatingIfNeeded: stream.itemLine - firstLine)
    let first = unit.lines.count
    unit.lines.append(addingCapacity: run.records.count) { lines in
      for record in run.records { lines.append(base + record.line) }
    }
    unit.blanks += repeatElement(false, count: run.records.count)
    for (k, column) in columns.symbols.enumerated() {
      guard file.header.indices.contains(column) else {
        unit.columns[k] += repeatElement(0, count: run.records.count)
        continue
      }
      // Taken out while they grow: nobody else holds them, and nothing is copied.
      var (symbols, table): ([UInt32], SymbolTable) = ([], SymbolTable.none)
      swap(&symbols, &unit.columns[k])
      swap(&table, &tables[k])
      table.append(column: column, of: run, in: window, file, to: &symbols) {
        record, field, oddities in
        unit.tally.note(
          oddities, of: field, in: stream, line: Int(base + record.line), column: column)
      }
      swap(&symbols, &unit.columns[k])
      swap(&table, &tables[k])
    }
    for (k, column) in columns.decimals.enumerated() {
      guard file.header.indices.contains(column) else {
        unit.decimals[k] += repeatElement(DecimalField.blank, count: run.records.count)
        continue
      }
      var numbers: [Double] = []
      swap(&numbers, &unit.decimals[k])
      DecimalField.append(column: column, of: run, in: window, file, to: &numbers) {
        record, field, oddities in
        unit.tally.note(
          oddities, of: field, in: stream, line: Int(base + record.line), column: column)
      }
      swap(&numbers, &unit.decimals[k])
    }
    for index in blankSoFar(unit, from: first) {
      unit.blanks[index] = isBlank(
        file.header.indices.map { run.field($0, of: run.records[index - first], window.span) },
        window)
    }
  }

  /// The records from one on of which no asked-for column holds anything.
  private func blankSoFar(_ unit: borrowing UnitResult, from first: Int) -> [Int] {
    var found: [Int]?
    for symbols in unit.columns {
      found = (found ?? Array(first..<symbols.count)).filter { symbols[$0] == 0 }
      if found?.isEmpty == true { return [] }
    }
    for numbers in unit.decimals {
      found = (found ?? Array(first..<numbers.count)).filter { numbers[$0] == DecimalField.blank }
    }
    return found ?? Array(first..<unit.lines.count)
  }

  private mutating func appendRecord(_ unit: inout UnitResult, _ firstLine: Int) {
    let fields = stream.fields
    let window = stream.window
    let line = stream.itemLine - firstLine
    var allBlank = true
    for (k, column) in columns.symbols.enumerated() {
      var symbol: UInt32 = 0
      if fields.indices.contains(column), column < file.header.count {
        var oddities: FieldText.Oddities = []
        symbol = tables[k].symbol(
          ofField: fields[column], in: window, file.dialect, file.text.fieldText, &oddities)
        if !oddities.isEmpty {
          unit.tally.note(oddities, of: fields[column], in: stream, line: line, column: column)
        }
      }
      if symbol != 0 { allBlank = false }
      unit.columns[k].append(symbol)
    }
    for k in columns.decimals.indices {
      appendDecimal(&unit, k, fields, window, line)
      if unit.decimals[k].last != DecimalField.blank { allBlank = false }
    }
    unit.lines.append(Int32(truncatingIfNeeded: line))
    unit.blanks.append(allBlank && isBlank(fields, window))
  }

  private func appendDecimal(
    _ unit: inout UnitResult, _ k: Int, _ fields: [FieldSlice], _ window: [UInt8], _ line: Int
  ) {
    let column = columns.decimals[k]
    guard fields.indices.contains(column), column < file.header.count else {
      unit.decimals[k].append(DecimalField.blank)
      return
    }
    var oddities: FieldText.Oddities = []
    unit.decimals[k].append(
      DecimalField.value(
        of: fields[column], in: window.span, file.dialect, file.text.fieldText, &oddities))
    if !oddities.isEmpty {
      unit.tally.note(oddities, of: fields[column], in: stream, line: line, column: column)
    }
  }

  private func isBlank(_ fields: [FieldSlice], _ window: [UInt8]) -> Bool {
    fields.allSatisfy { field in
      field.start == field.end
        || file.text.fieldText.canonical(
          field.content(of: window.span, dialect: file.dialect).span
        ).bytes.isEmpty
    }
  }
}
