/// Tells a comma-separated file whose decimal commas are not quoted: every reading shifts columns.
enum UnquotedDecimals {
  /// The line of the first record with decimal commas; nil when the file is sound in this respect.
  ///
  /// The header is the first record of two cells or more without a number. Decimal commas make
  /// records longer than it, or leave a trace where it has room for them.
  static func firstLine(in records: [HeadRecord]) -> Int? {
    let titles = FormCandidate.titleCount(records, FormCandidate.commonWidth(records))
    guard
      let index = records[titles...].firstIndex(where: { record in
        record.usedWidth > 1 && record.cells.allSatisfy { DecimalNumber.parse($0) == nil }
      })
    else { return nil }
    let start = headerBelowTitle(at: index, in: records) ?? index
    let (header, below) = (records[start], records[(start + 1)...])
    if areGuarded(below) { return nil }
    if let line = longerLine(header, below) { return line }
    let isInUnnamed = fillsUnnamedColumn(header, below)
    let isInLonger = lengthensRecords(below, beyond: header)
    let isInRoom = fillsRoomOfHeader(header, below) || splitsWeight(header, below)
    return isInUnnamed || isInLonger || isInRoom ? below.first?.line : nil
  }

  /// The index of the header a line or two below a title with the commas of a sentence; nil where the
  /// record is none.
  ///
  /// The header is names for all columns that the records have, above nothing but numbers.
  private static func headerBelowTitle(at index: Int, in records: [HeadRecord]) -> Int? {
    let (title, width) = (records[index], FormCandidate.commonWidth(records))
    guard title.blankLedCells == title.cells.count - 1, title.cells.count < width else {
      return nil
    }
    let found = records[(index + 1)...].prefix(2).firstIndex { record in
      record.cells.count == width
        && record.cells.allSatisfy { !$0.isEmpty && DecimalNumber.parse($0) == nil }
    }
    guard let found, found + 1 < records.count,
      records[(found + 1)...].allSatisfy({ record in
        record.cells.count == width && record.cells.allSatisfy { DecimalNumber.parse($0) != nil }
      })
    else { return nil }
    return found
  }

  /// Whether every record has a decimal comma in the same column that quotes keep in one field, as the
  /// others of the file then have too.
  private static func areGuarded(_ below: ArraySlice<HeadRecord>) -> Bool {
    let width = below.lazy.map(\.cells.count).max() ?? 0
    let rows = below.filter { $0.cells.count == width }
    return !rows.isEmpty
      && (0..<width).contains { column in
        rows.allSatisfy {
          $0.cells[column].contains(",") && DecimalNumber.parse($0.cells[column]) != nil
        }
      }
  }

  /// The line of the first record that is longer than the header because of decimal commas.
  ///
  /// Columns after the header's last name are none where at least half of the records have nothing
  /// there. A record speaks for decimal commas when joining neighbouring whole numbers can bring it
  /// to the header's width.
  private static func longerLine(_ header: HeadRecord, _ below: ArraySlice<HeadRecord>) -> Int? {
    let named = header.usedWidth
    let isBlankBeyond = below.count { $0.usedWidth <= named } * 2 >= below.count
    let width = isBlankBeyond ? named : header.cells.count
    let longer = below.filter { $0.usedWidth > width }
    let decimal = longer.filter { $0.usedWidth - joinable($0.cells) <= width }
    guard let first = decimal.first, decimal.count * 2 > longer.count,
      longer.count * 5 >= below.count
    else { return nil }
    return first.line
  }

  /// Whether the last column has no name and every record the decimals there of a whole number
  /// before it: `vikt,` above `1,25`.
  private static func fillsUnnamedColumn(
    _ header: HeadRecord, _ below: ArraySlice<HeadRecord>
  ) -> Bool {
    let last = header.cells.count - 1
    guard header.usedWidth == last, header.filledCells == last, !below.isEmpty else { return false }
    return below.allSatisfy { isPair($0.cells, at: last - 1) }
  }

  /// Whether records of two lengths differ by a comma: in the longer ones digits follow a whole
  /// number where the shorter ones have a whole number and no digits.
  private static func lengthensRecords(
    _ below: ArraySlice<HeadRecord>, beyond header: HeadRecord
  ) -> Bool {
    let lengths = Set(below.map(\.cells.count)).sorted()
    guard lengths.count == 2, lengths[1] == lengths[0] + 1, lengths[1] > header.cells.count else {
      return false
    }
    let longer = below.filter { $0.cells.count == lengths[1] }
    let shorter = below.filter { $0.cells.count == lengths[0] }
    return (0..<lengths[0]).contains { column in
      longer.allSatisfy { isPair($0.cells, at: column) }
        && shorter.allSatisfy { isWhole($0.cells[column]) && !isPair($0.cells, at: column) }
    }
  }

  /// Whether a header text that a comma and a blank divide gives room for one comma in every record:
  /// `Andel, %` above `34,5`; blanks after every comma divide names, unless a unit follows.
  private static func fillsRoomOfHeader(
    _ header: HeadRecord, _ below: ArraySlice<HeadRecord>
  ) -> Bool {
    let isEverywhere = header.blankLedCells == header.cells.count - 1
    guard !below.isEmpty,
      below.allSatisfy({ $0.blankLedCells == 0 && $0.cells.count == header.cells.count })
    else { return false }
    return header.blankLed.contains { column in
      (!isEverywhere || units.contains(header.cells[column]))
        && below.allSatisfy { isPair($0.cells, at: column - 1) }
    }
  }

  /// What a measure is counted in, where a header names it after a comma.
  private static let units: Set<String> = [
    "%", "procent", "promille", "kr", "kronor", "tkr", "mkr", "st", "antal", "andel", "tusental",
  ]

  private static let weights: Set<String> = [
    "vikt", "vikter", "svarsvikt", "designvikt", "urvalsvikt", "kalibreringsvikt", "kalvikt",
    "upprakningsvikt", "weight", "weights",
  ]

  /// Whether a weight is a whole number in every record, nought in one, and digits follow: a weight
  /// of nought is none, and the last fields are left out.
  private static func splitsWeight(_ header: HeadRecord, _ below: ArraySlice<HeadRecord>) -> Bool {
    header.cells.indices.contains { column in
      let name = LabelFolding.folded(header.cells[column])
      return weights.contains(name)
        && below.contains { $0.cells.indices.contains(column) && $0.cells[column] == "0" }
        && below.allSatisfy { isPair($0.cells, at: column) }
        && below.count { $0.cells[column + 1].utf8.count > 1 } * 2 >= below.count
    }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isWhole(_ text: String) -> Bool {
    isDigits(text.hasPrefix("-") ? text.dropFirst() : text[...])
  }

  /// Whether a whole number is followed by bare digits.
  private static func isPair(_ cells: [String], at column: Int) -> Bool {
    cells.indices.contains(column) && cells.indices.contains(column + 1) && isWhole(cells[column])
      && isDigits(cells[column + 1][...])
  }

  /// How many times a whole number is followed by bare digits, each cell used once.
  private static func joinable(_ cells: [String]) -> Int {
    var (joined, index) = (0, 0)
    while index + 1 < cells.count {
      let isJoined = isPair(cells, at: index)
      if isJoined { joined += 1 }
      index += isJoined ? 2 : 1
    }
    return joined
  }
}
