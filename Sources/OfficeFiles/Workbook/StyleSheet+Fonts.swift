extension StyleSheet {
  /// Arial at 12 points and more: what the checklist recommends, and on every computer.
  static let fonts = XMLElement(
    "fonts", ["count": "5"],
    [
      font(size: 12),
      font(size: 16, isBold: true),
      font(size: 14, isBold: true),
      font(size: 12, isBold: true),
      // 8.6:1 against white, and underlined, so that colour is not alone in telling a link.
      font(size: 12, isUnderlined: true, color: "FF0B4FA0"),
    ])

  /// The two fills that every workbook must begin with; none is used.
  static let fills = XMLElement(
    "fills", ["count": "2"],
    ["none", "gray125"].map {
      XMLElement("fill", [:], [XMLElement("patternFill", ["patternType": $0])])
    })

  /// No border, and a line below for the header row.
  static let borders = XMLElement(
    "borders", ["count": "2"],
    [
      border(bottom: XMLElement("bottom")),
      border(
        bottom: XMLElement(
          "bottom", ["style": "medium"], [XMLElement("color", ["rgb": "FF000000"])])),
    ])

  private static func font(
    size: Int, isBold: Bool = false, isUnderlined: Bool = false, color: String = "FF000000"
  ) -> XMLElement {
    var children = isBold ? [XMLElement("b")] : []
    if isUnderlined { children.append(XMLElement("u")) }
    children += [
      XMLElement("sz", ["val": "\(size)"]),
      XMLElement("color", ["rgb": color]),
      XMLElement("name", ["val": "Arial"]),
      XMLElement("family", ["val": "2"]),
    ]
    return XMLElement("font", [:], children)
  }

  private static func border(bottom: XMLElement) -> XMLElement {
    XMLElement(
      "border", [:],
      [
        XMLElement("left"), XMLElement("right"), XMLElement("top"), bottom,
        XMLElement("diagonal"),
      ])
  }
}
