/// Lines after the last record that are no data: "Källa: …", notes, the time of the export.
struct Footer {
  /// The number of bytes at the end of the file that are footer, 0 when there is none.
  private(set) var length = 0
  /// Whether nothing but a blank line above tells some of its lines from answers.
  private(set) var isDoubtful = false
  /// Whether a line that says a source was left among the records all the same.
  private(set) var keepsSource = false

  /// How many rows at the end were left among the records though a blank one stands above them.
  private(set) var rowsBelowBlank = 0

  /// Makes a footer of nothing.
  init() {}

  /// How much of the end of a file is looked at, in bytes.
  static let reach = 1 << 14

  /// Finds the footer of a tail.
  ///
  /// A footer line is one line under the usual rules of quotes, so that it is not the end of a
  /// quoted field. It begins with a word such as "Källa" and a colon, and its other fields are blank
  /// or too few; or it is drawn with dashes, or counts rows; or it stands out from the rows above.
  /// Other lines follow such a word, or a blank line if they have one field or say something. A line
  /// of delimiters alone is blank. In one column only the last line after a blank one can be a
  /// footer.
  ///
  /// Where people write the rows themselves (`isEdited`), as definitions, a row of totals is a row.
  init(
    of tail: [UInt8], dialect: Dialect, columns: Int, fieldText: FieldText, isEdited: Bool = false
  ) {
    guard columns > 1, dialect.delimiter != nil else {
      length = Self.lengthInOneColumn(of: tail, dialect, fieldText)
      return
    }
    // Whether lines wait for a blank one above them, and may be answers, or parts of one.
    var (waits, mayBeAnswer, mayBePart) = (false, false, false)
    var certainLength = 0
    var saysSource = false
    let lines = Self.lines(of: tail).reversed().map {
      (line: $0, cells: Self.cells(of: tail[$0], dialect, fieldText))
    }
    var linesAbove = LinesAbove(lines.map(\.cells), columns: columns)
    // Whether the last row stands out, though no word says that it is none.
    var isUnsaid = false
    // A note without a line end is no record that is cut.
    let isUnended = tail.last != 0x0A && tail.last != 0x0D
    for (index, (line, cells)) in lines.enumerated() {
      guard let cells else { break }
      let length = tail.count - line.lowerBound
      let isRow = isEdited && FooterLine.isSummary(cells)
      if cells.allSatisfy(\.isEmpty) {
        guard waits else { continue }
        (self.length, waits) = (length, false)
        if mayBeAnswer { isDoubtful = true } else { certainLength = length }
      } else if !isRow, FooterLine.isCertain(cells, columns: columns) {
        (self.length, certainLength) = (length, length)
        (waits, mayBeAnswer, mayBePart, isUnsaid) = (false, false, false, false)
      } else if !isEdited,
        let isDoubtful = linesAbove.isDoubtful(
          isUnended && index == 0 && FooterLine.isNote(cells) ? cells + [""] : cells, at: index)
      {
        // Above other lines of a footer there is no doubt.
        isUnsaid = isUnsaid || self.length == 0 && isDoubtful
        (self.length, certainLength) = (length, length)
        (waits, mayBeAnswer, mayBePart) = (false, false, false)
      } else if line.lowerBound == 0 {
        break
      } else if columns > 2, !waits, FooterLine.isNote(cells), cells.count > 1 {
        // Filled up with delimiters it is no broken line.
        isDoubtful = isDoubtful || self.length == 0
        self.length = length
      } else if cells.count == 1 || !isRow, FooterLine.isLikely(cells) {
        if FooterLine.isSaidSource(cells) { saysSource = true }
        if self.length == 0, !FooterLine.isNote(cells) {
          if cells.count == 1 { mayBePart = true } else { mayBeAnswer = true }
        }
        waits = true
      } else if FooterLine.isAlone(cells), self.length > 0 || FooterLine.isPossible(cells) {
        // Above a line that is one by itself, or behind a blank row.
        if self.length == 0 || columns == 2 { mayBeAnswer = true }
        waits = true
      } else {
        // A paragraph goes on with a text, not with a number.
        if mayBePart, self.length > 0, !Quantity.isQuantity(cells.last ?? "") { isDoubtful = true }
        break
      }
    }
    defer {
      isDoubtful = isDoubtful || isUnsaid
      let end = tail.count - length
      rowsBelowBlank = Self.rowsBelowBlank(lines.filter { $0.line.upperBound <= end }.map(\.cells))
    }
    guard isDoubtful, !mayBePart else { return }
    let end = tail.count - length
    let above = lines.filter { $0.line.upperBound <= end }.compactMap(\.cells)
      .filter { $0.contains { !$0.isEmpty } }.prefix(64).map(FooterLine.isAlone)
    if above.contains(true) {
      // Other records have nothing but a first field either.
      keepsSource = saysSource && length > certainLength
      (length, isDoubtful) = (certainLength, false)
    } else if above.count > 3 {
      isDoubtful = false
    }
  }

  /// How many rows, of those given from the last to the first, stand below the only blank one; 0 where
  /// others are blank too, where it may stand within quotes, or where they answer as those above do.
  private static func rowsBelowBlank(_ rows: [[String]?]) -> Int {
    let isBlank = { (cells: [String]?) in cells?.allSatisfy(\.isEmpty) ?? false }
    let filled = rows.drop(while: isBlank)
    let below = filled.prefix { !isBlank($0) }
    let above = filled.dropFirst(below.count).drop(while: isBlank)
    guard above.count > 1, below.count < 100, !below.contains(where: { $0 == nil }),
      !above.contains(where: isBlank)
    else { return 0 }
    let given = Set(above.flatMap { texts($0) })
    return below.contains { !given.isSuperset(of: texts($0)) } ? below.count : 0
  }

  /// The texts of a row, each with its column.
  private static func texts(_ cells: [String]?) -> [[String]] {
    (cells ?? []).enumerated().compactMap { column, text in
      text.isEmpty ? nil : ["\(column)", text]
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
