import Diagnostics
import Testing

@testable import DelimitedText

@Suite struct DefectTests {
  static func spoken(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      var place = ""
      if let line = diagnostic.location?.line {
        place = " \(line)" + (diagnostic.location?.column.map { ":\($0)" } ?? "")
      }
      return "\(diagnostic.severity.word)\(place) \(diagnostic.code)"
    }
  }

  @Test(arguments: Defect.all)
  func aDefectCostsNoMoreThanItMust(defect: Defect) {
    let read = table(defect.text)
    #expect(read.value.records.map(\.fields) == defect.rows)
    #expect(Self.spoken(read.diagnostics) == defect.said)
    #expect(read.value.ledger.isBalanced)
  }

  @Test func linesOfBothEncodings() {
    let bytes =
      encoded("plats;år\nSätila;1\n", .utf8) + encoded("Öxnevalla;2\n", .windows1252)
    let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(read.value.records.map(\.fields) == [["Sätila", "1"], ["Öxnevalla", "2"]])
    #expect(Self.spoken(read.diagnostics) == ["varning 3 blandat-teckenval"])
    #expect(read.value.recognition.encoding == .mixed)
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04] as [UInt8], "Filen är ett zip-arkiv, inte CSV."),
    (
      [0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml".utf8),
      "Filen är en Excelarbetsbok (xlsx), inte CSV."
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "Filen är en äldre Excelarbetsbok (xls), inte CSV."
    ),
    ([0x1F, 0x8B, 0x08], "Filen är en gzip-komprimerad fil, inte CSV."),
    (Array("%PDF-1.4\n".utf8), "Filen är en PDF, inte CSV."),
    (Array(" <!doctype HTML>".utf8), "Filen är en webbsida (HTML), inte CSV."),
    (Array("SQLite format 3\0".utf8), "Filen är en SQLite-databas, inte CSV."),
    (Array("{\"a\": 1}".utf8), "Filen är en JSON-fil, inte CSV."),
    (
      Array(0...255) + Array(0...31),
      "Filen är inte text: var tionde byte eller fler är styrtecken."
    ),
  ])
  func otherFormatsAreRefusedByName(bytes: [UInt8], text: String) {
    let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(read.diagnostics.map(\.text) == [text])
    #expect(read.hasErrors)
    #expect(read.value.header.isEmpty && read.value.records.isEmpty)
  }

  @Test func aFileThatIsMostlyNULIsNoText() {
    let text = "a;b\n" + String(repeating: "\0", count: 40) + ";\n"
    #expect(Self.spoken(table(text).diagnostics) == ["fel inte-csv"])
  }

  @Test func twoReadingsAreBothShown() {
    let said = table("a;b,c\n1;2,3\n4;5,6\n").diagnostics.first?.text
    #expect(
      said
        == "Filen kan läsas på två sätt som är lika rimliga: 2 kolumner skilda av semikolon "
        + "(”a” ”b,c”), eller 2 kolumner skilda av komma (”a;b” ”c”).")
    #expect(table("a;b,c\n1;2,3\n", ["a", "b,c"]).value.header == ["a", "b,c"])
    #expect(table("sep=,\na;b,c\n1;2,3\n").value.header == ["a;b", "c"])
  }

  @Test func aMissingFileIsAFailureInSwedish() {
    do {
      _ = try DelimitedFile.readTable(path: "/finns/inte.csv", displayName: "inte.csv")
      Issue.record("read a file that is not there")
    } catch let failure as FileFailure {
      #expect(
        failure.swedishDescription
          == "Filen /finns/inte.csv kan inte öppnas: den finns inte.")
    } catch {
      Issue.record(error)
    }
  }
}
