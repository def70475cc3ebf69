import OfficeFiles
import Testing

@Suite struct WordDocumentTests {
  let zip: ZipReader
  let body: XMLTree

  init() throws {
    zip = try ZipReader(Samples.document.bytes())
    body = try #require(try zip.xml("word/document.xml").child("w:body"))
  }

  private func styleName(_ id: String?) throws -> String? {
    try zip.xml("word/styles.xml").all("w:style").first { $0["w:styleId"] == id }?
      .child("w:name")?["w:val"]
  }

  @Test func paragraphsHaveTheStylesOfTheirBlocks() throws {
    let paragraphs = try body.children.filter { $0.name == "w:p" }.map {
      (
        try styleName($0.all("w:pStyle").first?["w:val"] ?? "Normal"),
        $0.children.filter { $0.name == "w:r" }.flatMap(\.children)
          .filter { $0.name == "w:t" }.map(\.text).joined()
      )
    }
    #expect(
      paragraphs.map(\.0) == [
        "Title", "heading 1", "Normal", "List Bullet", "List Bullet", "Faktaruta rubrik",
        "Faktaruta", "Faktaruta", "heading 2", "caption", "caption", "Figur", "heading 3", "Normal",
      ])
    #expect(
      paragraphs[2].1
        == "28 procent av invånarna i åldern 16–84 år känner sig otrygga utomhus sent på kvällen.")
    #expect(paragraphs[3].1 == "Otryggheten har minskat & <inte> ökat.")
  }

  /// Only styles: nothing in a paragraph or run says how it looks.
  @Test func nothingIsFormattedDirectly() {
    for properties in body.all("w:pPr") {
      #expect(properties.children.map(\.name) == ["w:pStyle"])
    }
    for properties in body.all("w:rPr") {
      #expect(properties.children.map(\.name) == ["w:rStyle"])
    }
    for name in ["w:jc", "w:b", "w:sz", "w:color", "w:rFonts", "w:shd", "w:tblBorders"] {
      #expect(body.all(name).isEmpty)
    }
  }

  @Test func everyStyleThatIsUsedIsThere() throws {
    let styles = try zip.xml("word/styles.xml").all("w:style").compactMap { $0["w:styleId"] }
    #expect(Set(styles).count == styles.count)
    for name in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
      for use in body.all(name) { #expect(styles.contains(use["w:val"] ?? "")) }
    }
    for style in try zip.xml("word/styles.xml").all("w:style") {
      for name in ["w:basedOn", "w:next"] {
        if let other = style.child(name)?["w:val"] { #expect(styles.contains(other)) }
      }
    }
  }

  @Test func theLanguageIsTheDocumentsDefault() throws {
    let styles = try zip.xml("word/styles.xml")
    #expect(styles.child("w:docDefaults")?.all("w:lang").first?["w:val"] == "sv-SE")
    #expect(body.all("w:lang").isEmpty)
    #expect(try zip.xml("word/settings.xml").child("w:themeFontLang")?["w:val"] == "sv-SE")
    #expect(try zip.xml("docProps/core.xml").child("dc:language")?.text == "sv-SE")
  }

  @Test func listsAreLists() throws {
    let style = try zip.xml("word/styles.xml").all("w:style").first {
      $0["w:styleId"] == "ListBullet"
    }
    let number = try #require(style?.all("w:numId").first?["w:val"])
    let numbering = try zip.xml("word/numbering.xml")
    let list = numbering.all("w:num").first { $0["w:numId"] == number }
    let abstract = numbering.all("w:abstractNum").first {
      $0["w:abstractNumId"] == list?.child("w:abstractNumId")?["w:val"]
    }
    #expect(abstract?.all("w:numFmt").first?["w:val"] == "bullet")
    #expect(abstract?.all("w:pStyle").first?["w:val"] == "ListBullet")
    #expect(!body.all("w:t").contains { $0.text.hasPrefix("•") || $0.text.hasPrefix("- ") })
  }

  @Test func theTableRepeatsItsHeaderAndCutsNoRow() throws {
    let table = try #require(body.child("w:tbl"))
    let rows = table.all("w:tr")
    #expect(rows.count == 43)
    #expect(rows.map { $0.all("w:tblHeader").count } == [1] + [Int](repeating: 0, count: 42))
    #expect(rows.allSatisfy { $0.all("w:cantSplit").count == 1 })
    #expect(rows.allSatisfy { $0.all("w:tc").count == 3 })
    #expect(table.all("w:tblCaption").first?["w:val"] == "Andel otrygga per område")
    #expect(
      table.all("w:tblDescription").first?["w:val"] == "En rad per område: svar och andel.")
    #expect(table.all("w:gridSpan").isEmpty && table.all("w:vMerge").isEmpty)
    #expect(rows[1].all("w:t").map(\.text) == ["Alla", "2\u{A0}581", "27,9\u{A0}%"])
    #expect(
      rows[1].all("w:pStyle").compactMap { $0["w:val"] } == [
        "Tabelltext", "Tabelltal", "Tabelltal",
      ])
    #expect(
      rows[0].all("w:pStyle").compactMap { $0["w:val"] } == [
        "Tabellhuvud", "TabellhuvudTal", "TabellhuvudTal",
      ])
  }

  @Test func columnsShareTheWidthByWeight() throws {
    let widths = try #require(body.child("w:tbl")).all("w:gridCol").compactMap { $0["w:w"] }
    #expect(widths == ["4535", "2268", "2268"])
  }

  @Test func aDocumentEndsWithAParagraphAndItsPage() throws {
    for blocks in [
      [],
      [
        WordDocument.Block.table(
          .init(title: "t", description: "d", columns: [.init("a")], rows: [["1"]]))
      ],
    ] {
      let document = WordDocument(properties: DocumentProperties(title: "t"), blocks: blocks)
      let body = try ZipReader(document.bytes()).xml("word/document.xml").child("w:body")
      #expect(body?.children.suffix(2).map(\.name) == ["w:p", "w:sectPr"])
    }
  }

  @Test func aTableWithoutRowsIsALineOfText() throws {
    let document = WordDocument(
      properties: DocumentProperties(title: "t"),
      blocks: [.table(.init(title: "t", description: "d", columns: [.init("a")], rows: []))])
    let body = try ZipReader(document.bytes()).xml("word/document.xml")
    #expect(body.all("w:tbl").isEmpty)
    #expect(body.all("w:t").map(\.text) == ["Tabellen har inga rader."])
  }

  @Test func aLineBreakInATextIsOneInTheDocument() throws {
    let document = WordDocument(
      properties: DocumentProperties(title: "t"), blocks: [.paragraph("ett\r\ntvå\n")])
    let run = try ZipReader(document.bytes()).xml("word/document.xml").all("w:r").first
    #expect(run?.children.map(\.name) == ["w:t", "w:br", "w:t", "w:br"])
  }

  @Test func theSampleHasNoProblems() { #expect(Samples.document.problems() == []) }

  @Test func problemsAreFound() {
    let document = WordDocument(
      properties: DocumentProperties(title: ""),
      blocks: [
        .heading(2, "a"), .heading(3, "b"), .heading(1, " "), .paragraph([]), .bullets([]),
        .box(heading: "x", [""]),
        .table(.init(title: "", description: "d", columns: [.init("a")], rows: [["1", "2"]])),
        .drawing(.init(width: 454, height: 10, title: "t", description: "", shapes: [])),
        .heading(3, "c"),
      ])
    #expect(
      document.problems() == [
        .noDocumentTitle, .skippedHeadingLevel(heading: "a"), .emptyText(block: 3),
        .emptyText(block: 4), .emptyText(block: 5), .emptyText(block: 6),
        .tableWithoutDescription(block: 7), .raggedTable(block: 7),
        .drawingWithoutDescription(block: 8), .tooWideDrawing(block: 8),
        .skippedHeadingLevel(heading: "c"),
      ])
  }
}
