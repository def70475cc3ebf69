/// Turns a table into its element.
struct WordTableWriter {
  let table: WordDocument.Table

  /// The width of the text in twentieths of a point.
  private static let textWidth = 9070

  /// The table, or the words that stand for one without rows or columns.
  var element: XMLElement {
    guard !table.rows.isEmpty, !table.columns.isEmpty else {
      return WordParagraph(.normal, table.emptyText).element
    }
    let widths = self.widths
    return XMLElement(
      "w:tbl", [:],
      [
        properties,
        XMLElement("w:tblGrid", [:], widths.map { XMLElement("w:gridCol", ["w:w": "\($0)"]) }),
        row(table.columns.map(\.header), widths: widths, isHeader: true),
      ] + table.rows.map { row($0, widths: widths, isHeader: false) })
  }

  private var properties: XMLElement {
    XMLElement(
      "w:tblPr", [:],
      [
        XMLElement("w:tblStyle", ["w:val": WordStylesPart.tableID]),
        XMLElement("w:tblW", ["w:w": "5000", "w:type": "pct"]),
        XMLElement(
          "w:tblLook",
          [
            "w:val": "0020", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0",
            "w:lastColumn": "0", "w:noHBand": "0", "w:noVBand": "0",
          ]),
        XMLElement("w:tblCaption", ["w:val": table.title]),
        XMLElement("w:tblDescription", ["w:val": table.description]),
      ])
  }

  private func row(_ texts: [String], widths: [Int], isHeader: Bool) -> XMLElement {
    var properties = [XMLElement("w:cantSplit")]
    if isHeader { properties.append(XMLElement("w:tblHeader")) }
    return XMLElement(
      "w:tr", [:],
      [XMLElement("w:trPr", [:], properties)]
        + table.columns.indices.map { index in
          XMLElement(
            "w:tc", [:],
            [
              XMLElement(
                "w:tcPr", [:],
                [XMLElement("w:tcW", ["w:w": "\(widths[index])", "w:type": "dxa"])]),
              WordParagraph(
                style(of: table.columns[index], isHeader: isHeader),
                texts.indices.contains(index) ? texts[index] : ".."
              ).element,
            ])
        })
  }

  private func style(of column: WordDocument.Column, isHeader: Bool) -> WordStyle {
    switch (isHeader, column.isNumeric) {
    case (true, true): .tableNumberHeader
    case (true, false): .tableHeader
    case (false, true): .tableNumber
    case (false, false): .tableText
    }
  }

  /// The width of the text shared out by weight; equally where a weight makes no sense.
  private var widths: [Int] {
    let weights = table.columns.map(\.weight)
    let sum = weights.reduce(0, +)
    let areUsable = sum.isFinite && weights.allSatisfy { $0 > 0 }
    return weights.map {
      Int((Double(Self.textWidth) * (areUsable ? $0 / sum : 1 / Double(weights.count))).rounded())
    }
  }
}
