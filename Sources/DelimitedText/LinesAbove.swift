/// The lines of the end of a file, the last first, as what stands above each of them in turn.
struct LinesAbove {
  /// The fields of each line; nil where it is not whole by itself.
  private let lines: [[String]?]
  private let columns: Int
  /// How many lines are looked at: more say little more, and each line of a long footer asks.
  private static let limit = 200
  /// The line nearest above the last one asked about that can be no footer, and the rows from it up.
  private var nearest = 0
  private var rows: (from: Int, rows: RowsAboveFooter)?

  init(_ lines: [[String]?], columns: Int) {
    (self.lines, self.columns) = (lines, columns)
  }

  /// Whether it is in doubt that the fields of a line stand out from the rows above it.
  ///
  /// Nil when they do not stand out. Lines are asked about in their order.
  mutating func isDoubtful(_ cells: [String], at index: Int) -> Bool? {
    nearest = max(nearest, index + 1)
    while nearest < lines.count, lines[nearest].map(RowsAboveFooter.mayBeFooter) ?? true {
      nearest += 1
    }
    // A text alone stands out from rows that are not.
    guard
      FooterWord(cells[0]) != nil
        || FooterLine.isAlone(cells) && lines[nearest...].first?.map(FooterLine.isAlone) == false
    else { return nil }
    let found: RowsAboveFooter
    if let rows, rows.from == nearest {
      found = rows.rows
    } else {
      found = RowsAboveFooter(
        lines[nearest...].prefix(Self.limit).compactMap(\.self), columns: columns)
      rows = (nearest, found)
    }
    switch found.standing(of: cells) {
    case .alike: return nil
    case .doubtful: return true
    case .footer: return false
    }
  }
}
