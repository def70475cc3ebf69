import Diagnostics
import Testing

@testable import DelimitedText

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

  @Test(arguments: [
    "”Ort”;”Svar”\n”Lund”;”Ja”\n”Kil”;”Nej”\n", "“Ort”;“Svar”\n“Lund”;“Ja”\n“Kil”;“Nej”\n",
    "Ort;Svar\nLund;1\u{A0}250\nKil;3\u{A0}400\n", "Ort;Svar\nLund;Kanske…\nKil;Nja…\n",
    "Ort;Svar\nLund;Det’s bra\nKil;Isn’t it\n", "Ort;Svar\nLund;Ja – ofta\nKil;Nej – aldrig\n",
  ])
  func signsAloneTellMacRomanFromWindows1252(text: String) {
    let expected = text.replacing("\u{A0}", with: " ").filter { $0 != "”" && $0 != "“" }
    for encoding in [TextEncoding.windows1252, .macRoman] {
      let read = DelimitedFile.readTable(bytes: encoded(text, encoding), displayName: "f.csv")
      let rows = [read.value.header] + read.value.records.map(\.fields)
      #expect(read.value.recognition.encoding == encoding)
      #expect(rows.map { $0.joined(separator: ";") + "\n" }.joined() == expected)
    }
  }

  @Test(arguments: [
    (
      Array("id;svar;ort\n1;Ja;Lund\n2;Ja;V".utf8) + [0xC3], TextEncoding.utf8,
      ["fel avbruten-sista-rad"]
    ),
    (
      Array("id;svar;ort\n1;Ja;Malmö\n2;Ja;Bra ".utf8) + [0xE2, 0x80], .utf8,
      ["fel avbruten-sista-rad"]
    ),
    (
      Array("id;ort;svar\n1;A\u{30A}by;Ja\n2;Kil;Ja a".utf8) + [0xCC], .utf8,
      ["fel avbruten-sista-rad"]
    ),
    (Array("id;svar\n1;Ja\n2;Ja a".utf8) + [0xCC], .utf8, ["fel avbruten-sista-rad"]),
    (Array("id;svar\n1;Ja\n2;Ja d".utf8) + [0xE5], .windows1252, []),
  ])
  func aFileMayEndWithinACharacter(bytes: [UInt8], encoding: TextEncoding, said: [String]) {
    let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(read.value.recognition.encoding == encoding)
    #expect(DefectTests.spoken(read.diagnostics) == said)
  }

  @Test func aNamedDelimiterIsNotFollowedWhereTheFileSpeaksAgainstIt() {
    let read = DelimitedFile.readTable(
      bytes: Array("sep=,\r\nid;vikt\r\n1;0,5\r\n2;0,7\r\n".utf8), displayName: "f.csv")
    #expect(DefectTests.spoken(read.diagnostics) == ["fel 1 motsagd-sep-rad"])
    #expect(
      read.diagnostics.map(\.text) == [
        "Första raden säger att fälten skiljs av komma, men filen ser ut att ha 2 kolumner skilda av "
          + "semikolon."
      ])
  }

  @Test func decimalCommasShiftNothingIntoAColumnWithoutAName() {
    let read = DelimitedFile.readTable(
      bytes: Array("id,vikt,svar,\n1,\"0,85\",ja,\n2,1,05,nej\n".utf8), displayName: "f.csv")
    #expect(DefectTests.spoken(read.diagnostics) == ["fel 3 decimalkomma-utan-citattecken"])
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func typographicQuotesHideNoUTF16(encoding: TextEncoding) {
    let text = "”id”;”Ort”\n”1”;”Malmö”\n”2”;”Lund”\n”3”;”””\n"
    let read = DelimitedFile.readTable(bytes: encoded(text, encoding), displayName: "f.csv")
    #expect(read.value.recognition.encoding == encoding)
    #expect(read.value.header == ["id", "Ort"])
    #expect(read.value.records.map(\.fields) == [["1", "Malmö"], ["2", "Lund"], ["3", "”"]])
  }

  @Test func typographicQuotesAreSeenInBothHalvesOfAMixedFile() {
    let bytes =
      encoded("”Ort”;”Svar”\n”Malmö”;”Ja; ofta”\n", .windows1252)
      + encoded("”Växjö”;”Nej; aldrig”\n", .utf8)
    let read = DelimitedFile.readTable(bytes: bytes, displayName: "f.csv")
    #expect(read.value.recognition.encoding == .mixed)
    #expect(read.value.header == ["Ort", "Svar"])
    #expect(
      read.value.records.map(\.fields) == [["Malmö", "Ja; ofta"], ["Växjö", "Nej; aldrig"]])
  }

  @Test(arguments: [
    ("Malmö;Ja;3\nLund;Nej;4\nMalmö;Ja;4\nKil;Nej;3\n", ["varning 1 rubrik-som-svar"]),
    ("Ort;Ljus;Vakter\nLund;Ljus;\nKil;Ljus;Vakter\nLund;;Vakter\n", []),
    ("Ort;Svar\nLund;Ja\nOrt;Svar\nKil;Nej\n", ["varning 3 rubrikrad-igen"]),
  ])
  func aHeaderThatStandsAmongTheAnswersIsToldOf(text: String, said: [String]) {
    let read = DelimitedFile.readTable(bytes: Array(text.utf8), displayName: "f.csv")
    #expect(DefectTests.spoken(read.diagnostics) == said)
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
