/// What the blanks behind the delimiters of a candidate are: those of sentences or those of a table.
extension FormCandidate {
  /// Whether the lines are one column of sentences: a header without the delimiter above texts in
  /// which a blank follows every one.
  var isOneColumnOfSentences: Bool {
    isHeaderOfOneField && !isEvenlyPadded
      && records.dropFirst().allSatisfy { $0.blankLedCells == $0.cells.count - 1 }
  }

  /// Whether the blanks behind the delimiters are those of a table; see the function.
  var isEvenlyPadded: Bool {
    let (titles, divided) = Self.parts(of: records, width, dialect)
    return Self.isEvenlyPadded(divided, below: titles, width, dialect)
  }

  /// Whether an evenly padded table may as well be one column of lists: one line stands right above
  /// it, and no column below its names is one of quantities.
  var isListUnderHeader: Bool {
    guard isEvenlyPadded else { return false }
    let (titles, divided) = Self.parts(of: records, width, dialect)
    return titles.count == 1
      && !(0..<width).contains { Quantity.fills($0, of: divided.dropFirst(), atLeast: 2) }
  }

  /// Whether a blank stands behind every delimiter of a table of three columns or more, as some
  /// programs write them.
  ///
  /// The records have one width, which sentences seldom have, no other delimiter divides them evenly,
  /// and the texts of the first stand nowhere else, as those of lists do. Commas are common in
  /// sentences and need more records. Lines that begin with `#` are comments.
  static func isEvenlyPadded(
    _ divided: ArraySlice<HeadRecord>, below titles: ArraySlice<HeadRecord>, _ width: Int,
    _ dialect: Dialect
  ) -> Bool {
    let fewest = dialect.delimiter == UInt8(ascii: ",") ? 6 : 3
    let rows = divided.filter { $0.cells.count > 1 || !$0.cells[0].hasPrefix("#") }
    guard width > 2, rows.count >= fewest, let header = rows.first else { return false }
    let padded = rows.count { record in
      record.cells.count == width
        && record.blankLedCells + record.quotedCells + 1 >= record.filledCells
    }
    let isDividedOtherwise = Dialect.delimiters.contains { other in
      let wanted = other == dialect.delimiter ? 0 : count(of: other, in: header)
      return wanted > 0
        && rows.count { count(of: other, in: $0) == wanted } * 10 >= rows.count * 9
    }
    let names = Set(header.cells).subtracting([""])
    let others = titles + rows.dropFirst()
    return padded * 10 >= rows.count * 9 && !isDividedOtherwise && header.cells.count == width
      && names.count == header.filledCells
      && !others.contains { $0.cells != header.cells && !names.isDisjoint(with: $0.cells) }
  }

  /// Whether most delimiters are followed by a blank, as commas and semicolons are in sentences.
  static func isPunctuation(_ records: [HeadRecord]) -> Bool {
    var (blanks, commas) = (0, 0)
    for record in records {
      commas += record.cells.count - 1
      blanks += record.blankLedCells
    }
    return blanks * 2 > commas
  }
}
