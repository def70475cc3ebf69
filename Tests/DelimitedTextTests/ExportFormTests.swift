import Diagnostics
import Testing

@testable import DelimitedText

/// An export as survey tools and spreadsheets write it, and the table that it holds.
struct ExportForm: Sendable, CustomStringConvertible {
  let name: String
  var bytes: [UInt8]
  let header: [String]
  let rows: [[String]]

  init(_ name: String, _ text: String, _ header: [String], _ rows: [[String]]) {
    (self.name, bytes, self.header, self.rows) = (name, Array(text.utf8), header, rows)
  }

  var description: String { name }

  static let all: [ExportForm] = [
    ExportForm(
      "a title with a comma above decimal commas",
      "Trygghetsmätning 2026, Lund\nid;Ort;Vikt\n1;Kil;1,25\n2;Kil;1,35\n3;Kil;0,95\n",
      ["id", "Ort", "Vikt"], [["1", "Kil", "1,25"], ["2", "Kil", "1,35"], ["3", "Kil", "0,95"]]),
    ExportForm(
      "a comma in a header above decimal commas",
      "Kommun;Andel nöjda, procent\nLund;62,5\nKil;70,1\n", ["Kommun", "Andel nöjda, procent"],
      [["Lund", "62,5"], ["Kil", "70,1"]]),
    ExportForm(
      "commas in header and footer beside decimal commas",
      "id;Hur ofta, i snitt?;Vikt\n1;Bra;1,25\n2;Nej;0,95\nKälla: Lund, 2026\n",
      ["id", "Hur ofta, i snitt?", "Vikt"], [["1", "Bra", "1,25"], ["2", "Nej", "0,95"]]),
    ExportForm(
      "a second header row that says the kind of answer",
      "Svarsid,Hur trygg?,Vad är viktigast?\n,Svar,Öppet svar\n1,Trygg,Ljus\n",
      ["Svarsid", "Hur trygg?", "Vad är viktigast?"], [["1", "Trygg", "Ljus"]]),
    ExportForm(
      "a question above its parts, most of the first row blank",
      "Svarsid;Hur trygg är du i;;\n;Centrum;Parken;Skolan\n1;Ja;Nej;Ja\n",
      [
        "Svarsid", "Hur trygg är du i | Centrum", "Hur trygg är du i | Parken",
        "Hur trygg är du i | Skolan",
      ], [["1", "Ja", "Nej", "Ja"]]),
    ExportForm(
      "a header of which most columns have no name",
      "Svarsid;Fråga 1;;;;\n1;a;b;c;d;e\n2;f;g;h;i;j\n", ["Svarsid", "Fråga 1", "", "", "", ""],
      [["1", "a", "b", "c", "d", "e"], ["2", "f", "g", "h", "i", "j"]]),
    ExportForm(
      "a header without a name for the first column", ";Antal\nMalmö;12\nLund;13\n",
      ["", "Antal"], [["Malmö", "12"], ["Lund", "13"]]),
    ExportForm(
      "years as headers and a blank column at the end",
      "Kommun;2025;2026;\nMalmö;Bra;Bättre;\nLund;Bra;Bra;\n", ["Kommun", "2025", "2026"],
      [["Malmö", "Bra", "Bättre"], ["Lund", "Bra", "Bra"]]),
    ExportForm(
      "a title and many blank columns",
      "Enkät;;;;;;\nKommun;Andel;Antal;;;;\nLund;1,4;5;;;;\nKil;1,5;6;;;;\n",
      ["Kommun", "Andel", "Antal"], [["Lund", "1,4", "5"], ["Kil", "1,5", "6"]]),
    ExportForm(
      "a footer in the first column after a line of delimiters",
      "id;Svar;Kön\n1;Ja;K\n2;Nej;M\n;;\nAntal svar: 2;;\n", ["id", "Svar", "Kön"],
      [["1", "Ja", "K"], ["2", "Nej", "M"]]),
    ExportForm(
      "a footer in quotes", "id,Svar,Kön\n1,Ja,K\n\"Källa: SCB\",\"\",\"\"\n",
      ["id", "Svar", "Kön"], [["1", "Ja", "K"]]),
    ExportForm(
      "a footer with as many commas as the table",
      "Kommun,Svar\nLund,Ja\nKil,Nej\n\nKälla: Malmö stad, 2026\n", ["Kommun", "Svar"],
      [["Lund", "Ja"], ["Kil", "Nej"]]),
    ExportForm(
      "a last answer that begins as a footer does", "Kommentar;Ort\nBra;Lund\nNot bra alls;\n",
      ["Kommentar", "Ort"], [["Bra", "Lund"], ["Not bra alls", ""]]),
    ExportForm(
      "the end of a quoted answer that looks like a footer",
      "id;Svar\n1;Ja\n2;\"Se\nKälla: SCB\"\n", ["id", "Svar"],
      [["1", "Ja"], ["2", "Se\nKälla: SCB"]]),
    ExportForm(
      "capitals before signs that might be letters encoded twice",
      "Myndighet;Svar\nBRÅ…;Nej\nLULEÅ–BODEN;Ja\n", ["Myndighet", "Svar"],
      [["BRÅ…", "Nej"], ["LULEÅ–BODEN", "Ja"]]),
    ExportForm(
      "quoted words in answers, with the quotes of a word processor",
      "Kön;Kommentar;Betyg\nKvinna;”Trygg” är fel ord;2\nMan;Jag sa ”stopp”;3\n"
        + "Man;”Ja; ofta”;4\nMan;”Nej”;4\n",
      ["Kön", "Kommentar", "Betyg"],
      [
        ["Kvinna", "”Trygg” är fel ord", "2"], ["Man", "Jag sa ”stopp”", "3"],
        ["Man", "Ja; ofta", "4"], ["Man", "Nej", "4"],
      ]),
    ExportForm(
      "letters encoded twice", "Ort;Namn\nVÃ¤xjÃ¶;WÄ…s\n", ["Ort", "Namn"], [["Växjö", "Wąs"]]),
  ]
}

struct ExportFormTests {
  @Test(arguments: ExportForm.all)
  func anExportIsReadAsAPersonWould(export: ExportForm) throws {
    let read = DelimitedFile.readTable(bytes: export.bytes, displayName: "f.csv")
    #expect(read.value.header == export.header)
    #expect(read.value.records.map(\.fields) == export.rows)
    #expect(!read.hasErrors)
    #expect(read.value.ledger.isBalanced)
  }

  @Test func threeDotsInWindows1252AreNoLetterOfMacRoman() {
    let text = "Kön;Kommentar\nMan;Vet ej…\nMan;Bra…\nKvinna;Nja…\n"
    let read = DelimitedFile.readTable(
      bytes: encoded(text, .windows1252), displayName: "f.csv")
    #expect(read.value.recognition.encoding == .windows1252)
    #expect(read.value.records.map { $0.fields[1] } == ["Vet ej…", "Bra…", "Nja…"])
  }

  @Test func aDelimiterInsideAnAnswerMovesNoBlankOutOfSight() throws {
    let rows = (1...12).map { "\($0);Bra;x\n" }.joined()
    let read = try Reading(
      Array("id;Kommentar;Övrigt\n\(rows)13;Trevligt; men dyrt;\n".utf8), columns: [1])
    #expect(DefectTests.spoken(read.diagnostics) == ["varning 14:4 för-många-fält"])
    #expect(read.symbols[0].count == 12)
  }

  @Test func blankFieldsOfTheFirstRowsOfASpreadsheetAreNone() throws {
    let first = (1...16).map { "\($0);Bra;x;;\n" }.joined()
    let rest = (17...60).map { "\($0);Bra;x\n" }.joined()
    let read = try Reading(Array("id;a;b\n\(first)\(rest)".utf8), columns: [0])
    #expect(read.diagnostics.isEmpty)
    #expect(read.symbols[0].count == 60)
  }

  @Test(arguments: [
    (
      "a;b;c\n1;2;3\n4;5", "3:2",
      "Sista raden är avbruten, så fler rader kan saknas: den har 2 fält av 3 och inget radslut."
    ),
    (
      "a;b;c\n1;2;3\n4;5;\"x", "3:3",
      "Sista raden är avbruten inom citattecken, så fler rader kan saknas."
    ),
  ])
  func aFileThatIsCutIsAnError(text: String, place: String, said: String) throws {
    let read = try Reading(Array(text.utf8), columns: [0])
    #expect(DefectTests.spoken(read.diagnostics) == ["fel \(place) avbruten-sista-rad"])
    #expect(read.diagnostics.map(\.text) == [said])
    #expect(read.ledger.isBalanced)
  }
}
