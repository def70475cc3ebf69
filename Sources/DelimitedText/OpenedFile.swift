import Diagnostics

/// A file whose form has been recognised: everything before its first data record is known.
struct OpenedFile: Sendable {
  let name: String
  let text: TextSource
  let options: ReadingOptions
  var dialect = Dialect()
  var header: [String] = []
  /// The offset of the first byte after the header.
  var dataOffset = 0
  /// The physical line of that byte.
  var dataLine = 1
  /// The fields of a record as most are written, trailing empty columns included.
  var writtenWidth = 0
  var recognition = Recognition()
  var diagnostics: [Diagnostic] = []
  /// Whether nothing can be read: the diagnostics say why.
  var isRefused = false

  /// The bytes of the head that the form is judged from.
  static let headSize = 1 << 18

  /// Recognises the form of a file.
  init(_ source: ByteSource, name: String, options: ReadingOptions) throws(FileFailure) {
    self.name = name
    self.options = options
    let magic = try source.bytes(0..<2048)
    if let format = KnownFormat(head: magic) {
      text = TextSource(unread: source)
      refuse(ReadingMessage(file: name).knownFormat(format))
      return
    }
    text = try TextSource(source)
    recognition.encoding = text.encoding
    try recognise()
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isRefused = true
    dataOffset = text.range.upperBound
  }

  private mutating func recognise() throws(FileFailure) {
    let say = ReadingMessage(file: name)
    if text.range.isEmpty {
      refuse(say.emptyFile())
      return
    }
    let base = text.range.lowerBound
    let headEnd = min(base + Self.headSize, text.range.upperBound)
    let head = try text.source.bytes(base..<headEnd)
    let isWhole = headEnd == text.range.upperBound
    if let problem = say.binary(head) {
      refuse(problem)
      return
    }
    recognition.lineEnding = LineEnding.common(in: head)
    let separator = SeparatorLine(in: head)
    let expected = Set(options.expectedHeaders.map(LabelFolding.folded)).subtracting([""])
    let tried = separator.map { [$0.delimiter] } ?? Dialect.delimiters
    let candidates = tried.map { delimiter in
      let dialect = Dialect(delimiter: delimiter)
      return FormCandidate(
        dialect: dialect,
        records: HeadRecord.records(
          of: head, from: separator?.end ?? 0, line: separator == nil ? 1 : 2, isWhole: isWhole,
          dialect: dialect, fieldText: text.fieldText), expected: expected)
    }
    guard var best = candidates.first else { return }
    for candidate in candidates.dropFirst() where candidate.score > best.score {
      best = candidate
    }
    if best.records.isEmpty {
      refuse(isWhole ? say.emptyFile() : say.noRecord())
      return
    }
    takeForm(best, hasSeparatorLine: separator != nil, expected: expected, base: base)
    noteOddities()
  }

  private mutating func takeForm(
    _ form: FormCandidate, hasSeparatorLine: Bool, expected: Set<String>, base: Int
  ) {
    dialect = form.dialect
    if form.width <= 1, !hasSeparatorLine { dialect.delimiter = nil }
    let records = form.records
    guard
      let index = HeaderSearch.headerIndex(in: records, width: form.width, expected: expected)
    else { return }
    let found = records[index]
    let below = records[(index + 1)...]
    let columns = HeaderSearch.columnCount(header: found, records: below)
    header = Array(found.cells.prefix(columns))
    writtenWidth = FormCandidate.commonWidth(Array(below))
    if writtenWidth < columns { writtenWidth = found.cells.count }
    dataOffset = base + found.end
    dataLine = found.nextLine
    recognition.delimiter = dialect.delimiter.map { Character(Unicode.Scalar($0)) }
    recognition.quote = records.contains { $0.quotedCells > 0 } ? "\"" : nil
    recognition.hasSeparatorLine = hasSeparatorLine
    recognition.headerLine = found.line
    recognition.columnCount = columns
    recognition.droppedColumns = found.cells.count - columns
    recognition.linesBeforeHeader = found.line - 1
    recognition.dropsTrailingEmptyFields = HeaderSearch.dropsTrailingEmptyFields(
      below, columns: columns)
  }

  private mutating func noteOddities() {
    let say = ReadingMessage(file: name)
    let titles = recognition.linesBeforeHeader - (recognition.hasSeparatorLine ? 1 : 0)
    if titles > 0 { diagnostics.append(say.linesBeforeHeader(titles, header: headerLine)) }
    diagnostics += say.headerOddities(header, line: headerLine)
    if text.endsWithControlZ { diagnostics.append(say.controlZ()) }
    if text.malformedUnits > 0 { diagnostics.append(say.malformedUTF16()) }
  }

  /// The physical line of the header.
  var headerLine: Int { recognition.headerLine }
  /// The range of the data records.
  var dataRange: Range<Int> { dataOffset..<max(dataOffset, text.range.upperBound) }

  /// A record reader for the data records.
  func recordReader() -> RecordReader {
    var reader = RecordReader(dialect: dialect, width: header.count)
    reader.acceptsShortRecords = recognition.dropsTrailingEmptyFields
    return reader
  }
}
