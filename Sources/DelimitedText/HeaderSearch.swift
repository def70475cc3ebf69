/// Finds the header among the first records of a file.
enum HeaderSearch {
  /// How far down the header may stand.
  static let deepest = 50

  /// The index of the header; nil without records.
  ///
  /// The record with most expected headers, if any matches; otherwise the first record of the
  /// common width whose cells are mostly filled; otherwise the first record of that width.
  static func headerIndex(
    in records: [HeadRecord], width: Int, expected: Set<String>
  ) -> Int? {
    let candidates = records.prefix(deepest)
    if let best = FormCandidate.mostMatches(candidates, expected) { return best.index }
    let wide = candidates.indices.filter { candidates[$0].cells.count == width }
    let found = wide.first { isPlausible(candidates[$0], width: width) } ?? wide.first
    guard let found else { return candidates.indices.first }
    // Numbers are no headers: a line of words above, nearly as wide, is one that lacks a name.
    if candidates[found].cells.contains(where: { DecimalNumber.parse($0) != nil }),
      let narrow = candidates[..<found].firstIndex(where: { record in
        record.filledCells * 2 > width && record.filledCells > 1
          && record.cells.allSatisfy { DecimalNumber.parse($0) == nil }
      })
    {
      return narrow
    }
    return found
  }

  /// Whether a record may be a header: mostly filled, and no title such as "Omgång;2021;".
  private static func isPlausible(_ record: HeadRecord, width: Int) -> Bool {
    guard record.filledCells * 2 > record.usedWidth, record.usedWidth * 2 > width else {
      return false
    }
    return record.usedWidth == width || record.cells.allSatisfy { DecimalNumber.parse($0) == nil }
  }

  /// The number of columns: the header's without trailing empty ones, unless a record of the head
  /// has a value there.
  static func columnCount(header: HeadRecord, records: ArraySlice<HeadRecord>) -> Int {
    var count = header.usedWidth
    for record in records where record.cells.count == header.cells.count {
      count = max(count, record.usedWidth)
    }
    return min(max(count, 1), header.cells.count)
  }

  /// Whether the records leave out empty fields at their ends.
  ///
  /// So it is when at least three records and a fifth of them are short, none of the full width
  /// ends with an empty field, and the short ones do not look like pieces of broken lines.
  static func dropsTrailingEmptyFields(_ records: ArraySlice<HeadRecord>, columns: Int) -> Bool {
    let short = records.indices.filter { records[$0].cells.count < columns }
    guard short.count >= 3, short.count * 5 >= records.count,
      records.allSatisfy({ $0.cells.last?.isEmpty == false || $0.cells.count > columns })
    else { return false }
    let whole = records.filter { $0.cells.count >= columns }
    let begins = { (record: HeadRecord) in record.cells.first ?? "" }
    for kind in [
      { (text: String) in !text.contains(" ") }, { DecimalNumber.parse($0) != nil },
      { !$0.isEmpty },
    ] where whole.allSatisfy({ kind(begins($0)) }) {
      if !short.allSatisfy({ kind(begins(records[$0])) }) { return false }
    }
    let halves = short.count { index in
      let width = records[index].cells.count
      let isHalf = { (other: Int) in
        records.indices.contains(other) && records[other].cells.count < columns
          && records[other].cells.count + width == columns + 1
      }
      return isHalf(index - 1) || isHalf(index + 1)
    }
    return halves * 3 <= short.count * 2
  }
}
