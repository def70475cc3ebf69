/// Tells a second table, or the table itself, behind a blank line.
enum GapInTable {
  /// The line of the first record after a blank line that may be a header; nil without one.
  ///
  /// It has words above a column that holds nothing but quantities further down.
  static func headerLine(in records: ArraySlice<HeadRecord>) -> Int? {
    for index in records.indices.dropFirst() where isBehindGap(index, records) {
      let (record, after) = (records[index], records[(index + 1)...])
      guard record.filledCells > 1, !after.isEmpty,
        record.cells.allSatisfy({ !Quantity.isQuantity($0) || Quantity.isYear($0) })
      else { continue }
      let isHeader = record.cells.indices.contains { column in
        !record.cells[column].isEmpty && record.cells[column].contains(where: \.isLetter)
          && Quantity.fills(column, of: after, atLeast: 1)
          && after.contains { $0.cells.count == record.cells.count }
      }
      if isHeader { return record.line }
    }
    return nil
  }

  private static func isBehindGap(_ index: Int, _ records: ArraySlice<HeadRecord>) -> Bool {
    records[index - 1].nextLine < records[index].line || records[index - 1].filledCells == 0
  }
}
