/// Lines that stand within quotes as a whole: `"id;ort;svar"`.
///
/// So a spreadsheet writes a file that it had opened with another delimiter: each line was one cell.
/// Where some line had had more, empty cells follow all of them: `"id,ort,svar";;`.
struct WrappedLines {
  /// The delimiters behind the quotes of the first line, which then stand behind all of them.
  let tail: [UInt8]

  /// Recognises them in a head; nil when they are a column of text, or no such lines.
  ///
  /// Nearly every line must be wrapped that has the delimiter, but for those above the first wrapped
  /// one, of which the header may be one; and what is inside must nearly always have the header's
  /// width. The reader rejects the rest.
  init?(head: [UInt8], isWhole: Bool, fieldText: FieldText) {
    guard head.contains(Self.quote) else { return nil }
    let cut = isWhole ? head.count : (head.lastIndex(of: 0x0A) ?? -1) + 1
    tail = Self.tail(of: head)
    let whole = Self.unwrapped(Array(head[..<cut]), tail)
    guard whole.unwrapped > 1, tail.isEmpty || whole.others.isEmpty else { return nil }
    let isTable = Dialect.delimiters.contains { delimiter in
      let others = whole.others.count { $0.contains(delimiter) }
      // A program that divides lines where the tail does would have divided these.
      guard tail.first != delimiter, others * 10 <= whole.unwrapped else { return false }
      let records = HeadRecord.records(
        of: whole.bytes, from: 0, line: 1, isWhole: true, dialect: Dialect(delimiter: delimiter),
        fieldText: fieldText
      )
      guard let width = records.first?.cells.count, width > 1, records.count > 1 else {
        return false
      }
      let fitting = records.count { $0.cells.count == width && $0.blankLedCells == 0 }
      return fitting * 10 >= records.count * 9
    }
    guard isTable else { return nil }
  }

  /// A text without the quotes around its lines.
  func unwrapped(_ text: [UInt8]) -> [UInt8] { Self.unwrapped(text, tail).bytes }

  private static let quote = UInt8(ascii: "\"")

  private static func tail(of text: [UInt8]) -> [UInt8] {
    guard text.first == quote, let line = PhysicalLine(in: text.span, from: 0, isLast: true),
      let last = text[..<line.contentEnd].last, Dialect.delimiters.contains(last),
      let end = text[..<line.contentEnd].lastIndex(where: { $0 != last }), text[end] == quote
    else { return [] }
    return Array(text[(end + 1)..<line.contentEnd])
  }

  /// The text, how many of its lines were unwrapped, and the others below the first of them.
  ///
  /// A line whose quotes are not those around it and pairs inside stands as it is.
  private static func unwrapped(
    _ text: [UInt8], _ tail: [UInt8]
  ) -> (bytes: [UInt8], unwrapped: Int, others: [ArraySlice<UInt8>]) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var others: [ArraySlice<UInt8>] = []
    var (position, unwrapped) = (0, 0)
    while position < text.count,
      let line = PhysicalLine(in: text.span, from: position, isLast: true)
    {
      // A byte-order mark before the quote is passed over when the line is read.
      let mark = ByteOrderMark.length(in: text.span, at: position, isLast: true) ?? 0
      result += text[position..<position + mark]
      let content = text[(position + mark)..<line.contentEnd]
      let hasTail = !tail.isEmpty && content.suffix(tail.count).elementsEqual(tail)
      if let inner = inside(hasTail ? content.dropLast(tail.count) : content) {
        result += inner
        unwrapped += 1
      } else {
        if unwrapped > 0, !content.isEmpty { others.append(content) }
        result += content
      }
      result += text[line.contentEnd..<line.end]
      position = line.end
    }
    return (result, unwrapped, others)
  }

  /// What stands within the quotes around a line, its doubled quotes as single ones; nil when the
  /// quotes are others.
  private static func inside(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.count > 1, line.first == quote, line.last == quote else { return nil }
    var result: [UInt8] = []
    var index = line.startIndex + 1
    while index < line.endIndex - 1 {
      if line[index] == quote {
        guard index + 1 < line.endIndex - 1, line[index + 1] == quote else { return nil }
        index += 1
      }
      result.append(line[index])
      index += 1
    }
    return result
  }
}
