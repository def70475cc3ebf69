/// The styles of a document.
///
/// Word knows its own by their English names, whatever its language,
/// so that a template's styles of the same name take over when the text is pasted.
enum WordStyle: CaseIterable {
  case normal, title, heading1, heading2, heading3, listBullet, caption
  case boxHeading, boxText, figure
  case tableHeader, tableNumberHeader, tableText, tableNumber
  case diagramStart, diagramMiddle, diagramEnd
  case strong, diagramStrong, diagramSmall

  /// How paragraphs and runs refer to the style.
  var id: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .heading1: "Heading1"
    case .heading2: "Heading2"
    case .heading3: "Heading3"
    case .listBullet: "ListBullet"
    case .caption: "Caption"
    case .boxHeading: "FaktarutaRubrik"
    case .boxText: "Faktaruta"
    case .figure: "Figur"
    case .tableHeader: "Tabellhuvud"
    case .tableNumberHeader: "TabellhuvudTal"
    case .tableText: "Tabelltext"
    case .tableNumber: "Tabelltal"
    case .diagramStart: "Diagramtext"
    case .diagramMiddle: "DiagramtextMitten"
    case .diagramEnd: "DiagramtextSlut"
    case .strong: "Strong"
    case .diagramStrong: "DiagramtextFet"
    case .diagramSmall: "DiagramtextLiten"
    }
  }

  /// What the list of styles shows.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .listBullet: "List Bullet"
    case .caption: "caption"
    case .boxHeading: "Faktaruta rubrik"
    case .boxText: "Faktaruta"
    case .figure: "Figur"
    case .tableHeader: "Tabellhuvud"
    case .tableNumberHeader: "Tabellhuvud tal"
    case .tableText: "Tabelltext"
    case .tableNumber: "Tabelltal"
    case .diagramStart: "Diagramtext"
    case .diagramMiddle: "Diagramtext mitten"
    case .diagramEnd: "Diagramtext slut"
    case .strong: "Strong"
    case .diagramStrong: "Diagramtext fet"
    case .diagramSmall: "Diagramtext liten"
    }
  }

  /// Whether Word has a style of that name itself.
  var isBuiltIn: Bool {
    switch self {
    case .normal, .title, .heading1, .heading2, .heading3, .listBullet, .caption, .strong: true
    default: false
    }
  }

  /// Whether it is for stretches of text rather than paragraphs.
  var isForCharacters: Bool {
    self == .strong || self == .diagramStrong || self == .diagramSmall
  }

  /// The style of a heading of level 1–3; other levels have the nearest.
  static func heading(_ level: Int) -> WordStyle {
    level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
  }

  /// The style of a text in a drawing.
  static func diagram(_ anchor: Drawing.Anchor) -> WordStyle {
    switch anchor {
    case .start: .diagramStart
    case .middle: .diagramMiddle
    case .end: .diagramEnd
    }
  }

  /// The style of the characters of a text in a drawing.
  static func run(_ role: Drawing.TextRole) -> WordStyle? {
    switch role {
    case .label: nil
    case .strong: .diagramStrong
    case .small: .diagramSmall
    }
  }
}
