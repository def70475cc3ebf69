/// What the cells of a column have in common, as the bytes it is written with.
///
/// Every cell of a large sheet asks for the same few beginnings and styles; here each is made once.
struct ColumnCells {
  /// What stands between a cell's place and its value, by what the cell is.
  enum Content: Int, CaseIterable {
    case number, zero, text, mark
  }

  let kind: Workbook.ColumnKind
  /// How its texts look.
  let textLook: CellStyle.Look
  /// The beginning of each cell, up to its row.
  let beginning: [UInt8]
  /// The latest text among its cells with the number that it has among those of the workbook.
  var latestText: (text: String, number: Int)?
  private var middles = [[UInt8]?](repeating: nil, count: Content.allCases.count)

  init(_ kind: Workbook.ColumnKind, index: Int, isIndented: Bool = false) {
    self.kind = kind
    textLook = isIndented ? .indentedText : .text
    beginning = Array("<c r=\"\(CellReference.letters(index))".utf8)
  }

  /// What stands between the row of a cell's place and its value; the style enters the list of
  /// styles when it is first asked for.
  mutating func middle(_ content: Content, _ styles: inout StyleSheet) -> [UInt8] {
    if let middle = middles[content.rawValue] { return middle }
    let middle = Self.middle(
      CellStyle(look: look(content)), isText: content == .text || content == .mark, &styles)
    middles[content.rawValue] = middle
    return middle
  }

  /// The same for any style.
  static func middle(_ style: CellStyle, isText: Bool, _ styles: inout StyleSheet) -> [UInt8] {
    Array("\" s=\"\(styles.index(of: style))\"\(isText ? " t=\"s\"" : "")><v>".utf8)
  }

  private func look(_ content: Content) -> CellStyle.Look {
    switch content {
    case .number: .number(shownSign: true, kind)
    case .zero: .number(shownSign: false, kind)
    case .text: textLook
    case .mark: .mark
    }
  }
}
