/// Writes cells as XML, and keeps the lists of styles and texts that they refer to.
///
/// A large sheet has hundreds of thousands of cells: they become bytes at once and never elements.
struct CellWriter {
  private(set) var styles = StyleSheet()
  private(set) var strings = SharedStrings()

  /// Appends a cell of a table; `row` is the row's number in digits.
  mutating func cell(
    _ cell: Workbook.Cell, _ column: inout ColumnCells, row: [UInt8], to output: inout [UInt8]
  ) {
    output += column.beginning
    output += row
    switch cell {
    case .number(let value) where value.isFinite:
      output += column.middle(column.kind.showsSign(of: value) ? .number : .zero, &styles)
      NumberText.append(value, to: &output)
    case .number, .hidden:
      output += column.middle(.mark, &styles)
      output.append(decimal: strings.number(of: ".."))
    case .text(let text) where !SpreadsheetText.looksLikeFormula(text):
      output += column.middle(.text, &styles)
      let number = strings.number(of: text, latest: column.latestText)
      column.latestText = (text, number)
      output.append(decimal: number)
    case .text(let text):
      appendText(text, column.textLook, to: &output)
      return
    case .link(let text, to: _):
      appendText(text, .tableLink, to: &output)
      return
    }
    output.append("</v></c>")
  }

  /// Appends a cell with text, which is never a formula, whatever it begins with.
  mutating func text(
    _ text: String, _ look: CellStyle.Look, at place: CellReference, to output: inout [UInt8]
  ) {
    output.append("<c r=\"\(place.name)")
    appendText(text, look, to: &output)
  }

  /// The rest of a cell after its place.
  private mutating func appendText(
    _ text: String, _ look: CellStyle.Look, to output: inout [UInt8]
  ) {
    let style = CellStyle(look: look, isQuoted: SpreadsheetText.looksLikeFormula(text))
    output += ColumnCells.middle(style, isText: true, &styles)
    output.append(decimal: strings.number(of: text))
    output.append("</v></c>")
  }
}

extension Workbook.ColumnKind {
  /// Whether a number has a sign where it is not shown as zero.
  fileprivate func showsSign(of value: Double) -> Bool {
    var half = 0.5
    for _ in 0..<shownPlaces { half /= 10 }
    return value == 0 || abs(value) >= half
  }
}

/// Numbers as XML has them, whole ones without a decimal point.
enum NumberText {
  /// Appends the text of a finite number.
  static func append(_ value: Double, to output: inout [UInt8]) {
    if let whole = Int(exactly: value), (0..<1_000_000_000_000_000).contains(whole) {
      output.append(decimal: whole)
    } else {
      output.append(text(value))
    }
  }

  /// The shortest text that reads back as the same number; the number must be finite.
  static func text(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return value.description
  }
}
