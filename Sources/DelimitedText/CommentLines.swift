/// Lines that begin with `# ` and may be comments, where the reader cannot know it.
enum CommentLines {
  /// The index of the header of one column below comments; nil without any.
  ///
  /// Two of them stand first and none further down. One alone may be the header, as "# barn" is.
  static func headerIndex(in records: ArraySlice<HeadRecord>) -> Int? {
    let count = records.prefix(while: isComment).count
    let rest = records.dropFirst(count)
    guard count > 1, rest.count > 2, let header = rest.first,
      records.allSatisfy({ $0.cells.count == 1 }), !Quantity.isQuantity(header.cells[0]),
      !rest.contains(where: { $0.cells[0].hasPrefix("#") })
    else { return nil }
    return rest.startIndex
  }

  /// The first line below a header that may be a comment with a delimiter in it; nil without one.
  ///
  /// Where many are so, or others begin with the sign, it belongs to the answers.
  static func line(below header: HeadRecord, _ records: ArraySlice<HeadRecord>) -> Int? {
    let comments = records.filter(isComment)
    guard let first = comments.first, comments.count * 4 <= records.count,
      !header.cells[0].hasPrefix("#"),
      records.count(where: { $0.cells[0].hasPrefix("#") }) == comments.count
    else { return nil }
    return first.line
  }

  static func isComment(_ record: HeadRecord) -> Bool {
    record.cells[0].hasPrefix("# ") && record.quotedCells == 0
  }
}
