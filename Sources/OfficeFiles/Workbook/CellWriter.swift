/// Writes cells as XML, and keeps the lists of styles and texts that they refer to.
///
/// A large sheet has hundreds of thousands of cells: they become bytes at once and never elements.
struct CellWriter {
  private(set) var styles = StyleSheet()
  private(set) var strings = SharedStrings()

  /// Appends a cell of a table.
  mutating func cell(
    _ cell: Workbook.Cell, _ kind: Workbook.ColumnKind, isIndented: Bool, at place: CellReference,
    to output: inout [UInt8]
  ) {
    switch cell {
    case .number(let value) where value.isFinite:
      open(
        CellStyle(look: .number(shownSign: kind.showsSign(of: value), kind)), at: place,
        to: &output)
      output.append("\"><v>")
      output.append(NumberText.text(value))
      output.append("</v></c>")
    case .number, .hidden: text("..", .mark, at: place, to: &output)
    case .text(let words):
      text(words, isIndented ? .indentedText : .text, at: place, to: &output)
    case .link(let words, to: _): text(words, .tableLink, at: place, to: &output)
    }
  }

  /// Appends a cell with text, which is never a formula, whatever it begins with.
  mutating func text(
    _ text: String, _ look: CellStyle.Look, at place: CellReference, to output: inout [UInt8]
  ) {
    let style = CellStyle(look: look, isQuoted: SpreadsheetText.looksLikeFormula(text))
    open(style, at: place, to: &output)
    output.append("\" t=\"s\"><v>")
    output.append(String(strings.number(of: text)))
    output.append("</v></c>")
  }

  /// The beginning of a cell, up to the closing quote of its style.
  private mutating func open(
    _ style: CellStyle, at place: CellReference, to output: inout [UInt8]
  ) {
    output.append("<c r=\"")
    output.append(CellReference.letters(place.column))
    output.append(String(place.row + 1))
    output.append("\" s=\"")
    output.append(String(styles.index(of: style)))
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
  /// The shortest text that reads back as the same number; the number must be finite.
  static func text(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return value.description
  }
}
