import Diagnostics

/// What speaks against a header and a form: the lines above, the width, what follows a blank line,
/// and what divides the lines.
struct HeaderDoubts {
  /// Why the file is refused; nil when it is not.
  private(set) var refusal: Diagnostic?
  /// What is to be said of it otherwise.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks at the header at an index of the records of a form.
  init(_ form: FormCandidate, header index: Int, say: ReadingMessage) {
    let header = form.records[index]
    let below = form.records[(index + 1)...]
    let above = LinesAboveHeader(
      in: form.records, header: index, form.dialect, isExpected: form.matches > 0)
    if let problem = say.aboveHeader(above.finding) { add(problem) }
    if form.dialect.delimiter == nil {
      if let line = FixedWidth.firstLine(in: form.records) { add(say.fixedWidth(line: line)) }
      if let name = UnknownDelimiter.name(in: form.records) {
        add(say.unknownDelimiter(name, line: header.line))
      }
      if let sign = Self.delimiter(in: header.cells[0]) {
        add(say.oneColumnUnder(sign, line: header.line))
      }
      if Self.endWithComma(below, under: header) { add(say.commaAtEnds(line: header.line)) }
    }
    if header.usedWidth == 1, below.allSatisfy({ $0.usedWidth < 2 }) {
      if index == 0, Self.standTitlesFirst(form.records) {
        add(say.headerBeforeBlankLine(line: header.line))
      }
      if CommentLines.isComment(header) { add(say.headerLikeComment(line: header.line)) }
    } else if let line = CommentLines.line(below: header, below) {
      add(say.commentAmongAnswers(line: line))
    }
    if index > 2, below.count < index { add(say.headerFarDown(line: header.line)) }
    if ColumnLetters.isFrame(form.records[index...]) {
      add(say.columnLettersAsHeader(line: header.line))
    }
    if let line = GapInTable.headerLine(in: form.records[index...]) {
      add(say.headerBehindBlankLine(line: line))
    }
    if let sign = Self.tail(of: form.records[index...], form.dialect) {
      add(say.delimitersAtEnd(sign, line: header.line))
    }
    if Self.endsWithComma(header, form.dialect) { add(say.commaAtEnd(line: header.line)) }
    if let widest = Self.widest(below, short: header) {
      let isDivided = header.blankLedCells > 0 && below.allSatisfy { $0.blankLedCells == 0 }
      if isDivided {
        add(say.dividedHeader(line: header.line, fields: header.usedWidth, widest: widest))
      } else if below.count > 2 {
        add(say.unreachedHeader(line: header.line, fields: header.usedWidth, widest: widest))
      }
    }
  }

  private mutating func add(_ problem: Diagnostic) {
    if problem.severity != .error {
      diagnostics.append(problem)
    } else if refusal == nil {
      refusal = problem
    }
  }

  /// A delimiter in a text that is no comma, nor followed by a blank as in a sentence.
  private static func delimiter(in text: String) -> UInt8? {
    let bytes = Array(text.utf8)
    return Dialect.delimiters.first { delimiter in
      delimiter != UInt8(ascii: ",")
        && bytes.indices.contains { index in
          bytes[index] == delimiter && index > 0 && index + 1 < bytes.count
            && bytes[index + 1] != 0x20
        }
    }
  }

  /// Whether every one of three records or more ends with a comma, and the header has none.
  private static func endWithComma(
    _ records: ArraySlice<HeadRecord>, under header: HeadRecord
  ) -> Bool {
    records.count > 2 && !header.cells[0].contains(",")
      && records.allSatisfy { $0.quotedCells == 0 && $0.cells[0].utf8.last == UInt8(ascii: ",") }
  }

  /// Whether a comma ends the last text of a header that another delimiter divides.
  private static func endsWithComma(_ header: HeadRecord, _ dialect: Dialect) -> Bool {
    guard let delimiter = dialect.delimiter, delimiter != UInt8(ascii: ",") else { return false }
    return header.cells.last { !$0.isEmpty }?.hasSuffix(",") ?? false
  }

  /// Another delimiter that every record ends with: a file that was saved with the wrong one.
  private static func tail(of records: ArraySlice<HeadRecord>, _ dialect: Dialect) -> UInt8? {
    guard records.count > 2 else { return nil }
    return Dialect.delimiters.first { other in
      other != dialect.delimiter && other != UInt8(ascii: ",")
        && records.allSatisfy { record in
          record.cells.last?.utf8.last == other && record.cells[0].utf8.first != other
        }
    }
  }

  /// The fields of the records when all are equally wide and narrower than the header.
  private static func widest(_ below: ArraySlice<HeadRecord>, short header: HeadRecord) -> Int? {
    guard let width = below.first?.cells.count, width > 1,
      width < header.usedWidth, below.allSatisfy({ $0.cells.count == width })
    else { return nil }
    return width
  }

  /// Whether the first of the lines of a column are titles perhaps: a blank line follows one of them, a
  /// number stands in one, and no blank line follows further down, but for that above a footer.
  private static func standTitlesFirst(_ records: [HeadRecord]) -> Bool {
    let gaps = zip(records, records.dropFirst()).map { $0.nextLine < $1.line }
    guard let last = gaps.dropLast().prefix(5).lastIndex(of: true), records.count > last + 2 else {
      return false
    }
    return records[...last].contains { $0.cells[0].contains(where: \.isNumber) }
      && !gaps.dropFirst(last + 1).dropLast().contains(true)
  }
}
