import OfficeFiles
import Testing

@Suite struct WorkbookTests {
  let book: WorkbookReader

  init() throws { book = try WorkbookReader(Samples.workbook.bytes()) }

  private static func workbook(_ columns: [Workbook.Column], _ rows: [[Workbook.Cell]]) -> Workbook
  {
    Workbook(
      properties: DocumentProperties(title: "t"),
      cover: Workbook.Sheet(
        name: "Blad", title: "t",
        table: Workbook.Table(name: "Tabellen", columns: columns, rows: rows)))
  }

  @Test func textsAndNumbersComeBack() {
    #expect(book.sheets.map(\.name) == ["Innehåll", "Andelar", "Förändringar"])
    #expect(book.sheets[1].rows.count == 7)
    #expect(
      book.sheets[1].rows[4] == [
        "Alla", "2024", "2581", "0.2794", "0.2617", "0.2976", "0.0091", "Visas",
      ])
    #expect(
      book.sheets[1].rows[5] == [
        "=Sätila & <byn>", "2024", "12", "..", "..", "..", "..", "För få svar",
      ])
  }

  /// Texts that look the same but have other bytes each keep their own.
  @Test func textsComeBackByteForByte() throws {
    let texts = ["å", "a\u{30A}", "å", "\u{212B}", "Å", "=å", "å"]
    let book = try WorkbookReader(
      Self.workbook([.init("K", .text)], texts.map { [.text($0)] }).bytes())
    let read = book.sheets[0].rows.suffix(texts.count).map { $0.joined() }
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test(arguments: [
    (Workbook.ColumnKind.whole, 2_581.0, "#,##0;\"\u{2212}\"#,##0;#,##0"),
    (.year, 2_024, "0"),
    (.decimal(0), 3, "#,##0;\"\u{2212}\"#,##0;#,##0"),
    (.decimal(2), -3.14159, "#,##0.00;\"\u{2212}\"#,##0.00;#,##0.00"),
    (.signedDecimal(1), 1.91, "+#,##0.0;\"\u{2212}\"#,##0.0;#,##0.0"),
    (.percent, 0.27945, "0.0\"\u{A0}\"%;\"\u{2212}\"0.0\"\u{A0}\"%;0.0\"\u{A0}\"%"),
    (.pValue, 0.04, "[<0.001]\"<0,001\";0.000"),
  ])
  func numbersKeepTheirPrecisionAndHaveTheFormatOfTheirColumn(
    kind: Workbook.ColumnKind, value: Double, code: String
  ) throws {
    let book = try WorkbookReader(
      Self.workbook([.init("K", kind)], [[.number(value)]]).bytes())
    let cell = try #require(book.sheets[0].cells.last)
    #expect(cell.number == value)
    #expect(cell.formatCode == code)
  }

  /// −0.04 with one decimal reads 0.0, not −0.0; −0.05 reads −0.1.
  @Test(arguments: [
    (Workbook.ColumnKind.signedDecimal(1), -0.0499, false), (.signedDecimal(1), -0.05, true),
    (.signedDecimal(1), 0.0499, false), (.percent, -0.00049, false), (.percent, -0.0005, true),
    (.decimal(2), -0.004, false), (.whole, -0.4, false), (.whole, -1, true),
  ])
  func aNumberShownAsZeroHasNoSign(
    kind: Workbook.ColumnKind, value: Double, hasSign: Bool
  ) throws {
    let book = try WorkbookReader(
      Self.workbook([.init("K", kind)], [[.number(value)]]).bytes())
    let code = try #require(book.sheets[0].cells.last?.formatCode)
    #expect(code.contains("\u{2212}") == hasSign)
  }

  @Test(arguments: ["=1+1", "+46", "-5", "@a", "\ta", "\ra", "＝1", "＋1", "－1", "＠a"])
  func textThatLooksLikeAFormulaIsText(text: String) throws {
    let book = try WorkbookReader(
      Self.workbook([.init(text, .text)], [[.text(text)]]).bytes())
    let cell = try #require(book.sheets[0].cells.last)
    #expect(cell.number == nil)
    #expect(cell.isQuoted)
    #expect(book.sheets[0].root.all("f").isEmpty)
  }

  @Test func ordinaryTextIsNotQuoted() {
    #expect(book.sheets[1].cells.filter(\.isQuoted).map(\.text) == ["=Sätila & <byn>"])
  }

  @Test func aTextThatNamesACharacterStaysThatText() throws {
    let text = "_x000D_ och _x00e5_ men _x12_ och _xyzåä_"
    let stored = "_x005F_x000D_ och _x005F_x00e5_ men _x12_ och _xyzåä_"
    let book = try WorkbookReader(
      Self.workbook([.init("K", .text)], [[.text(text)]]).bytes())
    #expect(book.sheets[0].cells.last?.text == stored)
  }

  @Test func tooLongATextIsCutBetweenCharacters() throws {
    let text = String(repeating: "e\u{301}😀", count: 20_000)
    let book = try WorkbookReader(
      Self.workbook([.init("K", .text)], [[.text(text)]]).bytes())
    let stored = try #require(book.sheets[0].cells.last?.text)
    #expect(stored.utf16.count <= 32_767)
    #expect(stored.hasSuffix("…"))
    #expect(text.hasPrefix(stored.dropLast()))
  }

  @Test func aTableWithoutRowsIsALineOfText() throws {
    let book = try WorkbookReader(Self.workbook([.init("K", .text)], []).bytes())
    #expect(book.sheets[0].rows == [["t"], ["Tabellen har inga rader."]])
    #expect(book.sheets[0].table == nil)
    #expect(book.workbook.child("definedNames") == nil)
  }

  @Test func aShortRowIsFilledWithDotsAndNumbersThatAreNoneAreToo() throws {
    let book = try WorkbookReader(
      Self.workbook(
        [.init("a", .text), .init("b", .decimal(1))], [[.text("x")], [.text("y"), .number(.nan)]]
      ).bytes())
    #expect(book.sheets[0].rows.suffix(2) == [["x", ".."], ["y", ".."]])
  }

  @Test func linksLeadToSheetsByTheNamesTheyGetAndToTheWeb() throws {
    let links = book.sheets[0].root.all("hyperlink")
    #expect(links.map { $0["ref"] } == ["A5", "A8", "A9"])
    #expect(links[1]["location"] == "'Andelar'!A1")
    #expect(links[2]["location"] == "'Förändringar'!A1")
    let relations = try book.zip.xml("xl/worksheets/_rels/sheet1.xml.rels")
    #expect(relations.all("Relationship").first?["Target"] == "https://bra.se/ntu?a=1&b=2")
    let renamed = Workbook(
      properties: DocumentProperties(title: "t"),
      cover: .init(name: "A", title: "t", lines: [.link("till", to: .sheet("År's [2024]"))]),
      sheets: [.init(name: "År's [2024]", title: "t")])
    let other = try WorkbookReader(renamed.bytes())
    #expect(other.sheets[1].name == "År's -2024-")
    #expect(other.sheets[0].root.all("hyperlink")[0]["location"] == "'År''s -2024-'!A1")
  }

  @Test func printingFitsThePageAndRepeatsTheHeader() {
    let names = book.workbook.all("definedName")
    #expect(names.map(\.text) == ["'Innehåll'!$7:$7", "'Andelar'!$4:$4", "'Förändringar'!$2:$2"])
    #expect(names.allSatisfy { $0["name"] == "_xlnm.Print_Titles" })
    #expect(names.map { $0["localSheetId"] } == ["0", "1", "2"])
    for (sheet, orientation) in zip(book.sheets, ["portrait", "landscape", "landscape"]) {
      let setup = sheet.root.child("pageSetup")
      #expect(setup?["orientation"] == orientation)
      #expect(setup?["fitToWidth"] == "1")
      #expect(setup?["fitToHeight"] == "0")
      #expect(setup?["paperSize"] == "9")
      #expect(sheet.root.all("pageSetUpPr").first?["fitToPage"] == "1")
    }
  }

  @Test func theHeaderStaysInViewOnlyWhenAskedFor() throws {
    #expect(book.sheets.allSatisfy { $0.root.all("pane").isEmpty })
    var sheet = Samples.workbook.sheets[0]
    sheet.freezesHeader = true
    let frozen = try WorkbookReader(
      Workbook(properties: DocumentProperties(title: "t"), cover: sheet).bytes())
    let pane = try #require(frozen.sheets[0].root.all("pane").first)
    #expect(pane["ySplit"] == "4")
    #expect(pane["topLeftCell"] == "A5")
  }

  /// Source: ISO/IEC 29500-1, section 18.3.1.99, the order of CT_Worksheet.
  @Test func partsOfASheetStandInTheOrderOfTheStandard() {
    let order = [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "hyperlinks",
      "pageMargins", "pageSetup", "ignoredErrors", "tableParts",
    ]
    for sheet in book.sheets {
      let places = sheet.root.children.compactMap { order.firstIndex(of: $0.name) }
      #expect(places.count == sheet.root.children.count)
      #expect(places == places.sorted())
    }
  }

  @Test func rowsAreHighEnoughForTheirText() throws {
    let rows = book.sheets[1].root.all("row").compactMap { $0["ht"].flatMap(Double.init) }
    #expect(rows.count == 7)
    #expect(rows[2] > 2 * 15.75, "a note of several lines")
    #expect(rows[3] > 2 * 15.75, "headers of two lines")
    #expect(rows[4] == 15.75)
  }

  @Test func aBigTableIsSmall() throws {
    let rows = (0..<1_000).map { row -> [Workbook.Cell] in
      [
        .text("Område \(row % 30)"), .number(2010 + row % 15), .number(Double(row) / 1_000),
        .hidden,
      ]
    }
    let bytes = Self.workbook(
      [.init("Område", .text), .init("År", .year), .init("Andel", .percent), .init("x", .percent)],
      rows
    ).bytes()
    #expect(bytes.count < 60_000)
    #expect(try WorkbookReader(bytes).sheets[0].rows.count == 1_002)
  }
}
