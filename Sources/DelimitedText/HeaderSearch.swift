/// Finds the header among the first records of a file.
enum HeaderSearch {
  /// How far down the header may stand.
  static let deepest = 50

  /// The index of the header; nil without records.
  ///
  /// The record with most expected headers, if any matches; otherwise the first record of the
  /// common width that the next one completes as a second row of the header, or whose cells are
  /// mostly filled, unless those above it are a table with those below; otherwise the first record of
  /// that width. Blank fields at the end of the header
  /// alone, or of all records but the header, are no difference in width.
  static func headerIndex(
    in records: [HeadRecord], width: Int, expected: Set<String>
  ) -> Int? {
    let candidates = records.prefix(deepest)
    if let best = FormCandidate.mostMatches(candidates, expected) { return best.index }
    if width == 1, let below = CommentLines.headerIndex(in: records[...]) { return below }
    // Columns that are blank in every record are none to be filled.
    let used =
      candidates.lazy.filter { $0.cells.count == width && $0.filledCells > 0 }
      .map(\.usedWidth).max() ?? width
    let wide = candidates.indices.filter {
      candidates[$0].cells.count >= used && candidates[$0].usedWidth <= width
    }
    if let first = wide.first, isUpperRow(first, of: candidates, width: used) { return first }
    let found = wide.first { isPlausible($0, of: candidates, width: used) } ?? wide.first
    guard let found else { return candidates.indices.first }
    // A title that is filled up to the width of the table hides the upper of two rows.
    if found > 0, candidates[found].cells[0].isEmpty, candidates[found - 1].cells.count == width,
      !candidates[found - 1].cells[0].isEmpty,
      !candidates[found - 1].cells.contains(where: { Quantity.isQuantity($0) }),
      isUpperRow(found - 1, of: candidates, width: used)
    {
      return found - 1
    }
    let skipped = wide.filter { $0 < found }.map { records[$0] }
    if looksLikeTable(skipped, beside: records[(found + 1)...]) { return wide[0] }
    // Quantities are no headers: a line of words above, nearly as wide, is one that lacks names.
    if candidates[found].cells.contains(where: { Quantity.isQuantity($0) }),
      let above = candidates[..<found].firstIndex(where: { mayLackNames($0, width, used) })
        ?? rightAbove(found, in: candidates, width: width)
    {
      return above
    }
    // A header of two columns may lack the name of the first; a title begins in it.
    if used == 2, found > 0, candidates[found - 1].cells.count == 2,
      candidates[found - 1].cells[0].isEmpty, candidates[found - 1].usedWidth == 2
    {
      return found - 1
    }
    if answersAgain(records[found].cells, in: records[(found + 1)...]).count > 0,
      let above = candidates[..<found].lastIndex(where: {
        $0.cells.count == width && $0.filledCells > 1 && $0.filledCells * 2 > used
      })
    {
      return above
    }
    return found
  }

  /// Whether the next record fills the blanks of a record that names more than one column.
  private static func isUpperRow(
    _ index: Int, of records: ArraySlice<HeadRecord>, width: Int
  ) -> Bool {
    guard records.indices.contains(index + 1), records[index].filledCells > 1 else { return false }
    return TwoRowHeader.joined(
      records[index].cells, records[index + 1].cells, columns: width, expected: [],
      below: records[(index + 2)...]) != nil
  }

  /// Whether a record without numbers may be a header of which some columns have no name; a text
  /// that stands alone in the first column is a title.
  private static func mayLackNames(_ record: HeadRecord, _ width: Int, _ used: Int) -> Bool {
    guard record.cells.allSatisfy({ DecimalNumber.parse($0) == nil }) else { return false }
    if record.cells.count == width { return record.usedWidth > 1 }
    return record.filledCells * 2 > used && record.filledCells > 1
  }

  /// The record of two columns right above another, if it names the first alone; a title has a blank
  /// line below it, or says a number.
  private static func rightAbove(
    _ index: Int, in records: ArraySlice<HeadRecord>, width: Int
  ) -> Int? {
    guard width == 2, index > 0, records[index - 1].nextLine == records[index].line,
      records[index - 1].cells.count == width, records[index - 1].filledCells == 1,
      records[index - 1].cells.allSatisfy({ !$0.contains(where: \.isNumber) }),
      records[index].cells.contains(where: { Quantity.isQuantity($0) && !Quantity.isYear($0) })
    else { return nil }
    return index - 1
  }

  /// Whether a record may be a header: mostly filled, and no title such as "Omgång;2021;" above a
  /// row of words.
  private static func isPlausible(
    _ index: Int, of records: ArraySlice<HeadRecord>, width: Int
  ) -> Bool {
    let record = records[index]
    guard record.filledCells * 2 > record.usedWidth, record.usedWidth * 2 > width else {
      return false
    }
    if record.usedWidth >= width || record.cells.allSatisfy({ DecimalNumber.parse($0) == nil }) {
      return true
    }
    guard records.indices.contains(index + 1) else { return false }
    return !hasNumbersOfAnswers(record.cells)
      && records[index + 1].cells.contains { Quantity.isQuantity($0) }
  }

  /// The number of columns: the header's without trailing empty ones, unless a record of the head
  /// has a value there.
  static func columnCount(header: HeadRecord, records: ArraySlice<HeadRecord>) -> Int {
    var count = header.usedWidth
    for record in records where record.usedWidth <= header.cells.count {
      count = max(count, record.usedWidth)
    }
    return min(max(count, 1), header.cells.count)
  }

  /// Whether records have empty fields after all columns: at least ten of them, or two and a fifth.
  ///
  /// Excel writes them in the first rows of a sheet and leaves them out further down.
  static func addsEmptyFields(_ records: ArraySlice<HeadRecord>, columns: Int) -> Bool {
    let longer = records.count { record in
      record.cells.count > columns && record.usedWidth <= columns
    }
    return longer >= 10 || longer > 1 && longer * 5 >= records.count
  }

  /// Whether a spreadsheet left out the empty fields at the ends of whole blocks of sixteen rows.
  ///
  /// So Excel does, from the top of the sheet; the rows of one block are equally wide.
  private static func dropsFieldsInBlocks(
    _ records: ArraySlice<HeadRecord>, columns: Int
  ) -> Bool {
    var widths: [Int: Int] = [:]
    for record in records {
      let block = (record.line - 1) / 16
      if let width = widths[block], width != record.cells.count { return false }
      widths[block] = record.cells.count
    }
    return widths[0] == columns && widths.values.contains { $0 < columns }
      && widths.values.allSatisfy { $0 <= columns }
  }

  /// Whether the records leave out empty fields at their ends.
  ///
  /// So it is when at least three records and a twentieth of them are short, none of the full width
  /// ends with an empty field, and the short ones do not look like pieces of broken lines.
  static func dropsTrailingEmptyFields(_ all: ArraySlice<HeadRecord>, columns: Int) -> Bool {
    let notes = all.reversed().prefix { FooterLine.isCertain($0.cells, columns: columns) }.count
    let records = all.dropLast(notes)
    if dropsFieldsInBlocks(records, columns: columns) { return true }
    let short = records.indices.filter { records[$0].cells.count < columns }
    guard short.count >= 3, short.count * 20 >= records.count,
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
