/// The frame of a spreadsheet that was copied with its table: letters above, line numbers at the left.
enum ColumnLetters {
  /// Whether the first record may be one: it is a blank and `A`, `B`, `C` …, and those below count from
  /// 1, the first of them without other numbers, and with nothing that stands again below.
  static func isFrame(_ records: ArraySlice<HeadRecord>) -> Bool {
    guard let first = records.first, first.cells[0].isEmpty, first.usedWidth > 2,
      records.count > 3
    else { return false }
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
    // After Z come letters in pairs, which need not be looked at.
    guard
      zip(first.cells.prefix(first.usedWidth).dropFirst(), letters).allSatisfy({ $0 == $1 })
    else { return false }
    let (second, below) = (records[records.startIndex + 1], records.dropFirst(2))
    guard
      !second.cells.dropFirst().contains(where: { Quantity.isQuantity($0) && !Quantity.isYear($0) }
      ),
      HeaderSearch.answersAgain(second.cells, in: below).isEmpty
    else { return false }
    return records.dropFirst().enumerated().allSatisfy { $1.cells[0] == String($0 + 1) }
  }
}
