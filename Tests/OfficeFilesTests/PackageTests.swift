import OfficeFiles
import Testing

/// What holds for both kinds of files.
@Suite struct PackageTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let again: [UInt8]
    var testDescription: String { name }
  }

  static let samples = [
    Sample(
      name: "workbook", bytes: Samples.workbook.bytes(), again: Samples.workbook.bytes()),
    Sample(
      name: "document", bytes: Samples.document.bytes(), again: Samples.document.bytes()),
    Sample(name: "nasty workbook", bytes: Nasty.workbook.bytes(), again: Nasty.workbook.bytes()),
    Sample(name: "nasty document", bytes: Nasty.document.bytes(), again: Nasty.document.bytes()),
  ]

  @Test(arguments: samples) func theSameValueGivesTheSameBytes(sample: Sample) {
    #expect(sample.bytes == sample.again)
  }

  @Test(arguments: 2...5) func theNumberOfThreadsChangesNoByte(threads: Int) {
    let workbook = LargeSamples.workbook
    #expect(workbook.bytes(threads: threads) == workbook.bytes())
  }

  @Test func largeFilesAreSmallAndHaveNoProblems() {
    #expect(LargeSamples.workbook.problems() == [])
    #expect(LargeSamples.document.problems() == [])
    #expect(LargeSamples.workbook.bytes().count < 100_000, "600 rows of 16 columns")
    #expect(LargeSamples.document.bytes().count < 20_000)
  }

  @Test(arguments: samples) func everyPartIsWellFormedAndNamedOnce(sample: Sample) throws {
    let zip = try ZipReader(sample.bytes)
    for entry in zip.entries { _ = try zip.xml(entry.name) }
    #expect(Set(zip.entries.map(\.name)).count == zip.entries.count)
    #expect(zip.entries.first?.name == "[Content_Types].xml")
  }

  @Test(arguments: samples) func everyPartHasAContentTypeOfItsOwn(sample: Sample) throws {
    let zip = try ZipReader(sample.bytes)
    let overrides = try zip.xml("[Content_Types].xml").all("Override").map { $0["PartName"] ?? "" }
    let parts = zip.entries.map(\.name).filter {
      $0 != "[Content_Types].xml" && !$0.hasSuffix(".rels")
    }
    #expect(overrides.sorted() == parts.map { "/\($0)" }.sorted())
  }

  @Test(arguments: samples) func everyRelationshipLeadsToAPartAndEveryPartIsReached(
    sample: Sample
  ) throws {
    let zip = try ZipReader(sample.bytes)
    var reached: Set<String> = []
    for entry in zip.entries where entry.name.hasSuffix(".rels") {
      let folder = entry.name.split(separator: "/").dropLast(2).map(String.init)
      var ids: Set<String> = []
      for relationship in try zip.xml(entry.name).all("Relationship") {
        #expect(ids.insert(relationship["Id"] ?? "").inserted)
        if relationship["TargetMode"] == "External" { continue }
        var path = folder
        for step in (relationship["Target"] ?? "").split(separator: "/").map(String.init) {
          if step == ".." { path.removeLast() } else { path.append(step) }
        }
        reached.insert(path.joined(separator: "/"))
      }
    }
    let parts = zip.entries.map(\.name).filter {
      $0 != "[Content_Types].xml" && !$0.hasSuffix(".rels")
    }
    #expect(reached.sorted() == parts.sorted())
  }

  @Test(arguments: samples) func idsOfRelationshipsThatAPartNamesAreThere(sample: Sample) throws {
    let zip = try ZipReader(sample.bytes)
    for entry in zip.entries where !entry.name.hasSuffix(".rels") && entry.name.contains("/") {
      let pieces = entry.name.split(separator: "/").map(String.init)
      let name = (pieces.dropLast() + ["_rels", "\(pieces[pieces.count - 1]).rels"])
        .joined(separator: "/")
      let declared = (try? zip.xml(name))?.all("Relationship").compactMap { $0["Id"] } ?? []
      for element in try zip.xml(entry.name).all("tablePart") + zip.xml(entry.name).all("hyperlink")
        + zip.xml(entry.name).all("sheet")
      {
        if let id = element["r:id"] { #expect(declared.contains(id), "\(entry.name) \(id)") }
      }
    }
  }

  @Test func propertiesAreThoseOfTheDocument() throws {
    let core = try ZipReader(Samples.workbook.bytes()).xml("docProps/core.xml")
    #expect(core.child("dc:title")?.text == "Trygghetsundersökning 2024: tabeller")
    #expect(core.child("dc:subject")?.text == "Andel otrygga per område")
    #expect(core.child("dc:creator")?.text == "trygg")
    #expect(core.child("dc:language")?.text == "sv-SE")
    #expect(core.children.count == 4, "no dates")
  }
}
