/// What stands above a table: titles, and whole pages of explanations.
extension FormCandidate {
  /// The same without the lines above the table, when they are more than the header is looked for in.
  ///
  /// A single doubt leaves them: the delimiter stands in none of them and divides all records below
  /// into the same three columns or more, names above at least one of quantities. Nil when it is not
  /// so.
  func withoutPreface(expected: Set<String>) -> FormCandidate? {
    let count = records.prefix { $0.cells.count == 1 }.count
    guard count >= HeaderSearch.deepest else { return nil }
    let below = Self.withoutFooter(records[count...], dialect)
    guard below.count > 4, let header = below.first, header.cells.count > 2,
      below.allSatisfy({ $0.cells.count == header.cells.count && !$0.isRepaired }),
      header.blankLedCells == 0, !header.cells.contains(""),
      !header.cells.contains(where: { Quantity.isQuantity($0) && !Quantity.isYear($0) }),
      Set(header.cells).count == header.cells.count,
      HeaderSearch.answersAgain(header.cells, in: below.dropFirst()).isEmpty,
      header.cells.indices.contains(where: { Quantity.fills($0, of: below.dropFirst()) })
    else { return nil }
    return FormCandidate(
      dialect: dialect, records: Array(records[count...]), expected: expected)
  }

  /// Whether the lines below the first are words above two columns of quantities or more: no answers
  /// to the question that stands above them.
  var isTableOfQuantities: Bool {
    guard width > 2, records.count > 3 else { return false }
    let (header, below) = (records[1], records[2...])
    return records.dropFirst().allSatisfy { $0.cells.count == width && $0.blankLedCells == 0 }
      && header.cells.allSatisfy {
        !$0.isEmpty && (!Quantity.isQuantity($0) || Quantity.isYear($0))
      }
      && header.cells.indices.count { Quantity.fills($0, of: below, atLeast: 2) } > 1
  }
}
