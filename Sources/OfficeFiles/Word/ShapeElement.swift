/// One shape of a group, as `wps:wsp`.
struct ShapeElement {
  let id: Int
  let name: String
  let geometry: String
  let frame: ShapeFrame
  let fill: Drawing.Color?
  let stroke: Drawing.Stroke?
  var text: WordParagraph?

  /// The shape, its children in the order of CT_WordprocessingShape.
  var element: XMLElement {
    var children = [
      XMLElement("wps:cNvPr", ["id": "\(id)", "name": name]),
      geometry == "line"
        ? XMLElement("wps:cNvCnPr")
        : XMLElement("wps:cNvSpPr", text == nil ? [:] : ["txBox": "1"]),
      XMLElement(
        "wps:spPr", [:],
        [
          frame.element,
          XMLElement("a:prstGeom", ["prst": geometry], [XMLElement("a:avLst")]),
          fill.map(Self.solid) ?? XMLElement("a:noFill"),
          line,
        ]),
    ]
    if let text {
      children.append(
        XMLElement(
          "wps:txbx", [:], [XMLElement("w:txbxContent", [:], [text.element])]))
    }
    children.append(text == nil ? XMLElement("wps:bodyPr") : Self.textBody)
    return XMLElement("wps:wsp", [:], children)
  }

  private var line: XMLElement {
    guard let stroke else { return XMLElement("a:ln", [:], [XMLElement("a:noFill")]) }
    return XMLElement(
      "a:ln", ["w": ShapeFrame.length(min(1_000, stroke.width))],
      [
        Self.solid(stroke.color),
        XMLElement("a:prstDash", ["val": stroke.pattern.rawValue]),
      ])
  }

  private static let textBody = XMLElement(
    "wps:bodyPr",
    [
      "rot": "0", "vert": "horz", "wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0",
      "bIns": "0", "anchor": "t", "anchorCtr": "0",
    ], [XMLElement("a:noAutofit")])

  private static func solid(_ color: Drawing.Color) -> XMLElement {
    let digits = String(color.rgb, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 6 - digits.count) + digits
    return XMLElement("a:solidFill", [:], [XMLElement("a:srgbClr", ["val": padded])])
  }
}
