/// The part `theme/theme1.xml`, the same in every file: the program's own looks come from styles.
///
/// Excel and Word write one in every file, and their checker asks for it. The fonts are what texts
/// have until a template's own take over. Source: ISO/IEC 29500-1, section 20.1.6.9.
enum ThemePart {
  static let contentType = OfficePackage.officeType("theme")

  /// A theme with one font for headings and text.
  static func root(font: String) -> XMLElement {
    XMLElement(
      "a:theme",
      ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "Office"],
      [
        XMLElement(
          "a:themeElements", [:],
          [
            XMLElement("a:clrScheme", ["name": "Office"], colors),
            XMLElement(
              "a:fontScheme", ["name": "Office"],
              ["a:majorFont", "a:minorFont"].map { fonts($0, latin: font) }),
            formats,
          ])
      ])
  }

  private static let colors =
    [("dk1", "windowText", "000000"), ("lt1", "window", "FFFFFF")].map {
      XMLElement(
        "a:\($0.0)", [:], [XMLElement("a:sysClr", ["val": $0.1, "lastClr": $0.2])])
    }
    + [
      ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "0B4FA0"), ("accent2", "8A4B08"),
      ("accent3", "4D4D4D"), ("accent4", "7A1F5C"), ("accent5", "1D6B52"), ("accent6", "5B5F00"),
      ("hlink", "0B4FA0"), ("folHlink", "7A1F5C"),
    ].map {
      XMLElement("a:\($0.0)", [:], [XMLElement("a:srgbClr", ["val": $0.1])])
    }

  private static func fonts(_ name: String, latin: String) -> XMLElement {
    XMLElement(
      name, [:],
      [
        XMLElement("a:latin", ["typeface": latin]), XMLElement("a:ea", ["typeface": ""]),
        XMLElement("a:cs", ["typeface": ""]),
      ])
  }

  /// Three plain fills, lines and effects of each kind, which is the least that is allowed.
  private static let formats: XMLElement = {
    let fill = XMLElement(
      "a:solidFill", [:], [XMLElement("a:schemeClr", ["val": "phClr"])])
    let line = XMLElement("a:ln", ["w": "9525"], [fill])
    let effect = XMLElement("a:effectStyle", [:], [XMLElement("a:effectLst")])
    return XMLElement(
      "a:fmtScheme", ["name": "Office"],
      [
        XMLElement("a:fillStyleLst", [:], [fill, fill, fill]),
        XMLElement("a:lnStyleLst", [:], [line, line, line]),
        XMLElement("a:effectStyleLst", [:], [effect, effect, effect]),
        XMLElement("a:bgFillStyleLst", [:], [fill, fill, fill]),
      ])
  }()
}
