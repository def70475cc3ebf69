/// Turns a document into the parts of a `.docx` package.
struct WordWriter {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private let document: WordDocument

  init(_ document: WordDocument) { self.document = document }

  /// The finished package.
  func archive() -> ZipArchive {
    let language = document.properties.language
    var package = OfficePackage(main: "word/document.xml", properties: document.properties)
    package.add(
      "word/document.xml", contentType: Self.contentType("document.main"), documentPart(),
      relationships: [
        .init(id: "rId1", type: "styles", target: "styles.xml"),
        .init(id: "rId2", type: "settings", target: "settings.xml"),
        .init(id: "rId3", type: "numbering", target: "numbering.xml"),
        .init(id: "rId4", type: "fontTable", target: "fontTable.xml"),
        .init(id: "rId5", type: "theme", target: "theme/theme1.xml"),
      ])
    package.add(
      "word/styles.xml", contentType: Self.contentType("styles"),
      WordStylesPart.root(language: language))
    package.add(
      "word/settings.xml", contentType: Self.contentType("settings"),
      Self.settingsPart(language: language))
    package.add(
      "word/numbering.xml", contentType: Self.contentType("numbering"), Self.numberingPart)
    package.add(
      "word/fontTable.xml", contentType: Self.contentType("fontTable"), Self.fontTablePart)
    package.add(
      "word/theme/theme1.xml", contentType: ThemePart.contentType,
      ThemePart.root(font: Self.font))
    return package.archive()
  }

  private static func contentType(_ last: String) -> String {
    OfficePackage.officeType("wordprocessingml.\(last)")
  }

  private func documentPart() -> XMLElement {
    var content: [XMLElement] = []
    var drawings = 0
    for block in document.blocks {
      if case .drawing = block { drawings += 1 }
      content += elements(of: block, drawings: drawings)
    }
    // A table must be followed by a paragraph at the end, and a document has at least one.
    if content.last.map({ $0.name == "w:tbl" }) ?? true {
      content.append(WordParagraph(.normal, [WordParagraph.Run]()).element)
    }
    return XMLElement(
      "w:document",
      [
        "xmlns:w": Self.namespace,
        "xmlns:r": OfficePackage.officeRelationships,
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "xmlns:wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
      ],
      [XMLElement("w:body", [:], content + [Self.section])])
  }

  private func elements(of block: WordDocument.Block, drawings: Int) -> [XMLElement] {
    switch block {
    case .title(let text): [WordParagraph(.title, text).element]
    case .heading(let level, let text): [WordParagraph(.heading(level), text).element]
    case .paragraph(let spans):
      [
        WordParagraph(
          .normal, spans.map { .init($0.text, style: $0.isStrong ? .strong : nil) }
        ).element
      ]
    case .bullets(let items): items.map { WordParagraph(.listBullet, $0).element }
    case .caption(let text): [WordParagraph(.caption, text).element]
    case .table(let table): [WordTableWriter(table: table).element]
    case .drawing(let drawing):
      [
        WordParagraph(.figure, run: DrawingWriter(drawing: drawing, number: drawings).run).element
      ]
    case .box(let heading, let texts):
      [WordParagraph(.boxHeading, heading).element]
        + texts.map { WordParagraph(.boxText, $0).element }
    }
  }

  /// An upright A4 page with margins of 2.5 cm.
  private static let section = XMLElement(
    "w:sectPr", [:],
    [
      XMLElement("w:pgSz", ["w:w": "11906", "w:h": "16838"]),
      XMLElement(
        "w:pgMar",
        [
          "w:top": "1418", "w:right": "1418", "w:bottom": "1418", "w:left": "1418",
          "w:header": "709", "w:footer": "709", "w:gutter": "0",
        ]),
    ])

  /// Without the compatibility mode of 15, Word opens the file as one of Word 2007.
  private static func settingsPart(language: String) -> XMLElement {
    XMLElement(
      "w:settings", ["xmlns:w": namespace],
      [
        XMLElement("w:defaultTabStop", ["w:val": "1304"]),
        XMLElement("w:characterSpacingControl", ["w:val": "doNotCompress"]),
        XMLElement(
          "w:compat", [:],
          [
            XMLElement(
              "w:compatSetting",
              [
                "w:name": "compatibilityMode",
                "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
              ])
          ]),
        XMLElement("w:themeFontLang", ["w:val": language]),
        XMLElement("w:decimalSymbol", ["w:val": ","]),
        XMLElement("w:listSeparator", ["w:val": ";"]),
      ])
  }

  private static let font = "Calibri"

  private static let fontTablePart = XMLElement(
    "w:fonts", ["xmlns:w": namespace],
    [
      XMLElement(
        "w:font", ["w:name": font],
        [
          XMLElement("w:family", ["w:val": "swiss"]), XMLElement("w:pitch", ["w:val": "variable"]),
        ])
    ])

  /// The bullets of the style List Bullet.
  private static let numberingPart = XMLElement(
    "w:numbering", ["xmlns:w": namespace],
    [
      XMLElement(
        "w:abstractNum", ["w:abstractNumId": "0"],
        [
          XMLElement("w:multiLevelType", ["w:val": "singleLevel"]),
          XMLElement(
            "w:lvl", ["w:ilvl": "0"],
            [
              XMLElement("w:start", ["w:val": "1"]),
              XMLElement("w:numFmt", ["w:val": "bullet"]),
              XMLElement("w:pStyle", ["w:val": WordStyle.listBullet.id]),
              XMLElement("w:lvlText", ["w:val": "\u{2022}"]),
              XMLElement("w:lvlJc", ["w:val": "left"]),
              XMLElement(
                "w:pPr", [:], [XMLElement("w:ind", ["w:left": "360", "w:hanging": "360"])]),
            ]),
        ]),
      XMLElement(
        "w:num", ["w:numId": "1"], [XMLElement("w:abstractNumId", ["w:val": "0"])]),
    ])
}
