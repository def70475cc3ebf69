import OfficeFiles
import Testing

/// Points 10–25 of the checklist, on notes and formatting.
@Suite struct AccessibleFormattingTests {
  private static var books: [WorkbookReader] { AccessibilityChecklistTests.books }
  private static var sheets: [WorkbookReader.Sheet] { AccessibilityChecklistTests.sheets }
  private static var withTables: [WorkbookReader.Sheet] { AccessibilityChecklistTests.withTables }

  @Test("10 no superscript to signpost notes") func noSuperscript() {
    for book in Self.books { #expect(book.styles.all("vertAlign").isEmpty) }
    for book in Self.books {
      #expect((try? book.zip.xml("xl/sharedStrings.xml"))?.all("r").isEmpty ?? false)
    }
  }

  // 11 use the word "note" (not), 12 no note markers in cells of data, 13 notes in a table of their
  // own: the caller writes the texts; a sheet "Noter" with a table of notes is a Sheet like others.

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
