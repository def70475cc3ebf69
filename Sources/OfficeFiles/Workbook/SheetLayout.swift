/// Which row everything on a sheet stands in, and how wide its columns are.
struct SheetLayout {
  private let sheet: Workbook.Sheet
  /// The table, if it has rows; one without is a line of text.
  let table: Workbook.Table?
  /// The lines between the title and the table.
  let lines: [Workbook.Line]
  /// The headers, legal and unique.
  let headers: [String]
  /// The widths of the columns in characters.
  let widths: [Double]

  init(_ sheet: Workbook.Sheet) {
    self.sheet = sheet
    if let table = sheet.table, !table.rows.isEmpty, !table.columns.isEmpty {
      self.table = table
      lines = sheet.lines
    } else {
      table = nil
      lines = sheet.lines + (sheet.table.map { [.text($0.emptyText)] } ?? [])
    }
    headers = LegalNames.headers(table?.columns.map(\.header) ?? [])
    widths =
      table == nil
      ? [sheet.orientation == .portrait ? 75 : 100]
      : Self.widths(table: table, headers: headers, lines: lines)
  }

  /// The row of the table's header, counted from 0: straight below the lines.
  var headerRow: Int { 1 + lines.count }

  /// The cell at the lower right end of what is written.
  var lastCell: CellReference {
    guard let table else { return CellReference(row: lines.count, column: 0) }
    return CellReference(row: headerRow + table.rows.count, column: table.columns.count - 1)
  }

  /// The table with its header as a range, `A5:F12`.
  var tableRange: String { "\(CellReference(row: headerRow, column: 0).name):\(lastCell.name)" }

  /// The cell of a column in a row of the table; `..` where the row is too short.
  func cell(_ column: Int, ofRow row: [Workbook.Cell]) -> Workbook.Cell {
    column < row.count ? row[column] : .hidden
  }

  /// Whether a column of text stands straight after one of numbers.
  func isIndented(_ column: Int) -> Bool {
    guard let columns = table?.columns, column > 0, columns[column].kind == .text else {
      return false
    }
    return columns[column - 1].kind != .text
  }

  /// Whether a line is longer than the columns together, so that it must wrap in the first.
  func wraps(_ text: String) -> Bool { Double(text.count) > widths.reduce(0, +) * 0.95 }

  /// The height of the header row, with space above it.
  var headerHeight: Double {
    // Bold letters are about a tenth wider.
    RowHeight.wrapped(zip(headers, widths).map { ($0, ($1 - 1) / 1.1) }) + RowHeight.aboveHeader
  }

  /// The height of a row of the table.
  func height(ofRow row: [Workbook.Cell]) -> Double {
    var lines = 1
    for (cell, width) in zip(row, widths) {
      switch cell {
      case .text(let text), .link(let text, to: _):
        lines = max(lines, RowHeight.lines(text, width: width))
      case .number, .hidden: break
      }
    }
    return RowHeight.ofLines(lines)
  }

  /// The columns of a table follow their content; column A of a sheet of text is as wide as a page,
  /// since LibreOffice cuts a wider one.
  ///
  /// They hold their longest word or number, and texts up to 50 characters unwrapped. If a line is longer than all columns
  /// together, the first column grows, to at most 60, so that the line wraps in few rows.
  private static func widths(
    table: Workbook.Table?, headers: [String], lines: [Workbook.Line]
  ) -> [Double] {
    guard let table else { return [100] }
    var widths = table.columns.indices.map { index in
      table.columns[index].width ?? width(of: index, in: table, header: headers[index])
    }
    let longestLine = lines.map(\.text.count).max() ?? 0
    let missing = Double(longestLine) * 1.06 - widths.reduce(0, +)
    if missing > 0, table.columns[0].width == nil {
      widths[0] = max(widths[0], min(60, widths[0] + missing))
    }
    return widths
  }

  private static func width(of index: Int, in table: Workbook.Table, header: String) -> Double {
    let longestWord = header.split { $0 == " " || $0 == "-" }.map(\.count).max() ?? 0
    // A header of several words wraps, to about three rows.
    let headerWidth = max(longestWord + 1, header.count / 3)
    let kind = table.columns[index].kind
    let content = table.rows.reduce(2) { width, row in
      index < row.count ? row[index].shownWidth(kind, atLeast: width) : width
    }
    return Double(min(50, max(9, max(headerWidth, content) + 3)))
  }
}

extension Workbook.Line {
  /// The words of the line.
  var text: String {
    switch self {
    case .heading(let text), .text(let text), .link(let text, to: _): text
    }
  }
}

extension Workbook.Cell {
  /// About how many characters wide the cell is shown, from the two of a hidden one; `width` where
  /// that is wider.
  fileprivate func shownWidth(_ kind: Workbook.ColumnKind, atLeast width: Int) -> Int {
    switch self {
    case .text(let text), .link(let text, to: _):
      // A text has no more characters than bytes.
      text.utf8.count <= width ? width : max(width, text.characterCount)
    case .hidden: width
    case .number(let value):
      switch kind {
      case .percent: max(width, 8)
      case .pValue: max(width, 6)
      case .text, .whole, .year, .decimal, .signedDecimal:
        max(width, Self.digits(value) * 4 / 3 + kind.shownPlaces + 2)
      }
    }
  }

  private static func digits(_ value: Double) -> Int {
    var rest = value.isFinite ? abs(value) : 0
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits
  }
}
