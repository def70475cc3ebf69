import OfficeFiles
import Testing

/// The points of the UK Government Analysis Function, "Making spreadsheets accessible: checklist of
/// the basics", on a workbook as it is read back.
///
/// Points that no program can check stand as comments with what the caller does about them.
@Suite struct AccessibilityChecklistTests {
  static let books: [WorkbookReader] = [
    try? WorkbookReader(Samples.workbook.bytes()), try? WorkbookReader(Nasty.workbook.bytes()),
  ].compactMap { $0 }
  static var sheets: [WorkbookReader.Sheet] { books.flatMap(\.sheets) }
  static var withTables: [WorkbookReader.Sheet] { sheets.filter { $0.table != nil } }

  @Test func bothBooksAreRead() {
    #expect(Self.books.count == 2)
    #expect(Self.withTables.count == 5)
  }

  // MARK: Tables

  @Test("1 mark up tables") func tablesAreMarkedUp() throws {
    for sheet in Self.withTables {
      let table = try #require(sheet.table)
      let rows = sheet.rows.count
      let columns = sheet.rows[rows - 1].count
      let letter = "ABCDEFGH".map(String.init)[columns - 1]
      let range = try #require(table["ref"])
      #expect(range.hasPrefix("A") && range.hasSuffix(":\(letter)\(rows)"))
      #expect(sheet.root.all("tablePart").count == 1)
    }
  }

  @Test("2 give tables meaningful names") func tablesHaveNames() {
    for book in Self.books {
      let names = book.sheets.compactMap { $0.table?["displayName"] }
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
      #expect(names.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
    }
    #expect(
      Self.books[0].sheets.compactMap { $0.table?["displayName"] } == [
        "Innehåll", "Andelar", "Förändringar",
      ])
  }

  @Test("3 no merged or split cells, no nested tables") func cellsAreNotMerged() {
    for sheet in Self.sheets {
      #expect(sheet.root.all("mergeCell").isEmpty)
      #expect(sheet.root.all("tablePart").count <= 1)
    }
  }

  @Test("4 no blank rows or columns within tables") func tablesHaveNoGaps() throws {
    for sheet in Self.withTables {
      let header = try Self.headerRow(of: sheet)
      let width = sheet.rows[header].count
      #expect(sheet.rows[header...].allSatisfy { $0.count == width })
      #expect(
        sheet.rows[header...].allSatisfy { row in row.contains { !$0.isEmpty } })
    }
  }

  @Test("5 one tagged header row with unique texts") func tablesHaveOneHeader() throws {
    for sheet in Self.withTables {
      let table = try #require(sheet.table)
      let headers = table.all("tableColumn").compactMap { $0["name"] }
      #expect(headers == sheet.rows[try Self.headerRow(of: sheet)], "as Excel demands")
      #expect(Set(headers.map { $0.lowercased() }).count == headers.count)
      #expect(headers.allSatisfy { !$0.isEmpty })
      #expect(table["headerRowCount"] ?? "1" == "1")
    }
  }

  @Test("6 wrap text within cells") func textWraps() throws {
    for book in Self.books {
      let formats = book.styles.child("cellXfs")?.children ?? []
      let named = book.styles.child("cellStyles")?.children ?? []
      for format in formats {
        let name = named.first { $0["xfId"] == format["xfId"] }?["name"] ?? ""
        let isForText = ["Tabelltext", "Tabellhuvud", "Länk i tabell"].contains {
          name.hasPrefix($0)
        }
        if isForText { #expect(format.child("alignment")?["wrapText"] == "1", "\(name)") }
      }
    }
  }

  @Test("7 avoid filters and freeze panes") func noFiltersAndNothingFrozen() {
    for sheet in Self.sheets {
      #expect(sheet.root.all("autoFilter").isEmpty)
      #expect(sheet.table?.all("autoFilter").isEmpty ?? true)
    }
    for sheet in Self.books[0].sheets { #expect(sheet.root.all("pane").isEmpty) }
  }

  @Test("8 cells with no data say why") func noCellIsEmpty() {
    for sheet in Self.books[0].sheets {
      #expect(sheet.cells.allSatisfy { !$0.text.isEmpty })
    }
    // Why a cell is `..` is the caller's to say, in a column of its own; problems() finds texts
    // that are empty.
    #expect(Nasty.workbook.problems().contains { if case .emptyText = $0 { true } else { false } })
  }

  @Test("9 avoid hiding rows or columns") func nothingIsHidden() {
    for sheet in Self.sheets {
      for element in sheet.root.all("row") + sheet.root.all("col") {
        #expect(element["hidden"] == nil)
      }
    }
    for book in Self.books { #expect(book.workbook.all("sheet").allSatisfy { $0["state"] == nil }) }
  }

  // MARK: Footnotes

  @Test("10 no superscript to signpost notes") func noSuperscript() {
    for book in Self.books { #expect(book.styles.all("vertAlign").isEmpty) }
    for book in Self.books {
      #expect((try? book.zip.xml("xl/sharedStrings.xml"))?.all("r").isEmpty ?? false)
    }
  }

  // 11 use the word "note" (not), 12 no note markers in cells of data, 13 notes in a table of their
  // own: the caller writes the texts; a sheet "Noter" with a table of notes is a Sheet like others.

  // MARK: Formatting

  // 14 written content meets the guidelines: the caller's, checked there with LIX and hunspell.

  @Test("15 links are accessible") func linksHaveWords() {
    for sheet in Self.books[0].sheets {
      for link in sheet.root.all("hyperlink") {
        let text = link["display"] ?? ""
        #expect(!text.isEmpty && !text.contains("://"))
        let cell = sheet.cells.first { $0.reference == link["ref"] }
        #expect(cell?.text == text)
      }
    }
  }

  @Test("16 format text to make it accessible") func textIsPlainAndLarge() {
    for book in Self.books {
      for font in book.styles.all("font") {
        #expect(font.child("name")?["val"] == "Arial")
        #expect((font.child("sz")?["val"]).flatMap(Double.init) ?? 0 >= 12)
        #expect(font.child("i") == nil)
      }
    }
  }

  @Test("17 worksheets have titles, tagged and formatted") func titlesAreHeadings() {
    for sheet in Self.sheets {
      #expect(sheet.cells.first?.reference == "A1")
      #expect(sheet.cells.first?.styleName == "Heading 1")
      #expect(sheet.cells.dropFirst().allSatisfy { $0.styleName != "Heading 1" })
    }
    #expect(Self.books[0].sheets.allSatisfy { !($0.cells.first?.text.isEmpty ?? true) })
    for book in Self.books {
      let builtin = book.styles.all("cellStyle").first { $0["name"] == "Heading 1" }
      #expect(builtin?["builtinId"] == "16")
    }
  }

  @Test("18 avoid symbols in general") func onlyDotsStandForAValue() {
    for cell in Self.books[0].sheets.flatMap(\.cells) where cell.styleName == "Tabelltecken" {
      #expect(cell.text == "..")
    }
  }

  @Test("19 no headers, footers, floating text boxes or toolbars") func nothingFloats() {
    for sheet in Self.sheets {
      for name in ["headerFooter", "drawing", "legacyDrawing", "oleObject", "control"] {
        #expect(sheet.root.all(name).isEmpty)
      }
    }
  }

  @Test("20 no visual devices to divide data") func noStripesOrBorders() {
    for sheet in Self.withTables {
      let style = sheet.table?.child("tableStyleInfo")
      #expect(style?["showRowStripes"] == "0")
      #expect(style?["showColumnStripes"] == "0")
    }
    for book in Self.books {
      let lines = book.styles.all("border").flatMap(\.children).filter { $0["style"] != nil }
      #expect(lines.map(\.name) == ["bottom"], "one line, under the header")
    }
  }

  @Test("21 no background fill") func nothingIsFilled() {
    for book in Self.books {
      let formats = book.styles.all("xf")
      #expect(formats.allSatisfy { $0["fillId"] == "0" })
      #expect(
        book.styles.all("patternFill").map { $0["patternType"] } == ["none", "gray125"])
    }
  }

  @Test("22, 23 colour is not alone, and has contrast") func onlyLinksHaveColour() {
    for book in Self.books {
      for font in book.styles.all("font") where font.child("color")?["rgb"] != "FF000000" {
        #expect(font.child("u") != nil)
        #expect(Self.contrastToWhite(font.child("color")?["rgb"] ?? "") >= 7)
      }
      for sheet in book.sheets { #expect(sheet.root.all("conditionalFormatting").isEmpty) }
    }
  }

  @Test("24, 25 no images, no macros") func thereAreOnlyTheseParts() {
    for book in Self.books {
      for entry in book.zip.entries {
        #expect(entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels"))
        #expect(!entry.name.contains("vba") && !entry.name.contains("media"))
      }
    }
  }

  // MARK: Structure

  @Test("26 worksheets have unique names") func sheetsHaveNamesOfTheirOwn() {
    for book in Self.books {
      let names = book.sheets.map(\.name)
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
      #expect(names.allSatisfy { !$0.isEmpty && $0.utf16.count <= 31 })
    }
  }

  @Test("27 no blank worksheets") func noSheetIsBlank() {
    #expect(Self.books[0].sheets.allSatisfy { $0.rows.count > 1 })
    #expect(
      Nasty.workbook.problems().contains(.blankSheet(sheet: "History")), "the caller is told")
  }

  @Test("28, 29 column A holds title, notes and the table's left edge") func allStartsInColumnA()
    throws
  {
    for sheet in Self.sheets {
      for (index, row) in sheet.root.all("row").enumerated() {
        #expect(row["r"] == "\(index + 1)", "no row is skipped")
        #expect(row.children.first?["r"] == "A\(index + 1)")
      }
    }
    for sheet in Self.withTables {
      let header = try Self.headerRow(of: sheet)
      #expect(sheet.rows[..<header].allSatisfy { $0.count == 1 })
    }
  }

  @Test("30, 31 nothing below the table, one table a worksheet") func theTableIsLast() throws {
    for sheet in Self.withTables {
      let last = sheet.table?["ref"]?.split(separator: ":").last
      #expect(sheet.cells.last?.reference == last.map(String.init))
      #expect(sheet.root.all("tablePart").count == 1)
    }
  }

  // MARK: Before publishing

  // 32 spelling and grammar: the caller's, with hunspell-sv. 33 the accessibility checker is part
  // of Excel; check-office asks openxml-audit and LibreOffice instead.

  @Test("34 document information") func theDocumentHasTitleAndLanguage() throws {
    let core = try Self.books[0].zip.xml("docProps/core.xml")
    #expect(core.child("dc:title")?.text.isEmpty == false)
    #expect(core.child("dc:language")?.text == "sv-SE")
    #expect(Nasty.workbook.problems().contains(.noDocumentTitle))
  }

  @Test("35 the cursor is in A1 of the first worksheet") func theCursorIsInTheFirstCell() {
    for book in Self.books {
      #expect(book.workbook.all("workbookView").first?["activeTab"] == "0")
      for (index, sheet) in book.sheets.enumerated() {
        let view = sheet.root.all("sheetView").first
        #expect(view?["tabSelected"] == (index == 0 ? "1" : "0"))
        #expect(view?["showGridLines"] == nil)
        #expect(view?.all("selection").first?["activeCell"] == "A1")
      }
    }
  }

  /// The place of the header among the rows, from the table's range.
  private static func headerRow(of sheet: WorkbookReader.Sheet) throws -> Int {
    let first = try #require(sheet.table?["ref"]?.split(separator: ":").first)
    return try #require(Int(first.dropFirst())) - 1
  }

  /// WCAG 2.2, the contrast ratio, of an ARGB colour against white.
  private static func contrastToWhite(_ argb: String) -> Double {
    let number = UInt32(argb.suffix(6), radix: 16) ?? 0xFF_FFFF
    let linear = [16, 8, 0].map { shift -> Double in
      let part = Double(number >> UInt32(shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
  }

  /// The power of 2.4, as the fifth root of the twelfth power, by Newton.
  private static func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = base
    for _ in 0..<60 { root = (4 * root + twelfth / (root * root * root * root)) / 5 }
    return root
  }
}
