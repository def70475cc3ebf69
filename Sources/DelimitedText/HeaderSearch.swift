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
    var best: (index: Int, matches: Int)?
    for (index, record) in candidates.enumerated() {
      let matches = FormCandidate.matches(record, expected)
      if matches > best?.matches ?? 0 { best = (index, matches) }
    }
    if let best { return best.index }
    let wide = candidates.indices.filter { candidates[$0].cells.count == width }
    return wide.first {
      candidates[$0].filledCells * 2 > candidates[$0].usedWidth
        && candidates[$0].usedWidth * 2 > width
    }
      ?? wide.first ?? candidates.indices.first
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
  /// ends with an empty field, and the short ones are not the halves of broken lines.
  static func dropsTrailingEmptyFields(_ records: ArraySlice<HeadRecord>, columns: Int) -> Bool {
    let short = records.indices.filter { records[$0].cells.count < columns }
    guard short.count >= 3, short.count * 5 >= records.count,
      records.allSatisfy({ $0.cells.last?.isEmpty == false || $0.cells.count > columns })
    else { return false }
    let halves = short.count { index in
      let width = records[index].cells.count
      let isHalf = { (other: Int) in
        records.indices.contains(other) && records[other].cells.count < columns
          && records[other].cells.count + width == columns + 1
      }
      return isHalf(index - 1) || isHalf(index + 1)
    }
    return halves * 2 < short.count
  }
}
