/// Turns a workbook into the parts of an `.xlsx` package.
struct WorkbookWriter {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let extensionNamespace =
    "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"

  private let workbook: Workbook
  private let layouts: [SheetLayout]
  private let names: [String]
  private let tableNames: [String]

  init(_ workbook: Workbook) {
    self.workbook = workbook
    layouts = workbook.allSheets.map { SheetLayout($0) }
    names = LegalNames.sheets(workbook.allSheets.map(\.name))
    tableNames = LegalNames.tables(layouts.compactMap(\.table?.name))
  }

  /// The finished package.
  func archive() -> ZipArchive {
    var package = OfficePackage(main: "xl/workbook.xml", properties: workbook.properties)
    var cells = CellWriter()
    var worksheets: [WorksheetPart] = []
    for (index, layout) in layouts.enumerated() {
      var part = WorksheetPart(
        sheet: workbook.allSheets[index], layout: layout, number: index + 1,
        tableNumber: tableNumber(ofSheet: index))
      part.write(&cells, location: location(of:))
      worksheets.append(part)
    }
    package.add(
      "xl/workbook.xml", contentType: Self.contentType("sheet.main"), workbookPart(),
      relationships: workbookRelationships())
    for part in worksheets {
      package.add(
        "xl/worksheets/sheet\(part.number).xml", contentType: Self.contentType("worksheet"),
        part.root, relationships: part.relationships)
    }
    package.add(
      "xl/theme/theme1.xml", contentType: ThemePart.contentType, ThemePart.root(font: "Arial"))
    package.add(
      "xl/styles.xml", contentType: Self.contentType("styles"), cells.styles.part())
    package.add(
      "xl/sharedStrings.xml", contentType: Self.contentType("sharedStrings"), cells.strings.part())
    for (index, layout) in layouts.enumerated() {
      guard let number = tableNumber(ofSheet: index), let table = layout.table else { continue }
      package.add(
        "xl/tables/table\(number).xml", contentType: Self.contentType("table"),
        TablePart(
          number: number, name: tableNames[number - 1], table: table, layout: layout
        ).root)
    }
    return package.archive()
  }

  /// Tables are numbered from 1 in the order of the sheets that have one.
  private func tableNumber(ofSheet index: Int) -> Int? {
    layouts[index].table == nil
      ? nil : layouts[...index].filter { $0.table != nil }.count
  }

  /// The first cell of the first sheet that had a name in the value; of the cover if none had.
  private func location(of name: String) -> String {
    let index = workbook.allSheets.firstIndex { $0.name == name } ?? 0
    return "\(Self.quoted(names[index]))!A1"
  }

  private func workbookPart() -> XMLElement {
    var children = [
      XMLElement("bookViews", [:], [XMLElement("workbookView", ["activeTab": "0"])]),
      XMLElement(
        "sheets", [:],
        names.enumerated().map {
          XMLElement(
            "sheet",
            [
              "name": $0.element, "sheetId": "\($0.offset + 1)", "r:id": "rId\($0.offset + 1)",
            ])
        }),
    ]
    let titles = layouts.indices.filter { layouts[$0].table != nil }
    if !titles.isEmpty {
      children.append(XMLElement("definedNames", [:], titles.map { printTitles(ofSheet: $0) }))
    }
    return XMLElement(
      "workbook",
      ["xmlns": Self.namespace, "xmlns:r": OfficePackage.officeRelationships], children)
  }

  /// The header row is repeated on every printed page.
  private func printTitles(ofSheet index: Int) -> XMLElement {
    let row = layouts[index].headerRow + 1
    return XMLElement(
      "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(index)"],
      text: "\(Self.quoted(names[index]))!$\(row):$\(row)")
  }

  private func workbookRelationships() -> [OfficePackage.Relationship] {
    var relationships = names.indices.map {
      OfficePackage.Relationship(
        id: "rId\($0 + 1)", type: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    relationships.append(
      OfficePackage.Relationship(
        id: "rId\(names.count + 1)", type: "styles", target: "styles.xml"))
    relationships.append(
      OfficePackage.Relationship(
        id: "rId\(names.count + 2)", type: "sharedStrings", target: "sharedStrings.xml"))
    relationships.append(
      OfficePackage.Relationship(
        id: "rId\(names.count + 3)", type: "theme", target: "theme/theme1.xml"))
    return relationships
  }

  private static func contentType(_ last: String) -> String {
    OfficePackage.officeType("spreadsheetml.\(last)")
  }

  private static func quoted(_ name: String) -> String {
    "'\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
