/// Turns a drawing into a run of text that holds a group of shapes.
///
/// Source: ISO/IEC 29500-1, clause 20 (DrawingML) and MS-ODRAWXML, sections 2.4–2.5, for the
/// group and its shapes; ISO/IEC 29500-3 for the choice between them and the words.
struct DrawingWriter {
  let drawing: Drawing
  /// The number of the drawing in the document, from 1.
  let number: Int

  /// Ids of shapes are unique within the document: a thousand for each drawing and more.
  private var firstID: Int { number * 100_000 }

  /// The run, with the description for readers that know no shapes.
  var run: XMLElement {
    XMLElement(
      "w:r", [:],
      [
        XMLElement(
          "mc:AlternateContent", [:],
          [
            XMLElement("mc:Choice", ["Requires": "wpg"], [XMLElement("w:drawing", [:], [inline])]),
            XMLElement(
              "mc:Fallback", [:],
              [XMLElement("w:t", ["xml:space": "preserve"], text: drawing.description)]),
          ])
      ])
  }

  private var inline: XMLElement {
    XMLElement(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        XMLElement(
          "wp:extent",
          ["cx": ShapeFrame.length(drawing.width), "cy": ShapeFrame.length(drawing.height)]),
        XMLElement("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"]),
        XMLElement(
          "wp:docPr",
          [
            "id": "\(number)", "name": "Diagram \(number)", "descr": drawing.description,
            "title": drawing.title,
          ]),
        XMLElement("wp:cNvGraphicFramePr"),
        XMLElement(
          "a:graphic", [:],
          [
            XMLElement(
              "a:graphicData",
              ["uri": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"],
              [group])
          ]),
      ])
  }

  private var group: XMLElement {
    XMLElement(
      "wpg:wgp", [:],
      [
        XMLElement("wpg:cNvGrpSpPr"),
        XMLElement(
          "wpg:grpSpPr", [:],
          [
            XMLElement(
              "a:xfrm", [:],
              [
                XMLElement("a:off", ["x": "0", "y": "0"]),
                XMLElement(
                  "a:ext",
                  ["cx": ShapeFrame.length(drawing.width), "cy": ShapeFrame.length(drawing.height)]),
                XMLElement("a:chOff", ["x": "0", "y": "0"]),
                XMLElement(
                  "a:chExt",
                  ["cx": ShapeFrame.length(drawing.width), "cy": ShapeFrame.length(drawing.height)]),
              ])
          ]),
      ] + drawing.shapes.enumerated().map { shape($0.element, id: firstID + $0.offset) })
  }

  private func shape(_ shape: Drawing.Shape, id: Int) -> XMLElement {
    switch shape {
    case .line(let from, let to, let stroke):
      ShapeElement(
        id: id, name: "Linje", geometry: "line",
        frame: ShapeFrame(from: from, to: to), fill: nil, stroke: stroke
      ).element
    case .rectangle(let corner, let width, let height, let fill, let stroke):
      ShapeElement(
        id: id, name: "Rektangel", geometry: "rect",
        frame: ShapeFrame(x: corner.x, y: corner.y, width: width, height: height), fill: fill,
        stroke: stroke
      ).element
    case .circle(let center, let radius, let fill, let stroke):
      ShapeElement(
        id: id, name: "Cirkel", geometry: "ellipse",
        frame: ShapeFrame(
          x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius),
        fill: fill, stroke: stroke
      ).element
    case .text(let text, let point, let anchor, let role):
      ShapeElement(
        id: id, name: "Text", geometry: "rect",
        frame: ShapeFrame(
          textOf: text.count, size: role.size, at: point, anchor: anchor, within: drawing.width),
        fill: nil, stroke: nil,
        text: WordParagraph(WordStyle.diagram(anchor), [.init(text, style: WordStyle.run(role))])
      ).element
    }
  }
}
