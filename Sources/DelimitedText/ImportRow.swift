/// The row of identifiers that Qualtrics writes below its headers, as `{"ImportId":"QID1"}`.
///
/// Above it stand the names of the questions and their texts; either may be the header.
enum ImportRow {
  /// The index of the first record after such a row, when it is the first or second of the records.
  static func dataIndex(in records: ArraySlice<HeadRecord>) -> Int? {
    records.prefix(2).indices.first { isImportRow(records[$0]) }.map { $0 + 1 }
  }

  private static func isImportRow(_ record: HeadRecord) -> Bool {
    // A program that saved the file again may have numbered the rows in a column of its own.
    let identifiers = record.cells.count { $0.hasPrefix("{\"ImportId\":") }
    return identifiers > 0 && identifiers + 1 >= record.filledCells
  }
}
