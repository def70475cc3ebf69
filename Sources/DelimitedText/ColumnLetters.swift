/// The frame of a spreadsheet that was copied with its table: letters above, line numbers at the left.
enum ColumnLetters {
  /// Whether the first record is a blank and `A`, `B`, `C` …, and those below count from 1, the first
  /// of them without other numbers.
  static func isFrame(_ records: ArraySlice<HeadRecord>) -> Bool {
    guard let first = records.first, first.cells[0].isEmpty, first.usedWidth > 2,
      records.count > 3
    else { return false }
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
    // After Z come letters in pairs, which need not be looked at.
    guard
      zip(first.cells.prefix(first.usedWidth).dropFirst(), letters).allSatisfy({ $0 == $1 })
    else { return false }
    let names = records[records.startIndex + 1].cells.dropFirst()
    guard !names.contains(where: { Quantity.isQuantity($0) && !Quantity.isYear($0) }) else {
      return false
    }
    return records.dropFirst().enumerated().allSatisfy { $1.cells[0] == String($0 + 1) }
  }

  /// The index of the header inside such a frame; nil where the letters may be the header.
  ///
  /// It is names above a column of quantities, and none of them stands again below.
  static func headerIndex(in records: ArraySlice<HeadRecord>) -> Int? {
    guard isFrame(records) else { return nil }
    let (header, below) = (records[records.startIndex + 1], records.dropFirst(2))
    let names = header.cells.prefix(records[records.startIndex].usedWidth).dropFirst()
    guard !names.contains(""), Set(names).count == names.count,
      names.indices.contains(where: { Quantity.fills($0, of: below) }),
      !below.contains(where: { record in
        names.indices.contains {
          record.cells.indices.contains($0) && record.cells[$0] == names[$0]
        }
      })
    else { return nil }
    return records.startIndex + 1
  }
}
