import OfficeFiles
import Testing

/// The points of the UK Government Analysis Function, "Making spreadsheets accessible: checklist of
/// the basics", on a workbook as it is read back.
///
/// Points 1–9 and 26–35 are here, 10–25 in `AccessibleFormattingTests`. The two published copies of
/// the list that could be read (gptables, a11ytables) have 35 points. Those that no program can
/// check stand as comments with what the caller does about them.
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
  static func headerRow(of sheet: WorkbookReader.Sheet) throws -> Int {
    let first = try #require(sheet.table?["ref"]?.split(separator: ":").first)
    return try #require(Int(first.dropFirst())) - 1
  }
}
