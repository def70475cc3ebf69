/// Lines after the last record that are no data: "Källa: …", notes, the time of the export.
struct Footer {
  /// The number of bytes at the end of the file that are footer, 0 when there is none.
  private(set) var length = 0
  /// Whether nothing but a blank line above tells some of its lines from answers.
  private(set) var isDoubtful = false

  /// Makes a footer of nothing.
  init() {}

  /// How much of the end of a file is looked at, in bytes.
  static let reach = 1 << 14

  /// What a line needs above it to be footer.
  private enum Need { case blankLine, keyword }

  /// Finds the footer of a tail.
  ///
  /// A footer line is one line under the usual rules of quotes, so that it is not the end of a
  /// quoted field. It begins with a word such as "Källa" and a colon, and its other fields are blank
  /// or too few; or it is drawn with dashes, or counts rows. Other lines follow such a word, or a
  /// blank line if they have one field or say something. A line of delimiters alone is blank. In one
  /// column only the last line after a blank one can be a footer.
  init(of tail: [UInt8], dialect: Dialect, columns: Int, fieldText: FieldText) {
    guard columns > 1, dialect.delimiter != nil else {
      length = Self.lengthInOneColumn(of: tail, dialect, fieldText)
      return
    }
    // Whether lines that wait for what stands above them may be answers, or parts of one.
    var (need, mayBeAnswer, mayBePart): (Need?, Bool, Bool) = (nil, false, false)
    for line in Self.lines(of: tail).reversed() {
      guard let cells = Self.cells(of: tail[line], dialect, fieldText) else { break }
      let isAlone = FooterLine.isAlone(cells)
      if cells.allSatisfy(\.isEmpty) {
        guard need == .blankLine else { continue }
        (length, need) = (tail.count - line.lowerBound, nil)
        isDoubtful = isDoubtful || mayBeAnswer
      } else if FooterLine.isCertain(cells, columns: columns) {
        (length, need) = (tail.count - line.lowerBound, nil)
        (mayBeAnswer, mayBePart) = (false, false)
      } else if line.lowerBound == 0 {
        break
      } else if columns > 2, need == nil, FooterLine.isNote(cells), cells.count > 1 {
        // Filled up with delimiters it is no broken line.
        isDoubtful = isDoubtful || length == 0
        length = tail.count - line.lowerBound
      } else if FooterLine.isLikely(cells) {
        if length == 0, !FooterLine.isNote(cells) {
          if cells.count == 1 { mayBePart = true } else { mayBeAnswer = true }
        }
        need = need ?? .blankLine
      } else if isAlone, columns > 2, length > 0 || FooterLine.isPossible(cells) {
        // Above a line that is one by itself, or behind a blank row.
        if length == 0 { mayBeAnswer = true }
        need = need ?? .blankLine
      } else if FooterLine.isPossible(cells) {
        need = .keyword
      } else {
        // A paragraph goes on with a text, not with a number.
        if mayBePart, length > 0, !Quantity.isQuantity(cells.last ?? "") { isDoubtful = true }
        break
      }
    }
  }

  /// The same for a column of text: the last line, when a blank one stands above it.
  private static func lengthInOneColumn(
    of tail: [UInt8], _ dialect: Dialect, _ fieldText: FieldText
  ) -> Int {
    let filled = lines(of: tail).filter { line in
      cells(of: tail[line], dialect, fieldText)?.isEmpty != true
    }
    guard filled.count > 1, let last = filled.last,
      filled[filled.count - 2].upperBound < last.lowerBound,
      let cells = cells(of: tail[last], dialect, fieldText),
      FooterLine.isCertain(cells, columns: 2)
    else { return 0 }
    return tail.count - last.lowerBound
  }

  /// The texts of the fields of one line; nil when it is not whole by itself.
  private static func cells(
    of line: ArraySlice<UInt8>, _ dialect: Dialect, _ fieldText: FieldText
  ) -> [String]? {
    let bytes = Array(line)
    var reader = RecordReader(dialect: dialect)
    switch reader.next(bytes.span, from: 0, isLast: true) {
    case .blankLine, .comment: return []
    case .record(.sound) where reader.end == bytes.count:
      // A quote anywhere but around whole fields may be the end of a field that began further up.
      guard
        dialect.quote.map({ !bytes.contains($0) }) ?? true
          || reader.fields.allSatisfy({ $0.style != .plain || $0.start == $0.end })
      else { return nil }
      return reader.fields.map { fieldText.text(of: $0, in: bytes.span, dialect).text }
    default: return nil
    }
  }

  private static func lines(of tail: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var position = 0
    while position < tail.count,
      let line = PhysicalLine(in: tail.span, from: position, isLast: true)
    {
      lines.append(position..<line.end)
      position = line.end
    }
    // The first line of a tail may be the rest of a longer one.
    return tail.count >= reach ? Array(lines.dropFirst()) : lines
  }
}
