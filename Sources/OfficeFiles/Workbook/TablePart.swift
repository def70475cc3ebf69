/// The part that marks a range of cells up as a table.
struct TablePart {
  let number: Int
  let name: String
  let table: Workbook.Table
  let layout: SheetLayout

  /// The part `xl/tables/table….xml`: without `autoFilter`, so without filter buttons.
  var root: XMLElement {
    var children = [
      XMLElement(
        "tableColumns", ["count": "\(layout.headers.count)"],
        layout.headers.enumerated().map {
          XMLElement(
            "tableColumn",
            ["id": "\($0.offset + 1)", "name": SpreadsheetText.stored($0.element)])
        }),
      XMLElement(
        "tableStyleInfo",
        [
          "name": "TableStyleLight1", "showFirstColumn": "0", "showLastColumn": "0",
          "showRowStripes": "0", "showColumnStripes": "0",
        ]),
    ]
    if !table.description.isEmpty { children.append(alternativeText) }
    return XMLElement(
      "table",
      [
        "xmlns": WorkbookWriter.namespace, "id": "\(number)", "name": name, "displayName": name,
        "ref": layout.tableRange, "totalsRowShown": "0",
      ], children)
  }

  /// Title and description for screen readers.
  ///
  /// Source: MS-XLSX, section 2.4.108 (CT_Table).
  private var alternativeText: XMLElement {
    XMLElement(
      "extLst", [:],
      [
        XMLElement(
          "ext",
          [
            "uri": "{504A1905-F514-4f6f-8877-14C23A59335A}",
            "xmlns:x14": WorkbookWriter.extensionNamespace,
          ],
          [
            XMLElement(
              "x14:table", ["altText": table.name, "altTextSummary": table.description])
          ])
      ])
  }
}
