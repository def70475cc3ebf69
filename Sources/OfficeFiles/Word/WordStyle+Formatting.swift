extension WordStyle {
  /// The style it takes from; nil for `Normal` and styles of characters.
  var base: WordStyle? {
    switch self {
    case .normal, .strong, .diagramStrong, .diagramSmall: nil
    case .tableNumberHeader: .tableHeader
    case .tableNumber: .tableText
    case .boxHeading: .boxText
    case .diagramMiddle, .diagramEnd: .diagramStart
    default: .normal
    }
  }

  /// The style of the next paragraph when one writes on.
  var next: WordStyle? {
    switch self {
    case .title, .heading1, .heading2, .heading3, .caption, .figure: .normal
    case .boxHeading: .boxText
    default: nil
    }
  }

  /// Properties of the paragraph, in the order of CT_PPrBase.
  var paragraphProperties: [XMLElement] {
    switch self {
    case .normal, .strong, .diagramStrong, .diagramSmall: []
    case .title: Self.heading(before: 0, after: 240, level: nil)
    case .heading1: Self.heading(before: 360, after: 120, level: 0)
    case .heading2: Self.heading(before: 280, after: 80, level: 1)
    case .heading3: Self.heading(before: 240, after: 60, level: 2)
    case .listBullet:
      [
        XMLElement("w:numPr", [:], [XMLElement("w:numId", ["w:val": "1"])]),
        XMLElement("w:contextualSpacing"),
      ]
    case .caption:
      [XMLElement("w:keepNext"), XMLElement("w:keepLines"), Self.spacing(before: 240, after: 80)]
    case .boxHeading: [XMLElement("w:keepNext")]
    case .boxText:
      [
        XMLElement("w:keepLines"), Self.frame,
        XMLElement("w:ind", ["w:left": "170", "w:right": "170"]),
      ]
    case .figure: [XMLElement("w:keepLines"), Self.spacing(before: 0, after: 240)]
    case .tableHeader: [XMLElement("w:keepNext"), Self.tight, Self.aligned("left")]
    case .tableText: [Self.tight, Self.aligned("left")]
    case .tableNumberHeader, .tableNumber: [Self.aligned("right")]
    case .diagramStart:
      [
        XMLElement(
          "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"]),
        Self.aligned("left"),
      ]
    case .diagramMiddle: [Self.aligned("center")]
    case .diagramEnd: [Self.aligned("right")]
    }
  }

  /// Properties of the characters, in the order of CT_RPr.
  var runProperties: [XMLElement] {
    switch self {
    case .title: [Self.bold, Self.size(18)]
    case .heading1: [Self.bold, Self.size(16)]
    case .heading2: [Self.bold, Self.size(13)]
    case .heading3, .caption, .boxHeading, .tableHeader, .strong, .diagramStrong: [Self.bold]
    case .diagramStart: [XMLElement("w:color", ["w:val": "1A1A1A"]), Self.size(9)]
    case .diagramSmall: [Self.size(8)]
    default: []
    }
  }

  private static let bold = XMLElement("w:b")
  private static let tight = spacing(before: 40, after: 40)

  private static func size(_ points: Int) -> XMLElement {
    XMLElement("w:sz", ["w:val": "\(2 * points)"])
  }

  private static func spacing(before: Int, after: Int) -> XMLElement {
    XMLElement("w:spacing", ["w:before": "\(before)", "w:after": "\(after)"])
  }

  private static func aligned(_ side: String) -> XMLElement {
    XMLElement("w:jc", ["w:val": side])
  }

  private static func heading(before: Int, after: Int, level: Int?) -> [XMLElement] {
    [XMLElement("w:keepNext"), XMLElement("w:keepLines"), spacing(before: before, after: after)]
      + (level.map { [XMLElement("w:outlineLvl", ["w:val": "\($0)"])] } ?? [])
  }

  private static let frame = XMLElement(
    "w:pBdr", [:],
    ["top", "left", "bottom", "right"].map {
      XMLElement(
        "w:\($0)", ["w:val": "single", "w:sz": "8", "w:space": "6", "w:color": "auto"])
    })
}
