import Diagnostics

extension OpenedFile {
  /// Recognises delimiter, quotes, header and footer from the head and the tail.
  mutating func recognise() throws(FileFailure) {
    let say = ReadingMessage(file: name)
    if text.range.isEmpty {
      refuse(say.emptyFile())
      return
    }
    if let mark = text.contradictedMark {
      refuse(say.contradictedMark(mark))
      return
    }
    var head = try readHead()
    if let problem = say.binary(head) {
      refuse(problem)
      return
    }
    try straightenQuotes(&head)
    try undoWrapping(&head)
    recognition.lineEnding = LineEnding.common(in: head)
    if let name = SeparatorLine.unknownDelimiter(head) {
      refuse(say.unknownDelimiter(name, line: 1))
      return
    }
    let separator = SeparatorLine(in: head)
    let search = DialectSearch(
      head: head, isWhole: head.count == text.range.count, fieldText: text.fieldText,
      expected: expectedHeaders)
    let start = separator?.end ?? SeparatorLine.endOfTypeLine(head)
    let outcome = search.search(
      from: start, line: start > 0 ? 2 : 1,
      delimiter: options.delimiter?.asciiValue ?? separator?.delimiter)
    switch outcome {
    case .nothing:
      refuse(search.isWhole ? say.emptyFile() : say.noRecord())
    case .ambiguous(let one, let other):
      refuse(say.ambiguous(one, other))
    case .uneven(let form):
      refuse(say.unevenLines(form))
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
      if isRefused { return }
      try findFooter()
      try noteOddities()
      try noteInnerMark()
      noteEncoding()
    }
  }

  /// The expected headers, folded.
  var expectedHeaders: Set<String> {
    Set(options.expectedHeaders.map(LabelFolding.folded)).subtracting([""])
  }

  func readHead() throws(FileFailure) -> [UInt8] {
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
    guard
      let straight = best?.text ?? quotes.straightened(bytes, head: head.count, delimiter: nil)
    else { return }
    text.replaceText(straight)
    head = try readHead()
    diagnostics.append(ReadingMessage(file: name).typographicQuotes())
  }

  private mutating func findFooter() throws(FileFailure) {
    let range = max(dataOffset, text.range.upperBound - Footer.reach)..<text.range.upperBound
    let tail = try text.source.bytes(range)
    footer = Footer(
      of: tail, dialect: dialect, columns: header.count, fieldText: text.fieldText,
      isEdited: options.rejectionsAreErrors)
    let isTold =
      footer.keepsSource || diagnostics.contains { $0.code == "rubrik-efter-tom-rad" }
    if footer.rowsBelowBlank > 0, !isTold {
      diagnostics.append(ReadingMessage(file: name).rowsBelowBlank(footer.rowsBelowBlank))
    }
    if footer.keepsSource { diagnostics.append(ReadingMessage(file: name).sourceKept()) }
  }

  /// Notes the first line before the data that begins with a byte-order mark the file need not have.
  private mutating func noteInnerMark() throws(FileFailure) {
    let base = text.range.lowerBound
    let bytes = try text.source.bytes(base..<dataOffset)
    var (position, line) = (0, 1)
    hasInnerMark = text.repeatsMark
    while !hasInnerMark, position < bytes.count,
      let physical = PhysicalLine(in: bytes.span, from: position, isLast: true)
    {
      hasInnerMark = ByteOrderMark.begins(bytes.span, at: position)
      if !hasInnerMark { (position, line) = (physical.end, line + 1) }
    }
    guard hasInnerMark else { return }
    let place = TextPlace(line: line, byte: text.byte(at: base + position))
    diagnostics.append(ReadingMessage(file: name).innerMark(at: place))
  }

  private mutating func noteEncoding() {
    let say = ReadingMessage(file: name)
    if text.malformedUnits > 0 { diagnostics.append(say.malformedUTF16()) }
    if let place = text.strayPlace {
      diagnostics.append(say.mixedEncoding(at: place, text.fieldText.eightBit))
    }
    if let (found, place) = text.garbled {
      diagnostics.append(say.garbledText(found, at: place))
    }
    if let (found, place) = text.doubt {
      diagnostics.append(say.uncertainEncoding(found, text.fieldText.eightBit, at: place))
    }
  }
}
