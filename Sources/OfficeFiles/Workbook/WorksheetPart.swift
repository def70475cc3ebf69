/// A worksheet as it stands in the package.
struct WorksheetPart {
  let number: Int
  private let sheet: Workbook.Sheet
  private let layout: SheetLayout
  private let tableNumber: Int?
  private(set) var relationships: [OfficePackage.Relationship] = []
  /// The rows as they stand in the part.
  private var rows: [UInt8] = []
  private var rowCount = 0
  private var links: [XMLElement] = []

  init(sheet: Workbook.Sheet, layout: SheetLayout, number: Int, tableNumber: Int?) {
    self.sheet = sheet
    self.layout = layout
    self.number = number
    self.tableNumber = tableNumber
  }

  /// Makes the rows, and enters their styles and texts in the workbook's lists.
  mutating func write(_ cells: inout CellWriter, location: (String) -> String) {
    addTextRow(sheet.title, .heading1, height: RowHeight.heading1, &cells)
    for line in layout.lines {
      switch line {
      case .heading(let text):
        addTextRow(text, .heading2, height: RowHeight.heading2, &cells)
      case .text(let text):
        let wraps = layout.wraps(text)
        addTextRow(
          text, wraps ? .wrappedNote : .note,
          height: wraps ? RowHeight.wrapped([(text, layout.widths[0])]) : RowHeight.line, &cells)
      case .link(let text, let target):
        addLink(
          target, text: text, at: CellReference(row: rowCount, column: 0), location: location)
        addTextRow(text, .link, height: RowHeight.line, &cells)
      }
    }
    writeTable(&cells, location: location)
    if let tableNumber {
      relationships.append(
        OfficePackage.Relationship(
          id: tableRelationship, type: "table", target: "../tables/table\(tableNumber).xml"))
    }
  }

  private mutating func writeTable(_ cells: inout CellWriter, location: (String) -> String) {
    guard let table = layout.table else { return }
    beginRow(height: layout.headerHeight)
    for (column, header) in layout.headers.enumerated() {
      cells.text(
        header,
        table.columns[column].kind != .text
          ? .numberHeader : layout.isIndented(column) ? .indentedHeader : .header,
        at: CellReference(row: layout.headerRow, column: column), to: &rows)
    }
    endRow()
    var columns = table.columns.indices.map {
      ColumnCells(table.columns[$0].kind, index: $0, isIndented: layout.isIndented($0))
    }
    for row in table.rows {
      let number = beginRow(height: layout.height(ofRow: row))
      for column in columns.indices {
        let cell = layout.cell(column, ofRow: row)
        cells.cell(cell, &columns[column], row: number, to: &rows)
        if case .link(let text, let target) = cell {
          let place = CellReference(row: rowCount - 1, column: column)
          addLink(target, text: text, at: place, location: location)
        }
      }
      endRow()
    }
  }

  /// A row with a text in its first cell.
  private mutating func addTextRow(
    _ text: String, _ look: CellStyle.Look, height: Double, _ cells: inout CellWriter
  ) {
    let place = CellReference(row: rowCount, column: 0)
    beginRow(height: height)
    cells.text(text, look, at: place, to: &rows)
    endRow()
  }

  /// Begins the next row and gives its number in digits.
  @discardableResult
  private mutating func beginRow(height: Double) -> [UInt8] {
    rowCount += 1
    var number: [UInt8] = []
    number.append(decimal: rowCount)
    rows.append("<row r=\"")
    rows += number
    rows.append("\" ht=\"")
    rows.append(NumberText.text(height))
    rows.append("\">")
    return number
  }

  private mutating func endRow() { rows.append("</row>") }

  private mutating func addLink(
    _ target: Workbook.LinkTarget, text: String, at place: CellReference,
    location: (String) -> String
  ) {
    switch target {
    case .sheet(let name):
      links.append(
        XMLElement(
          "hyperlink", ["ref": place.name, "location": location(name), "display": text]))
    case .web(let address):
      let id = "rId\(relationships.count + 1)"
      relationships.append(
        OfficePackage.Relationship(
          id: id, type: "hyperlink", target: address, isExternal: true))
      links.append(XMLElement("hyperlink", ["ref": place.name, "r:id": id, "display": text]))
    }
  }

  private var tableRelationship: String { "rIdTable" }

  /// The part `xl/worksheets/sheet….xml`, its children in the order of CT_Worksheet.
  var root: XMLElement {
    var children = [
      XMLElement("sheetPr", [:], [XMLElement("pageSetUpPr", ["fitToPage": "1"])]),
      XMLElement("dimension", ["ref": "A1:\(layout.lastCell.name)"]),
      XMLElement("sheetViews", [:], [view]),
      XMLElement("sheetFormatPr", ["defaultRowHeight": NumberText.text(RowHeight.line)]),
      XMLElement("cols", [:], layout.widths.enumerated().map(Self.column)),
      XMLElement("sheetData", written: rows),
    ]
    if !links.isEmpty { children.append(XMLElement("hyperlinks", [:], links)) }
    children += [
      XMLElement(
        "pageMargins",
        [
          "left": "0.5", "right": "0.5", "top": "0.6", "bottom": "0.6", "header": "0.3",
          "footer": "0.3",
        ]),
      XMLElement(
        "pageSetup",
        [
          "paperSize": "9", "fitToWidth": "1", "fitToHeight": "0",
          "orientation": sheet.orientation.rawValue,
        ]),
    ]
    if tableNumber != nil {
      // A wave such as 2020 in a column of text is meant to be text.
      children.append(
        XMLElement(
          "ignoredErrors", [:],
          [
            XMLElement(
              "ignoredError", ["sqref": layout.tableRange, "numberStoredAsText": "1"])
          ]))
      children.append(
        XMLElement(
          "tableParts", ["count": "1"], [XMLElement("tablePart", ["r:id": tableRelationship])]))
    }
    return XMLElement(
      "worksheet",
      [
        "xmlns": WorkbookWriter.namespace, "xmlns:r": OfficePackage.officeRelationships,
      ], children)
  }

  /// The cursor stands in A1, and only the first sheet is selected.
  private var view: XMLElement {
    let selected = number == 1 ? "1" : "0"
    guard sheet.freezesHeader, layout.table != nil else {
      return XMLElement(
        "sheetView", ["tabSelected": selected, "workbookViewId": "0"],
        [XMLElement("selection", ["activeCell": "A1", "sqref": "A1"])])
    }
    let below = layout.headerRow + 1
    return XMLElement(
      "sheetView", ["tabSelected": selected, "workbookViewId": "0"],
      [
        XMLElement(
          "pane",
          [
            "ySplit": "\(below)", "topLeftCell": "A\(below + 1)", "activePane": "bottomLeft",
            "state": "frozen",
          ]),
        XMLElement("selection", ["pane": "bottomLeft", "activeCell": "A1", "sqref": "A1"]),
      ])
  }

  private static func column(_ index: Int, width: Double) -> XMLElement {
    XMLElement(
      "col",
      [
        "min": "\(index + 1)", "max": "\(index + 1)", "width": NumberText.text(width),
        "customWidth": "1",
      ])
  }
}
