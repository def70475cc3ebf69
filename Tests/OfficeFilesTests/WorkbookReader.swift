/// A workbook read back from its bytes: what a person would see in the cells.
struct WorkbookReader {
  struct Cell {
    let reference: String
    let text: String
    let number: Double?
    let styleName: String
    let formatCode: String?
    let isQuoted: Bool
  }

  struct Sheet {
    let name: String
    let root: XMLTree
    let cells: [Cell]
    let table: XMLTree?
    /// The rows of texts and numbers as texts.
    let rows: [[String]]
  }

  let zip: ZipReader
  let workbook: XMLTree
  let styles: XMLTree
  let sheets: [Sheet]

  init(_ bytes: [UInt8]) throws {
    let zip = try ZipReader(bytes)
    self.zip = zip
    workbook = try zip.xml("xl/workbook.xml")
    styles = try zip.xml("xl/styles.xml")
    let strings = try zip.xml("xl/sharedStrings.xml").children.map(\.allText)
    let formats = styles.child("cellXfs")?.children ?? []
    let named = styles.child("cellStyles")?.children ?? []
    let codes = styles.child("numFmts")?.children ?? []
    var sheets: [Sheet] = []
    for (index, entry) in workbook.all("sheet").enumerated() {
      let root = try zip.xml("xl/worksheets/sheet\(index + 1).xml")
      var cells: [Cell] = []
      var rows: [[String]] = []
      for row in root.all("row") {
        var texts: [String] = []
        for cell in row.children {
          let value = cell.child("v")?.text ?? ""
          let format = formats[Int(cell["s"] ?? "") ?? 0]
          let isText = cell["t"] == "s"
          let text = isText ? strings[Int(value) ?? 0] : value
          texts.append(text)
          cells.append(
            Cell(
              reference: cell["r"] ?? "", text: text, number: isText ? nil : Double(value),
              styleName: named.first { $0["xfId"] == format["xfId"] }?["name"] ?? "",
              formatCode: codes.first { $0["numFmtId"] == format["numFmtId"] }?["formatCode"],
              isQuoted: format["quotePrefix"] == "1"))
        }
        rows.append(texts)
      }
      let relations = try? zip.xml("xl/worksheets/_rels/sheet\(index + 1).xml.rels")
      let target = relations?.all("Relationship")
        .first { $0["Type"]?.hasSuffix("/table") ?? false }?["Target"]
      sheets.append(
        Sheet(
          name: entry["name"] ?? "", root: root, cells: cells,
          table: try target.map { try zip.xml("xl/" + $0.dropFirst(3)) }, rows: rows))
    }
    self.sheets = sheets
  }
}
