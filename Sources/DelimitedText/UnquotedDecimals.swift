/// Tells a comma-separated file whose decimal commas are not quoted: every reading shifts columns.
enum UnquotedDecimals {
  /// The line of the first record that is longer than the header because of decimal commas; nil
  /// when the file is sound in this respect.
  ///
  /// The header is the first record of two cells or more without a number; columns after its last
  /// name are none where at least half of the records have nothing there. A record speaks for
  /// decimal commas when joining neighbouring whole numbers can bring it to the header's width.
  static func firstLine(in records: [HeadRecord]) -> Int? {
    guard
      let index = records.firstIndex(where: { record in
        record.usedWidth > 1 && record.cells.allSatisfy { DecimalNumber.parse($0) == nil }
      })
    else { return nil }
    let below = records[(index + 1)...]
    let named = records[index].usedWidth
    let isBlankBeyond = below.count { $0.usedWidth <= named } * 2 >= below.count
    let width = isBlankBeyond ? named : records[index].cells.count
    let longer = below.filter { $0.usedWidth > width }
    let decimal = longer.filter { $0.usedWidth - joinable($0.cells) <= width }
    guard let first = decimal.first, decimal.count * 2 > longer.count,
      longer.count * 5 >= below.count
    else { return nil }
    return first.line
  }

  /// How many times a whole number is followed by bare digits, each cell used once.
  private static func joinable(_ cells: [String]) -> Int {
    func isDigits(_ text: Substring) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    var (joined, index) = (0, 0)
    while index + 1 < cells.count {
      let whole = cells[index].hasPrefix("-") ? cells[index].dropFirst() : cells[index][...]
      if isDigits(whole), isDigits(cells[index + 1][...]) {
        joined += 1
        index += 2
      } else {
        index += 1
      }
    }
    return joined
  }
}
