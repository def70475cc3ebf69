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

  /// Whether every line ends with as many delimiters and has no other.
  var isOneColumn: Bool {
    width > 1 && records.count > 1
      && records.allSatisfy { $0.cells.count == width && $0.usedWidth == 1 }
  }

  /// Whether the lines may as well be one column of texts that hold one comma each, below a header
  /// that holds none.
  var mayBeOneColumn: Bool {
    guard dialect.delimiter == UInt8(ascii: ","), width == 2, records.count > 2,
      records[0].cells.count == 1, records[0].nextLine == records[1].line,
      records.allSatisfy({ $0.quotedCells == 0 })
    else { return false }
    let hasNumbers = { (records: ArraySlice<HeadRecord>) in
      records.contains { $0.cells.contains { DecimalNumber.parse($0) != nil } }
    }
    // A header of words above numbers is one of two columns.
    return hasNumbers(records[1...1]) || !hasNumbers(records[2...])
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
      record.cells.count <= 2 && record.cells.allSatisfy { DecimalNumber.parse($0) != nil }
    }
  }

  /// How many times a delimiter stands in the fields of a record.
  static func count(of delimiter: UInt8, in record: HeadRecord) -> Int {
    record.cells.reduce(0) { $0 + $1.utf8.count { $0 == delimiter } }
  }

  /// Whether most commas are followed by a blank, as they are in sentences.
  static func isPunctuation(_ records: [HeadRecord]) -> Bool {
    var (blanks, commas) = (0, 0)
    for record in records {
      commas += record.cells.count - 1
      blanks += record.blankLedCells
    }
    return blanks * 2 > commas
  }
}
