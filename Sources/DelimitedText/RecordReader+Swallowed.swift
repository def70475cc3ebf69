extension RecordReader {
  /// How many rows that begin with a number, as identifiers do, a quote may have swallowed of a record
  /// with line breaks inside quotes: nil when nothing looks like a row.
  ///
  /// A line inside a quoted field looks like one when it has as many delimiters as a row, none of
  /// them followed by a blank; so do the lines of the record when quotes are taken for text and every
  /// one of them has as many. A field that begins with a delimiter and goes on has swallowed one at
  /// least. With two columns every further line of the field must be such a one, for a text may hold
  /// a delimiter.
  func swallowedRows(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard let width, width > 1, let delimiter = dialect.delimiter else { return nil }
    let inRow = (width - 1)...(max(width, fields.count) - 1)
    var (isSuspicious, numbered) = (false, 0)
    for field in fields where field.style != .plain && field.start < field.end {
      let lines = lines(in: bytes, field.start..<field.end).dropFirst()
      if lines.isEmpty { continue }
      let alike = lines.filter { $0.delimiters.map(inRow.contains) ?? false }
      if !alike.isEmpty, width > 2 || alike.count == lines.count {
        isSuspicious = true
        numbered += alike.count(where: \.beginsWithDigit)
      }
      if bytes[field.start] == delimiter { isSuspicious = true }
    }
    guard let rows = rowsWithoutQuotes(bytes, start..<scanner.end, inRow) else {
      return isSuspicious ? numbered : nil
    }
    return max(numbered, rows)
  }

  /// The lines of a record but the first that begin with a number, when all are whole rows as they
  /// stand; else nil.
  ///
  /// In a wide table a row may have more delimiters, of choices that quotes should stand around. With
  /// two columns a delimiter before a line break is that of a text.
  private func rowsWithoutQuotes(
    _ bytes: Span<UInt8>, _ record: Range<Int>, _ inRow: ClosedRange<Int>
  ) -> Int? {
    let lines = lines(in: bytes, record)
    let counts = lines.compactMap(\.delimiters)
    let isWide = inRow.lowerBound > 2
    if width == 2, breaksAfterDelimiter(bytes, record) { return nil }
    // As many inside quotes as the fast path stops for.
    guard counts.count == scanner.innerBreaks + 1,
      counts.reduce(0, +) - (fields.count - 1) >= inRow.lowerBound,
      counts.allSatisfy({ isWide ? $0 >= inRow.lowerBound : inRow.contains($0) })
    else { return nil }
    return lines.dropFirst().count(where: \.beginsWithDigit)
  }

  /// Whether a line of a record but the last ends with a delimiter.
  private func breaksAfterDelimiter(_ bytes: Span<UInt8>, _ record: Range<Int>) -> Bool {
    record.dropLast(3).contains { index in
      bytes[index] == dialect.delimiter && (bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D)
    }
  }

  /// A line of a stretch.
  private struct Line {
    /// How many delimiters it has; nil where a blank follows one, as in a sentence.
    let delimiters: Int?
    let beginsWithDigit: Bool
  }

  private func lines(in bytes: Span<UInt8>, _ stretch: Range<Int>) -> [Line] {
    let content = bytes.extracting(0..<stretch.upperBound)
    var lines: [Line] = []
    var position = stretch.lowerBound
    while position < stretch.upperBound,
      let line = PhysicalLine(in: content, from: position, isLast: true)
    {
      var (count, isSentence) = (0, false)
      for index in position..<line.contentEnd where bytes[index] == dialect.delimiter {
        count += 1
        if index + 1 < content.count, bytes[index + 1] == 0x20 { isSentence = true }
      }
      let isNumbered =
        position < line.contentEnd && (0x30...0x39).contains(bytes[position])
      lines.append(Line(delimiters: isSentence ? nil : count, beginsWithDigit: isNumbered))
      position = line.end
    }
    return lines
  }
}
