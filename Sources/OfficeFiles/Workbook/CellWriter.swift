/// Makes the elements of cells, and keeps the lists of styles and texts that they refer to.
struct CellWriter {
  var styles: StyleSheet
  var strings: SharedStrings

  /// A cell of a table.
  mutating func cell(
    _ cell: Workbook.Cell, _ kind: Workbook.ColumnKind, isIndented: Bool, at place: CellReference
  ) -> XMLElement {
    switch cell {
    case .number(let value) where value.isFinite:
      let style = CellStyle(look: .number(shownSign: kind.showsSign(of: value), kind))
      return XMLElement(
        "c", ["r": place.name, "s": "\(styles.index(of: style))"],
        [XMLElement("v", text: NumberText.text(value))])
    case .number, .hidden: return text("..", .mark, at: place)
    case .text(let words): return text(words, isIndented ? .indentedText : .text, at: place)
    case .link(let words, to: _): return text(words, .tableLink, at: place)
    }
  }

  /// A cell with text, which is never a formula, whatever it begins with.
  mutating func text(
    _ text: String, _ look: CellStyle.Look, at place: CellReference
  ) -> XMLElement {
    let style = CellStyle(look: look, isQuoted: SpreadsheetText.looksLikeFormula(text))
    return XMLElement(
      "c", ["r": place.name, "s": "\(styles.index(of: style))", "t": "s"],
      [XMLElement("v", text: "\(strings.number(of: text))")])
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
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return "\(whole)" }
    return "\(value)"
  }
}
