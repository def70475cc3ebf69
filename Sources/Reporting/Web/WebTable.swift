/// Writes tables with a caption, scoped headers, and a region that scrolls by keyboard.
enum WebTable {
  /// A table; nothing for one without rows.
  static func markup(_ table: ReadableTable) -> Markup {
    guard !table.rows.isEmpty else { return .empty }
    let caption = "\(table.id)-rubrik"
    let head = Markup.element(
      "tr", [:],
      [.element("th", ["scope": "col"], table.rowsHeader)]
        + table.headers.enumerated().map { column, header in
          .element("th", ["scope": "col", "class": isNumeric(table, column) ? "n" : nil], header)
        })
    let rows = table.rows.map { row in
      Markup.element(
        "tr", [:], [.element("th", ["scope": "row"], row.header)] + row.cells.map(cell))
        + .literal("\n")
    }
    let markup = Markup.element(
      "table", [:],
      [
        .element("caption", ["id": caption], [.element("span", [:], table.caption)]),
        .element("thead", [:], [head]),
        .literal("\n"), .element("tbody", [:], rows),
      ])
    return region(markup, labelledBy: caption, isShort: table.rows.count <= mostRowsOnOnePage)
      + (table.note.isEmpty ? .empty : .element("p", ["class": "note"], table.note))
      + .literal("\n")
  }

  /// Whether a column holds figures, so that its header stands above them.
  private static func isNumeric(_ table: ReadableTable, _ column: Int) -> Bool {
    table.rows.contains { row in
      guard row.cells.indices.contains(column), case .figure = row.cells[column] else {
        return false
      }
      return true
    }
  }

  /// So many rows are kept together when printed.
  private static let mostRowsOnOnePage = 14

  private static func region(
    _ contents: Markup, labelledBy id: String, isShort: Bool
  ) -> Markup {
    .element(
      "div",
      [
        "class": isShort ? "scroll short" : "scroll", "role": "region", "aria-labelledby": id,
        "tabindex": "0",
      ],
      [contents])
  }

  private static func cell(_ cell: ReadableTable.Cell) -> Markup {
    switch cell {
    case .text(let text): .element("td", [:], text)
    case .figure(let text): .element("td", ["class": "n"], text)
    case .hidden(let reason):
      .element("td", ["class": "n"], [.text(".. "), .element("small", [:], reason)])
    }
  }
}
