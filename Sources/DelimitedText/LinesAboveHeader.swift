/// Tells titles above a header from lines that are no titles: another table, answers, or a header
/// that another delimiter divides.
struct LinesAboveHeader {
  /// What the lines are.
  enum Finding: Sendable, Hashable {
    /// Nothing but titles, each in one field.
    case titles
    /// At least one of them has several fields, as "Omgång;2021;" has, or names the second of two
    /// columns: the lines of those.
    case fields(lines: [Int])
    /// The table begins there with the same names as further down.
    case anotherTable(line: Int)
    /// A line has nearly as many fields as the header.
    case record(line: Int)
    /// A quote that does not end makes one field of a line that is divided as the header is.
    case brokenQuotes(line: Int)
    /// The line is divided as the header is, though by another delimiter.
    case anotherDelimiter(line: Int, UInt8)
  }

  private let above: ArraySlice<HeadRecord>
  private let header: HeadRecord
  private let dialect: Dialect
  private let isExpected: Bool

  /// Looks at the records before the header at an index; `isExpected` says that the caller knows the
  /// header by its names.
  init(in records: [HeadRecord], header index: Int, _ dialect: Dialect, isExpected: Bool) {
    above = records[..<index]
    header = records[index]
    self.dialect = dialect
    self.isExpected = isExpected
  }

  /// The gravest of what is found.
  var finding: Finding {
    if let record = above.dropLast().first(where: isSameHeader) {
      return .anotherTable(line: record.line)
    }
    let records = above.filter(isRecord)
    // Above a header that is expected a title or two may have several fields.
    if let first = records.first, !isExpected || records.count > 2 {
      return .record(line: first.line)
    }
    if let broken = above.first(where: isBroken), !isExpected {
      return .brokenQuotes(line: broken.line)
    }
    for delimiter in Dialect.delimiters where delimiter != dialect.delimiter {
      if let line = lineDivided(by: delimiter) { return .anotherDelimiter(line: line, delimiter) }
    }
    let lines = above.filter { $0.filledCells > 1 || isNameOfSecond($0) }.map(\.line)
    return lines.isEmpty ? .titles : .fields(lines: lines)
  }

  /// Whether a record of several names has the first of the header's, or two of them.
  private func isSameHeader(_ record: HeadRecord) -> Bool {
    let names = record.cells.filter(isName)
    guard names.count > 1 else { return false }
    let shared = Set(names).intersection(header.cells).count
    return shared > 1 || isName(header.cells[0]) && record.cells[0] == header.cells[0]
  }

  private func isName(_ text: String) -> Bool { !text.isEmpty && DecimalNumber.parse(text) == nil }

  /// Whether a record is answers, or a header that the records below have a field more than.
  private func isRecord(_ record: HeadRecord) -> Bool {
    let hasNumber = record.cells.contains { DecimalNumber.parse($0) != nil }
    if record.filledCells > 2, record.filledCells * 2 > header.usedWidth {
      return hasNumber || !isExpected
    }
    return record.line == above.last?.line && record.filledCells > 1 && !hasNumber && !isExpected
      && record.cells.count == header.usedWidth - 1
      && header.cells.contains { DecimalNumber.parse($0) != nil }
  }

  /// Whether a record names the second of two columns and not the first, as no title does.
  private func isNameOfSecond(_ record: HeadRecord) -> Bool {
    header.cells.count == 2 && record.cells.count == 2 && record.cells[0].isEmpty
      && !record.cells[1].isEmpty
  }

  /// Whether no record could be made of a line for its quotes, though it has the header's delimiters.
  private func isBroken(_ record: HeadRecord) -> Bool {
    guard record.isRepaired, record.cells.count == 1, let delimiter = dialect.delimiter else {
      return false
    }
    return header.usedWidth > 1
      && record.cells[0].utf8.count { $0 == delimiter } == header.usedWidth - 1
  }

  /// The first of two lines or more, or the one right above the header, in which a delimiter that is
  /// not the file's stands as often as the header has fields beside its first.
  ///
  /// One comma alone may be that of a title.
  private func lineDivided(by delimiter: UInt8) -> Int? {
    let counts = above.compactMap { record in
      record.cells.count == 1 && record.quotedCells == 0
        ? (line: record.line, count: Self.count(of: delimiter, in: record.cells[0])) : nil
    }
    let divided = counts.filter { $0.count == header.cells.count - 1 && $0.count > 0 }
    let isRight = divided.last.map { $0.line == above.last?.line } ?? false
    let isSure = isRight && (header.cells.count > 2 || delimiter != UInt8(ascii: ","))
    if isSure || divided.count > 1 { return divided.first?.line }
    let many = counts.filter { $0.count > 0 }
    guard many.count > 1, Set(many.map(\.count)).count == 1 else { return nil }
    return many.first?.line
  }

  /// How many times a delimiter stands in a text, the commas of sentences and numbers left out.
  private static func count(of delimiter: UInt8, in text: String) -> Int {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    return bytes.indices.count { index in
      bytes[index] == delimiter && index + 1 < bytes.count && bytes[index + 1] != 0x20
        && !(isDigit(index - 1) && isDigit(index + 1))
    }
  }
}
