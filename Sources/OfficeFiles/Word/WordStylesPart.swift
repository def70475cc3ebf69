/// The part `word/styles.xml`.
enum WordStylesPart {
  /// The styles, and the defaults: the theme's font at 11 points in the document's language.
  static func root(language: String) -> XMLElement {
    XMLElement(
      "w:styles", ["xmlns:w": WordWriter.namespace],
      [defaults(language: language)] + fixed + WordStyle.allCases.map(style)
        + [tableNormal, numberingNone, tableGrid])
  }

  /// The id of the style of tables.
  static let tableID = "TableGrid"

  private static func defaults(language: String) -> XMLElement {
    XMLElement(
      "w:docDefaults", [:],
      [
        XMLElement(
          "w:rPrDefault", [:],
          [
            XMLElement(
              "w:rPr", [:],
              [
                XMLElement(
                  "w:rFonts",
                  [
                    "w:asciiTheme": "minorHAnsi", "w:eastAsiaTheme": "minorHAnsi",
                    "w:hAnsiTheme": "minorHAnsi", "w:cstheme": "minorBidi",
                  ]),
                XMLElement("w:sz", ["w:val": "22"]),
                XMLElement("w:szCs", ["w:val": "22"]),
                XMLElement(
                  "w:lang",
                  ["w:val": language, "w:eastAsia": "en-US", "w:bidi": "ar-SA"]),
              ])
          ]),
        XMLElement(
          "w:pPrDefault", [:],
          [
            XMLElement(
              "w:pPr", [:],
              [
                XMLElement(
                  "w:spacing", ["w:after": "140", "w:line": "271", "w:lineRule": "auto"])
              ])
          ]),
      ])
  }

  private static func style(_ style: WordStyle) -> XMLElement {
    var children = [XMLElement("w:name", ["w:val": style.name])]
    let base = style.isForCharacters ? "DefaultParagraphFont" : style.base?.id
    if let base { children.append(XMLElement("w:basedOn", ["w:val": base])) }
    if let next = style.next { children.append(XMLElement("w:next", ["w:val": next.id])) }
    children.append(XMLElement("w:qFormat"))
    if !style.paragraphProperties.isEmpty {
      children.append(XMLElement("w:pPr", [:], style.paragraphProperties))
    }
    if !style.runProperties.isEmpty {
      children.append(XMLElement("w:rPr", [:], style.runProperties))
    }
    let type = style.isForCharacters ? "character" : "paragraph"
    if style == .normal {
      return XMLElement(
        "w:style", ["w:type": type, "w:default": "1", "w:styleId": style.id], children)
    }
    return style.isBuiltIn
      ? XMLElement("w:style", ["w:type": type, "w:styleId": style.id], children)
      : XMLElement(
        "w:style", ["w:type": type, "w:customStyle": "1", "w:styleId": style.id], children)
  }

  private static let fixed = [
    XMLElement(
      "w:style", ["w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"],
      [
        XMLElement("w:name", ["w:val": "Default Paragraph Font"]),
        XMLElement("w:uiPriority", ["w:val": "1"]), XMLElement("w:semiHidden"),
      ])
  ]

  private static let tableNormal = XMLElement(
    "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
    [
      XMLElement("w:name", ["w:val": "Normal Table"]),
      XMLElement("w:uiPriority", ["w:val": "99"]), XMLElement("w:semiHidden"),
      XMLElement(
        "w:tblPr", [:],
        [
          XMLElement("w:tblInd", ["w:w": "0", "w:type": "dxa"]),
          XMLElement(
            "w:tblCellMar", [:],
            [("top", "0"), ("left", "108"), ("bottom", "0"), ("right", "108")].map {
              XMLElement("w:\($0.0)", ["w:w": $0.1, "w:type": "dxa"])
            }),
        ]),
    ])

  private static let numberingNone = XMLElement(
    "w:style", ["w:type": "numbering", "w:default": "1", "w:styleId": "NoList"],
    [
      XMLElement("w:name", ["w:val": "No List"]),
      XMLElement("w:uiPriority", ["w:val": "99"]), XMLElement("w:semiHidden"),
    ])

  /// Word's own "Table Grid", which a template may have made its own.
  private static let tableGrid = XMLElement(
    "w:style", ["w:type": "table", "w:styleId": tableID],
    [
      XMLElement("w:name", ["w:val": "Table Grid"]),
      XMLElement("w:basedOn", ["w:val": "TableNormal"]),
      XMLElement("w:uiPriority", ["w:val": "39"]),
      XMLElement(
        "w:tblPr", [:],
        [
          XMLElement(
            "w:tblBorders", [:],
            ["top", "left", "bottom", "right", "insideH", "insideV"].map {
              XMLElement(
                "w:\($0)",
                ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
            })
        ]),
    ])
}
