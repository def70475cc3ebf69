/// The styles that the cells of a workbook use, in the order they were first asked for.
struct StyleSheet {
  private var styles: [CellStyle] = []

  init() { _ = index(of: CellStyle(look: .normal)) }

  /// The index that a cell refers to; the styles are so few that they are looked through.
  mutating func index(of style: CellStyle) -> Int {
    if let index = styles.firstIndex(of: style) { return index }
    styles.append(style)
    return styles.count - 1
  }

  /// The part `xl/styles.xml`.
  func part() -> XMLElement {
    let named = namedStyles
    let codes = named.compactMap(\.formatCode)
    var children: [XMLElement] = []
    if !codes.isEmpty {
      children.append(
        XMLElement(
          "numFmts", ["count": "\(codes.count)"],
          codes.enumerated().map {
            XMLElement(
              "numFmt", ["numFmtId": "\(Self.firstFormat + $0.offset)", "formatCode": $0.element])
          }))
    }
    children += [
      Self.fonts, Self.fills, Self.borders,
      XMLElement(
        "cellStyleXfs", ["count": "\(named.count)"],
        named.map { format($0, codes: codes, namedIndex: nil) }),
      XMLElement(
        "cellXfs", ["count": "\(styles.count)"],
        styles.map { style in
          format(
            style, codes: codes, namedIndex: named.firstIndex { $0.look == style.look } ?? 0)
        }),
      XMLElement(
        "cellStyles", ["count": "\(named.count)"],
        named.enumerated().map { Self.cellStyle($0.element, index: $0.offset) }),
      XMLElement("dxfs", ["count": "0"]),
      XMLElement(
        "tableStyles",
        [
          "count": "0", "defaultTableStyle": "TableStyleLight1",
          "defaultPivotStyle": "PivotStyleLight16",
        ]),
    ]
    return XMLElement("styleSheet", ["xmlns": WorkbookWriter.namespace], children)
  }

  /// One named style for each look, whether quoted or not.
  private var namedStyles: [CellStyle] {
    var named: [CellStyle] = []
    for style in styles where !named.contains(where: { $0.look == style.look }) {
      named.append(CellStyle(look: style.look))
    }
    return named
  }

  /// The first number that is free for formats of one's own.
  private static let firstFormat = 164

  private func format(_ style: CellStyle, codes: [String], namedIndex: Int?) -> XMLElement {
    let number = style.formatCode.flatMap { codes.firstIndex(of: $0) }.map { $0 + Self.firstFormat }
    let children = style.alignment.map { [$0] } ?? []
    let base: KeyValuePairs<String, String> = [
      "numFmtId": "\(number ?? 0)", "fontId": "\(style.font)", "fillId": "0",
      "borderId": style.hasLineBelow ? "1" : "0", "applyNumberFormat": number == nil ? "0" : "1",
      "applyAlignment": children.isEmpty ? "0" : "1",
    ]
    guard let namedIndex else { return XMLElement("xf", base, children) }
    return XMLElement(
      "xf",
      [
        "numFmtId": "\(number ?? 0)", "fontId": "\(style.font)", "fillId": "0",
        "borderId": style.hasLineBelow ? "1" : "0", "xfId": "\(namedIndex)",
        "quotePrefix": style.isQuoted ? "1" : "0",
        "applyNumberFormat": number == nil ? "0" : "1",
        "applyFont": style.font == 0 ? "0" : "1",
        "applyBorder": style.hasLineBelow ? "1" : "0",
        "applyAlignment": children.isEmpty ? "0" : "1",
      ], children)
  }

  private static func cellStyle(_ style: CellStyle, index: Int) -> XMLElement {
    if let builtin = style.builtinID {
      XMLElement(
        "cellStyle", ["name": style.name, "xfId": "\(index)", "builtinId": "\(builtin)"])
    } else {
      XMLElement("cellStyle", ["name": style.name, "xfId": "\(index)"])
    }
  }
}
