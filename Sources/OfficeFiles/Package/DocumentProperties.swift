/// What an office file says about itself; shown by the file manager and read out by screen readers.
public struct DocumentProperties: Sendable, Equatable {
  /// The title, never empty in a published file.
  public var title: String
  /// What it is about, in a sentence; may be empty.
  public var subject: String
  /// Who made it: the program, not a person.
  public var creator: String
  /// The language tag of the text.
  public var language: String

  /// Properties of a document, in Swedish unless told otherwise.
  public init(
    title: String, subject: String = "", creator: String = "trygg", language: String = "sv-SE"
  ) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.language = language
  }
}

extension DocumentProperties {
  /// The part `docProps/core.xml`, without dates, since nothing here reads the clock.
  ///
  /// Source: ISO/IEC 29500-2, section 11.
  func corePart() -> XMLElement {
    var children = [
      XMLElement("dc:title", text: title),
      XMLElement("dc:creator", text: creator),
      XMLElement("dc:language", text: language),
    ]
    if !subject.isEmpty { children.insert(XMLElement("dc:subject", text: subject), at: 1) }
    return XMLElement(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ], children)
  }

  /// The part `docProps/app.xml`: which program wrote the file.
  func applicationPart() -> XMLElement {
    XMLElement(
      "Properties",
      ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"],
      [XMLElement("Application", text: creator)])
  }
}
