/// The parts of an office file with their content types and relationships, made into a zip archive.
///
/// Source: ISO/IEC 29500-2 (Open Packaging Conventions), sections 7–10.
struct OfficePackage {
  /// A pointer from a part, or from the package, to another part or to the web.
  struct Relationship {
    let id: String
    /// The last word of the type, such as `worksheet`.
    let type: String
    let target: String
    var isExternal = false
  }

  private struct Part {
    let name: String
    let contentType: String
    let root: XMLElement
    let relationships: [Relationship]
  }

  private var parts: [Part] = []
  private let main: String
  private let properties: DocumentProperties

  /// A package whose main part has a path such as `xl/workbook.xml`.
  init(main: String, properties: DocumentProperties) {
    self.main = main
    self.properties = properties
  }

  /// Adds a part by its path without a leading slash.
  mutating func add(
    _ name: String, contentType: String, _ root: XMLElement, relationships: [Relationship] = []
  ) {
    parts.append(
      Part(name: name, contentType: contentType, root: root, relationships: relationships))
  }

  /// The archive: content types first, the package's relationships, then each part with its own.
  func archive() -> ZipArchive {
    var package = self
    package.add(
      "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      properties.corePart())
    package.add(
      "docProps/app.xml", contentType: Self.officeType("extended-properties"),
      properties.applicationPart())

    var archive = ZipArchive()
    archive.append(name: "[Content_Types].xml", package.contentTypes().document())
    archive.append(
      name: "_rels/.rels",
      Self.relationshipsPart([
        Relationship(id: "rId1", type: "officeDocument", target: main),
        Relationship(id: "rId2", type: "core-properties", target: "docProps/core.xml"),
        Relationship(id: "rId3", type: "extended-properties", target: "docProps/app.xml"),
      ]).document())
    for part in package.parts {
      archive.append(name: part.name, part.root.document())
      if !part.relationships.isEmpty {
        archive.append(
          name: Self.relationshipsName(of: part.name),
          Self.relationshipsPart(part.relationships).document())
      }
    }
    return archive
  }

  /// The content type of a part of an office document, from its last words.
  static func officeType(_ last: String) -> String {
    "application/vnd.openxmlformats-officedocument.\(last)+xml"
  }

  private func contentTypes() -> XMLElement {
    XMLElement(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      [
        XMLElement(
          "Default",
          [
            "Extension": "rels",
            "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
          ]),
        XMLElement("Default", ["Extension": "xml", "ContentType": "application/xml"]),
      ]
        + parts.map {
          XMLElement("Override", ["PartName": "/\($0.name)", "ContentType": $0.contentType])
        })
  }

  private static func relationshipsPart(_ relationships: [Relationship]) -> XMLElement {
    XMLElement(
      "Relationships",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
      relationships.map { relationship in
        let type =
          relationship.type == "core-properties"
          ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
          : "\(officeRelationships)/\(relationship.type)"
        return relationship.isExternal
          ? XMLElement(
            "Relationship",
            [
              "Id": relationship.id, "Type": type, "Target": relationship.target,
              "TargetMode": "External",
            ])
          : XMLElement(
            "Relationship",
            ["Id": relationship.id, "Type": type, "Target": relationship.target])
      })
  }

  /// The namespace of relationships between the parts of an office document.
  static let officeRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationshipsName(of part: String) -> String {
    let pieces = part.split(separator: "/")
    let folder = pieces.dropLast().map { "\($0)/" }.joined()
    return "\(folder)_rels/\(pieces.last ?? "").rels"
  }
}
