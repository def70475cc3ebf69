import Diagnostics

extension OpenedFile {
  /// Takes the header, and where the data begin, from the records of the head.
  mutating func takeForm(_ form: FormCandidate, hasSeparatorLine: Bool) {
    dialect = form.dialect
    let records = form.records
    let expected = expectedHeaders
    guard
      let index = HeaderSearch.headerIndex(in: records, width: form.width, expected: expected)
    else { return }
    let first = records[index]
    let doubts = HeaderDoubts(form, header: index, say: ReadingMessage(file: name))
    diagnostics += doubts.diagnostics
    if let refusal = doubts.refusal { return refuse(refusal) }
    headerOffset = text.range.lowerBound + first.start
    noteQuotes(of: first)
    takeColumns(of: first, records[(index + 1)...], expected: expected)
    recognition.delimiter = dialect.delimiter.map { Character(Unicode.Scalar($0)) }
    if records.contains(where: { $0.quotedCells > 0 }) {
      recognition.quote = dialect.quote.map { Character(Unicode.Scalar($0)) }
    }
    recognition.escapesWithBackslash = dialect.escapesWithBackslash
    recognition.hasSeparatorLine = hasSeparatorLine
    recognition.isDelimiterGiven = options.delimiter != nil
    recognition.headerLine = first.line
    recognition.linesBeforeHeader = first.line - 1
  }

  /// Says that the quotes of the header are not as they should be.
  private mutating func noteQuotes(of first: HeadRecord) {
    guard first.isRepaired else { return }
    let place = TextPlace(line: first.line, byte: text.byte(at: headerOffset))
    let say = ReadingMessage(file: name)
    diagnostics.append(
      first.hadUnopenedQuote ? say.unopenedQuote(at: place) : say.repaired(at: place))
  }

  /// Takes the columns of a header and passes over the rows below it that are no data.
  private mutating func takeColumns(
    of first: HeadRecord, _ records: ArraySlice<HeadRecord>, expected: Set<String>
  ) {
    let say = ReadingMessage(file: name)
    var last = first
    var below = records
    var columns = HeaderSearch.columnCount(header: first, records: below)
    header = Array(first.cells.prefix(columns))
    if let rule = below.first, RuleRow.isRule(rule.cells, below: header) {
      last = rule
      below = below.dropFirst()
      diagnostics.append(say.ruleRow(line: rule.line))
    } else if let data = ImportRow.dataIndex(in: below) {
      last = records[data - 1]
      let rows = data - below.startIndex
      below = records[data...]
      diagnostics.append(say.importRow(line: last.line, rows: rows))
    } else if let second = below.first,
      let joined = TwoRowHeader.joined(
        first.cells, second.cells, columns: max(columns, second.usedWidth), expected: expected,
        below: below.dropFirst())
    {
      header = joined.texts
      columns = joined.texts.count
      let rows = joined.hasThirdRow ? 2 : 1
      last = below[below.startIndex + rows - 1]
      below = below.dropFirst(rows)
      recognition.hasTwoHeaderRows = true
      diagnostics.append(say.twoHeaderRows(line: first.line, joined.ground))
    }
    dataOffset = text.range.lowerBound + last.end
    dataLine = last.nextLine
    recognition.columnCount = columns
    recognition.droppedColumns = max(0, first.cells.count - columns)
    recognition.dropsTrailingEmptyFields = HeaderSearch.dropsTrailingEmptyFields(
      below, columns: columns)
    writtenWidth = max(columns, FormCandidate.commonWidth(Array(below)))
    recognition.addsEmptyFields = HeaderSearch.addsEmptyFields(
      below, columns: max(first.cells.count, writtenWidth))
    // The number of its line is no sign that a header is answers.
    let isExpected = !expected.isDisjoint(with: header.map(LabelFolding.folded))
    noteFit(of: first, below, isExpected: isExpected)
  }

  /// Says where the header and the records below it hardly fit one another.
  private mutating func noteFit(
    of first: HeadRecord, _ below: ArraySlice<HeadRecord>, isExpected: Bool
  ) {
    let say = ReadingMessage(file: name)
    let unnamed = below.filter { $0.usedWidth > first.usedWidth && $0.cells.count <= header.count }
    if !recognition.hasTwoHeaderRows, !unnamed.isEmpty, unnamed.count * 2 < below.count {
      diagnostics.append(say.sparselyUnnamed(unnamed, column: first.usedWidth + 1))
    }
    guard !recognition.hasTwoHeaderRows, !isExpected else { return }
    let rest = below.dropFirst()
    if let row = below.first {
      if HeaderSearch.isWordsAboveQuantities(row, rest, columns: header.count) {
        diagnostics.append(say.wordsAboveQuantities(line: row.line))
      } else if GroupedHeader.mayBeParts(first.cells, row.cells, below: rest) {
        diagnostics.append(say.namesRepeatedAbove(line: row.line))
      } else if TwoRowHeader.mayFill(first.cells, row.cells, below: rest) {
        diagnostics.append(say.fillsBlankNames(line: row.line))
      } else if HeaderSearch.lacksIdentifier(row, above: rest) {
        diagnostics.append(say.lacksIdentifier(line: row.line))
      }
    }
    if header.count == 1, let row = HeaderSearch.lastWordsAboveQuantities(below) {
      diagnostics.append(say.wordsFirstInColumn(line: row.line))
    }
    if HeaderSearch.looksLikeAnswers(first, above: below) {
      diagnostics.append(say.headerLikeAnswers(line: first.line))
    } else if first.line > 1, header.count > 1, HeaderSearch.isLikeRespondent(first, above: below) {
      diagnostics.append(say.headerLikeRespondent(line: first.line))
    } else if HeaderSearch.hasTimesOfAnswers(header, below)
      || HeaderSearch.hasNumbersOfAnswers(header)
        && HeaderSearch.numbersStandAboveQuantities(header, below)
    {
      diagnostics.append(say.headerLikeNumbers(line: first.line))
    }
  }

  /// The fields of the header, or of its first row, counted from its first byte.
  private func headerFields() throws(FileFailure) -> [FieldSlice] {
    let bytes = try text.source.bytes(headerOffset..<dataOffset)
    var reader = RecordReader(dialect: dialect)
    _ = reader.next(bytes.span, from: 0, isLast: true)
    return reader.fields
  }

  mutating func noteOddities() throws(FileFailure) {
    let say = ReadingMessage(file: name)
    let titles = recognition.linesBeforeHeader - (recognition.hasSeparatorLine ? 1 : 0)
    if titles > 0 { diagnostics.append(say.linesBeforeHeader(titles, header: headerLine)) }
    if recognition.dropsTrailingEmptyFields { diagnostics.append(say.dropsTrailingFields()) }
    if header.contains("") || Set(header).count < header.count {
      let fields = try headerFields()
      diagnostics += say.headerOddities(header, line: headerLine) { index in
        fields.indices.contains(index) ? text.byte(at: headerOffset + fields[index].start) : nil
      }
    }
    if text.endsWithControlZ { diagnostics.append(say.controlZ()) }
    if text.endsWithNUL { diagnostics.append(say.endsWithNUL()) }
    if text.endsWithinCharacter { diagnostics.append(say.cutCharacter()) }
  }
}
