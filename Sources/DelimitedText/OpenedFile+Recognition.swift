import Diagnostics

extension OpenedFile {
  /// Recognises delimiter, quotes, header and footer from the head and the tail.
  mutating func recognise() throws(FileFailure) {
    let say = ReadingMessage(file: name)
    if text.range.isEmpty {
      refuse(say.emptyFile())
      return
    }
    var head = try readHead()
    if let problem = say.binary(head) {
      refuse(problem)
      return
    }
    try straightenQuotes(&head)
    recognition.lineEnding = LineEnding.common(in: head)
    let separator = SeparatorLine(in: head)
    let search = DialectSearch(
      head: head, isWhole: head.count == text.range.count, fieldText: text.fieldText,
      expected: expectedHeaders)
    let outcome = search.search(
      from: separator?.end ?? 0, line: separator == nil ? 1 : 2,
      delimiter: options.delimiter?.asciiValue ?? separator?.delimiter)
    switch outcome {
    case .nothing:
      refuse(search.isWhole ? say.emptyFile() : say.noRecord())
    case .ambiguous(let one, let other):
      refuse(say.ambiguous(one, other))
    case .found(let form, let runnerUp):
      if let separator, options.delimiter == nil,
        let other = search.contradiction(of: form, from: separator.end, line: 2)
      {
        refuse(say.contradictedSeparator(form, other))
        return
      }
      if form.dialect.delimiter == nil || form.dialect.delimiter == UInt8(ascii: ","),
        let line = UnquotedDecimals.firstLine(
          in: form.dialect.delimiter == nil ? runnerUp?.records ?? [] : form.records)
      {
        refuse(say.unquotedDecimals(line: line))
        return
      }
      recognition.runnerUp = runnerUp?.swedishName
      takeForm(form, hasSeparatorLine: separator != nil)
      try findFooter()
      try noteOddities()
      try noteEncoding()
    }
  }

  /// The expected headers, folded.
  private var expectedHeaders: Set<String> {
    Set(options.expectedHeaders.map(LabelFolding.folded)).subtracting([""])
  }

  private func readHead() throws(FileFailure) -> [UInt8] {
    let base = text.range.lowerBound
    return try text.source.bytes(base..<min(base + Self.headSize, text.range.upperBound))
  }

  /// Makes straight quotes of typographic ones when a delimiter makes more sense with them.
  private mutating func straightenQuotes(_ head: inout [UInt8]) throws(FileFailure) {
    let quotes = TypographicQuotes(
      TypographicMarks(of: text.encoding, eightBit: text.fieldText.eightBit))
    guard quotes.isLikely(head) else { return }
    let bytes = try text.source.bytes(text.range)
    var best: (text: [UInt8], score: Double)?
    for delimiter in Dialect.delimiters {
      guard
        let straight = quotes.straightened(bytes, head: head.count, delimiter: delimiter)
      else { continue }
      let dialect = Dialect(delimiter: delimiter)
      let records = HeadRecord.records(
        of: Array(straight.prefix(Self.headSize)), from: 0, line: 1,
        isWhole: straight.count <= Self.headSize, dialect: dialect, fieldText: text.fieldText)
      let form = FormCandidate(dialect: dialect, records: records, expected: expectedHeaders)
      if form.score > best?.score ?? DialectSearch.weakest { best = (straight, form.score) }
    }
    guard let best else { return }
    text.replaceText(best.text)
    head = try readHead()
    diagnostics.append(ReadingMessage(file: name).typographicQuotes())
  }

  private mutating func takeForm(_ form: FormCandidate, hasSeparatorLine: Bool) {
    dialect = form.dialect
    let records = form.records
    let expected = expectedHeaders
    guard
      let index = HeaderSearch.headerIndex(in: records, width: form.width, expected: expected)
    else { return }
    let first = records[index]
    var last = first
    var below = records[(index + 1)...]
    var columns = HeaderSearch.columnCount(header: first, records: below)
    header = Array(first.cells.prefix(columns))
    headerOffset = text.range.lowerBound + first.start
    if let data = ImportRow.dataIndex(in: below) {
      last = records[data - 1]
      let rows = data - below.startIndex
      below = records[data...]
      diagnostics.append(ReadingMessage(file: name).importRow(line: last.line, rows: rows))
    } else if let second = below.first,
      let joined = TwoRowHeader.joined(
        first.cells, second.cells, columns: max(columns, second.usedWidth), expected: expected)
    {
      header = joined
      columns = joined.count
      last = second
      below = below.dropFirst()
      recognition.hasTwoHeaderRows = true
    }
    dataOffset = text.range.lowerBound + last.end
    dataLine = last.nextLine
    recognition.delimiter = dialect.delimiter.map { Character(Unicode.Scalar($0)) }
    if records.contains(where: { $0.quotedCells > 0 }) {
      recognition.quote = dialect.quote.map { Character(Unicode.Scalar($0)) }
    }
    recognition.escapesWithBackslash = dialect.escapesWithBackslash
    recognition.hasSeparatorLine = hasSeparatorLine
    recognition.isDelimiterGiven = options.delimiter != nil
    recognition.headerLine = first.line
    recognition.columnCount = columns
    recognition.droppedColumns = max(0, first.cells.count - columns)
    recognition.linesBeforeHeader = first.line - 1
    recognition.dropsTrailingEmptyFields = HeaderSearch.dropsTrailingEmptyFields(
      below, columns: columns)
    writtenWidth = max(columns, FormCandidate.commonWidth(Array(below)))
    recognition.addsEmptyFields = HeaderSearch.addsEmptyFields(
      below, columns: max(first.cells.count, writtenWidth))
    if !recognition.hasTwoHeaderRows, expected.isDisjoint(with: header.map(LabelFolding.folded)),
      HeaderSearch.answersAgain(index, in: records).count * 3 >= max(1, first.filledCells)
    {
      diagnostics.append(ReadingMessage(file: name).headerLikeAnswers(line: first.line))
    }
  }

  private mutating func findFooter() throws(FileFailure) {
    let range = max(dataOffset, text.range.upperBound - Footer.reach)..<text.range.upperBound
    let tail = try text.source.bytes(range)
    footerLength = Footer.length(
      of: tail, dialect: dialect, columns: header.count, fieldText: text.fieldText)
  }

  /// The fields of the header, or of its first row, counted from its first byte.
  private func headerFields() throws(FileFailure) -> [FieldSlice] {
    let bytes = try text.source.bytes(headerOffset..<dataOffset)
    var reader = RecordReader(dialect: dialect)
    _ = reader.next(bytes.span, from: 0, isLast: true)
    return reader.fields
  }

  private mutating func noteOddities() throws(FileFailure) {
    let say = ReadingMessage(file: name)
    let titles = recognition.linesBeforeHeader - (recognition.hasSeparatorLine ? 1 : 0)
    if titles > 0 { diagnostics.append(say.linesBeforeHeader(titles, header: headerLine)) }
    if recognition.hasTwoHeaderRows {
      let areJoined = header.contains { $0.contains(" | ") }
      diagnostics.append(say.twoHeaderRows(line: headerLine, areJoined: areJoined))
    }
    if recognition.dropsTrailingEmptyFields { diagnostics.append(say.dropsTrailingFields()) }
    if header.contains("") || Set(header).count < header.count {
      let fields = try headerFields()
      diagnostics += say.headerOddities(header, line: headerLine) { index in
        fields.indices.contains(index) ? text.byte(at: headerOffset + fields[index].start) : nil
      }
    }
    if text.endsWithControlZ { diagnostics.append(say.controlZ()) }
    if text.endsWithinCharacter { diagnostics.append(say.cutCharacter()) }
  }

  private mutating func noteEncoding() throws(FileFailure) {
    let say = ReadingMessage(file: name)
    if text.malformedUnits > 0 { diagnostics.append(say.malformedUTF16()) }
    guard let stray = text.firstStray else { return }
    let before = try text.source.bytes(text.range.lowerBound..<stray)
    let line = max(1, PhysicalLine.count(before.span, in: 0..<before.count))
    let isWithin = before.last != 0x0A && before.last != 0x0D
    let place = TextPlace(line: isWithin ? line : line + 1, byte: text.byte(at: stray))
    diagnostics.append(
      say.mixedEncoding(at: place, isMac: text.fieldText.eightBit == .macRoman))
  }
}
