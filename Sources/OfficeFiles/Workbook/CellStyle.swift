/// The named styles that cells have; nothing is formatted outside them.
struct CellStyle: Hashable {
  /// The look of a style.
  enum Look: Hashable {
    case normal, heading1, heading2, note, wrappedNote, link, tableLink
    case header, indentedHeader, numberHeader, text, indentedText, mark
    case number(shownSign: Bool, Workbook.ColumnKind)
  }

  let look: Look
  /// Whether the text would run as a formula if it were typed: Excel then shows it as typed text.
  var isQuoted = false

  /// The name in the list of styles, in Swedish where it is not one of Excel's own.
  var name: String {
    switch look {
    case .normal: "Normal"
    case .heading1: "Heading 1"
    case .heading2: "Heading 2"
    case .note: "Anmärkning"
    case .wrappedNote: "Anmärkning, radbruten"
    case .link: "Hyperlink"
    case .tableLink: "Länk i tabell"
    case .header: "Tabellhuvud"
    case .indentedHeader: "Tabellhuvud, indraget"
    case .numberHeader: "Tabellhuvud, tal"
    case .text: "Tabelltext"
    case .indentedText: "Tabelltext, indragen"
    case .mark: "Tabelltecken"
    case .number(let sign, let kind): kind.styleName + (sign ? "" : ", noll")
    }
  }

  /// The number of one of Excel's own styles (ISO/IEC 29500-1, section 18.8.7).
  var builtinID: Int? {
    switch look {
    case .normal: 0
    case .heading1: 16
    case .heading2: 17
    case .link: 8
    default: nil
    }
  }

  /// The number format, if it has one of its own.
  var formatCode: String? {
    if case .number(let sign, let kind) = look { kind.formatCode(showsSign: sign) } else { nil }
  }

  /// The index of the font in the list of fonts.
  var font: Int {
    switch look {
    case .heading1: 1
    case .heading2: 2
    case .header, .indentedHeader, .numberHeader: 3
    case .link, .tableLink: 4
    default: 0
    }
  }

  /// Whether a line under it tells the header from the rows.
  var hasLineBelow: Bool { font == 3 }

  /// The alignment: text wraps at the left, numbers stand at the right, and text after numbers is
  /// indented to keep clear of them.
  var alignment: XMLElement? {
    switch look {
    case .normal, .heading1, .heading2, .note, .link: nil
    case .wrappedNote, .text, .tableLink:
      XMLElement("alignment", ["horizontal": "left", "vertical": "top", "wrapText": "1"])
    case .indentedText:
      XMLElement(
        "alignment",
        ["horizontal": "left", "vertical": "top", "wrapText": "1", "indent": "1"])
    case .indentedHeader:
      XMLElement(
        "alignment",
        ["horizontal": "left", "vertical": "bottom", "wrapText": "1", "indent": "1"])
    case .header:
      XMLElement("alignment", ["horizontal": "left", "vertical": "bottom", "wrapText": "1"])
    case .numberHeader:
      XMLElement(
        "alignment",
        ["horizontal": "right", "vertical": "bottom", "wrapText": "1"])
    case .mark, .number:
      XMLElement("alignment", ["horizontal": "right", "vertical": "top"])
    }
  }
}

extension Workbook.ColumnKind {
  /// The name of the style that cells of such numbers have.
  fileprivate var styleName: String {
    switch self {
    case .text: "Tabelltext"
    case .whole: "Heltal"
    case .year: "Årtal"
    case .decimal(let places): "Tal, \(places) decimaler"
    case .signedDecimal(let places): "Skillnad, \(places) decimaler"
    case .percent: "Procent, 1 decimal"
    case .pValue: "p-värde"
    }
  }
}
