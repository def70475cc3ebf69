/// Signs of what the delimiters of a candidate are.
extension FormCandidate {
  /// Whether the first record has three fields or more and most of the others several, though no
  /// width is common: answers that hold the delimiter.
  var isUneven: Bool {
    guard let first = records.first, first.cells.count > 2, first.blankLedCells == 0,
      first.filledCells == first.cells.count, records.count > 2
    else { return false }
    let divided = records.count { $0.cells.count > 1 && $0.blankLedCells == 0 }
    return divided * 5 > records.count * 4
  }

  /// The width of the header when blank fields at the ends of records are left out; nil otherwise.
  ///
  /// The header is three words or more; no record below it has more fields, though many have fewer.
  var widthOfOmittedFields: Int? {
    guard let index = records.prefix(5).firstIndex(where: { $0.cells.count > 1 }),
      records[index].cells.count > 2, records[index].blankLedCells == 0,
      records[index].cells.allSatisfy({ !$0.isEmpty && !Quantity.isQuantity($0) })
    else { return nil }
    let (width, below) = (records[index].cells.count, records[(index + 1)...])
    let divided = below.count { $0.cells.count > 1 && $0.blankLedCells == 0 }
    let isTable =
      below.count > 2 && divided * 4 > below.count
      && below.allSatisfy { $0.cells.count <= width && !$0.isRepaired }
    return isTable ? width : nil
  }

  /// Whether another delimiter divides twice as many records or more, most of them alike: this one
  /// stands in a few answers, and what it leaves whole above and below them seemed titles and notes.
  func isOutnumbered(by other: FormCandidate) -> Bool {
    func alike(_ form: FormCandidate) -> Int { form.records.count { $0.cells.count == form.width } }
    return width > 1 && other.width > 1 && other.dialect.delimiter != dialect.delimiter
      && other.score >= 0.5 && other.matches >= matches && alike(other) >= 2 * alike(self)
  }

  /// Whether delimiters stand at the ends of lines only, of the header or of most records.
  ///
  /// Such lines are one column of text. A comma may end a line of its own.
  var isOneColumn: Bool {
    guard width > 1, records.count > 1, records.allSatisfy({ $0.usedWidth == 1 }) else {
      return false
    }
    let ended = records.count { $0.cells.count == width }
    if dialect.delimiter == UInt8(ascii: ",") { return ended == records.count }
    return records[0].cells.count == width || ended * 2 > records.count
  }

  /// Whether the lines may as well be one column of texts that hold one delimiter each, below a
  /// header that holds none or one in a sentence.
  var mayBeOneColumn: Bool {
    guard dialect.delimiter != UInt8(ascii: "\t") else { return false }
    let isQuestion = records.first?.cells[0].hasSuffix("?") == true && !isTableOfQuantities
    if isHeaderOfOneField, isQuestion || isListUnderHeader { return true }
    guard width == 2 else { return false }
    if records.count > 1, dialect.delimiter == UInt8(ascii: ","),
      records.allSatisfy({ $0.blankLedCells == 1 && $0.cells.count == 2 })
    {
      return !(0..<2).contains { Quantity.fills($0, of: records.dropFirst(), atLeast: 1) }
    }
    // Words above quantities are a header of two columns.
    let isAnswer = { (record: HeadRecord) in
      record.cells.contains { Quantity.isQuantity($0) && !Quantity.isYear($0) }
    }
    return isHeaderOfOneField && (isAnswer(records[1]) || !records[2...].contains(where: isAnswer))
  }

  /// Whether the first record is one text without a number, right above the next; a title mostly
  /// says a year, and a comment begins with its sign.
  var isHeaderOfOneField: Bool {
    records.count > 1 && records[0].cells.count == 1 && records[0].nextLine == records[1].line
      && !records[0].cells[0].contains(where: \.isNumber) && !records[0].cells[0].hasPrefix("#")
      && records.allSatisfy { $0.quotedCells == 0 }
  }

  /// Whether every record has the delimiter as often as the first, and none of its fields begins or
  /// ends with another delimiter.
  func isSureTab(beside other: UInt8) -> Bool {
    dialect.delimiter == UInt8(ascii: "\t") && width > 1
      && records.allSatisfy { $0.cells.count == width }
      && !records.contains { $0.cells.contains { $0.utf8.first == other || $0.utf8.last == other } }
  }

  /// How many records at the beginning are titles: those with one field, or with others than the
  /// table has after a blank line among the first ten.
  static func titleCount(_ records: [HeadRecord], _ width: Int) -> Int {
    let titles = records.prefix { $0.usedWidth <= 1 }.count
    let gap = records.indices.dropLast().prefix(10).last {
      records[$0].nextLine < records[$0 + 1].line
    }
    guard let gap, records[gap + 1].cells.count == width,
      records[...gap].allSatisfy({ $0.cells.count != width })
    else { return titles }
    return max(titles, gap + 1)
  }

  /// The records without those at the end that the delimiter leaves whole, a dozen at most: notes.
  static func withoutFooter(
    _ records: ArraySlice<HeadRecord>, _ dialect: Dialect
  ) -> ArraySlice<HeadRecord> {
    // A comma before a blank divides texts, of which some have none.
    if dialect.delimiter == UInt8(ascii: ","), records.contains(where: { $0.blankLedCells > 0 }) {
      return records
    }
    let notes = records.reversed().prefix { $0.cells.count == 1 }.count
    return notes > 12 || notes * 2 > records.count ? records : records.dropLast(notes)
  }

  /// Whether a line above that this delimiter leaves whole is divided by another as the records are:
  /// the header of a file with decimal commas, seen as one with commas between.
  static func areDividedOtherwise(
    _ titles: ArraySlice<HeadRecord>, above records: ArraySlice<HeadRecord>, _ dialect: Dialect
  ) -> Bool {
    Dialect.delimiters.contains { other in
      guard other != dialect.delimiter else { return false }
      let counts = titles.map { count(of: other, in: $0) }.filter { $0 > 0 }
      guard let last = counts.last else { return false }
      let below = records.map { count(of: other, in: $0) }
      if counts.contains(where: { count in below.count { $0 == count } * 2 > below.count }) {
        return true
      }
      if last > 1, below.allSatisfy({ $0 >= last }) { return true }
      // One more or less is that at the end of the line, or one within quotes.
      return below[0] > 0 && abs(below[0] - last) <= 1 && below.allSatisfy { $0 == below[0] }
    }
  }

  /// Whether the commas are those of decimals in columns that another delimiter divides.
  ///
  /// So it is when half of the records hold that delimiter, and of those with a comma that is not
  /// one of a sentence the first and at least half have one between two digits, with that delimiter
  /// beside them.
  static func dividesDecimals(_ records: ArraySlice<HeadRecord>) -> Bool {
    let divided = records.filter { $0.blankLedCells < $0.cells.count - 1 }
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    return Dialect.delimiters.contains { other in
      func hasDecimal(_ record: HeadRecord) -> Bool {
        zip(record.cells, record.cells.dropFirst()).contains { whole, decimals in
          isDigit(whole.utf8.last) && isDigit(decimals.utf8.first)
            && (whole.utf8.contains(other) || decimals.utf8.contains(other))
        }
      }
      guard other != UInt8(ascii: ","), let first = divided.first, hasDecimal(first) else {
        return false
      }
      return records.count { count(of: other, in: $0) > 0 } * 2 >= records.count
        && divided.count(where: hasDecimal) * 2 >= divided.count
    }
  }

  /// Whether every record is a number before a comma and digits after it, or a whole number: one
  /// column of decimals below its header.
  static func areDecimals(_ records: ArraySlice<HeadRecord>) -> Bool {
    records.allSatisfy { record in
      record.cells.count <= 2
        && record.cells.allSatisfy { cell in
          Quantity.isQuantity(cell) || !cell.contains { $0.isLetter || $0.isNumber }
        }
    }
  }

  /// How many times a delimiter stands in the fields of a record.
  static func count(of delimiter: UInt8, in record: HeadRecord) -> Int {
    record.cells.reduce(0) { $0 + $1.utf8.count { $0 == delimiter } }
  }
}
