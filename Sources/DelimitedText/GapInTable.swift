/// Tells a second table, or the table itself, behind a blank line.
enum GapInTable {
  /// The line of the first record after a blank line that may be a header; nil without one.
  ///
  /// It has words or years above a column of quantities, or fills all columns when no record above
  /// does, of five at most.
  static func headerLine(in records: ArraySlice<HeadRecord>) -> Int? {
    for index in records.indices.dropFirst() where isBehindGap(index, records) {
      let (before, record, after) = (records[..<index], records[index], records[(index + 1)...])
      guard record.filledCells > 1, after.contains(where: { $0.usedWidth == record.usedWidth }),
        record.cells.allSatisfy({ !Quantity.isQuantity($0) || Quantity.isYear($0) })
      else { continue }
      let isFirstWhole =
        before.count <= 5 && record.filledCells == record.cells.count
        && before.allSatisfy { $0.filledCells < record.filledCells }
      if isFirstWhole || standsAboveQuantities(record, after)
        || standsBelowPairs(before, record, after)
      {
        return record.line
      }
    }
    return nil
  }

  /// Whether a word or a year stands above a column of which three quarters are quantities.
  private static func standsAboveQuantities(
    _ record: HeadRecord, _ after: ArraySlice<HeadRecord>
  ) -> Bool {
    record.cells.indices.contains { column in
      let name = record.cells[column]
      guard name.contains(where: \.isLetter) || Quantity.isYear(name) else { return false }
      let texts = after.lazy.filter { $0.cells.indices.contains(column) }
        .map { $0.cells[column] }.filter { !$0.isEmpty }
      let quantities = texts.count { Quantity.isQuantity($0) && !Quantity.isYear($0) }
      return quantities > 0 && quantities * 4 >= texts.count * 3
    }
  }

  /// Whether two to five records of two fields, one of them with a date or a number, stand above texts
  /// alone: what was counted and when, and then the table.
  private static func standsBelowPairs(
    _ before: ArraySlice<HeadRecord>, _ record: HeadRecord, _ after: ArraySlice<HeadRecord>
  ) -> Bool {
    let hasQuantity = { (record: HeadRecord) in record.cells.contains(where: Quantity.isQuantity) }
    return (2...5).contains(before.count) && before.contains(where: hasQuantity)
      && before.allSatisfy { $0.filledCells == 2 } && after.count > 1
      && !after.contains(where: hasQuantity)
      && HeaderSearch.answersAgain(record.cells, in: after).isEmpty
  }

  private static func isBehindGap(_ index: Int, _ records: ArraySlice<HeadRecord>) -> Bool {
    records[index - 1].nextLine < records[index].line || records[index - 1].filledCells == 0
  }
}
