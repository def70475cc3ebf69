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
      "a multi-line header beside one with loose quotes",
      "Vad menas med \"trygg\"?;\"Hur nöjd?\n(1 = inte alls, 5 = mycket)\"\nJa;2\nNej;4\n",
      ["Vad menas med \"trygg\"?", "Hur nöjd?\n(1 = inte alls, 5 = mycket)"],
      [["Ja", "2"], ["Nej", "4"]]),
    ExportForm(
      "a year as a header, beside a column without a name",
      "Kommun;2025;\nMalmö;Bra;x\nLund;Bra;y\nMalmö;Dåligt;x\n", ["Kommun", "2025", ""],
      [["Malmö", "Bra", "x"], ["Lund", "Bra", "y"], ["Malmö", "Dåligt", "x"]]),
    ExportForm(
      "one column of decimals", "Vikt\n0,6\n9\n4,9\n54 219,37\n", ["Vikt"],
      [["0,6"], ["9"], ["4,9"], ["54 219,37"]]),
    ExportForm(
      "one column in single quotes", "'Ort'\n'Malmö'\n'Lund'\n", ["Ort"], [["Malmö"], ["Lund"]]),
    ExportForm(
      "one column with backslashes before quotes", "\"Är det \\\"tryggt\\\"?\"\n\"Ja\"\n",
      ["Är det \"tryggt\"?"], [["Ja"]]),
    ExportForm(
      "decimals and line breaks under a title with a comma",
      "Trygghetsmätning 2026, Lund\n\nid;Betyg;Vad saknas? (ljus, vakter)\n"
        + "1;9,61;\"Bra skola, bra lärare; dyr mat\"\n2;9,31;x\n3;4,4;\"1) ljus\n2) vakter\"\n",
      ["id", "Betyg", "Vad saknas? (ljus, vakter)"],
      [
        ["1", "9,61", "Bra skola, bra lärare; dyr mat"], ["2", "9,31", "x"],
        ["3", "4,4", "1) ljus\n2) vakter"],
      ]),
    ExportForm(
      "decimals between tabs, the last field often blank",
      "id\tLön\tSvar\n1\t97 343,69\tx\n2\t75 750,37\t\n3\t74 125,79\tx\n4\t25 630,66\t\n",
      ["id", "Lön", "Svar"],
      [
        ["1", "97 343,69", "x"], ["2", "75 750,37", ""], ["3", "74 125,79", "x"],
        ["4", "25 630,66", ""],
      ]),
    ExportForm(
      "codes with semicolons between commas",
      "Kommun,Val,Betyg\nLund,1;3;5,4\nKil,1;2,2\nLund,4;5,3\n", ["Kommun", "Val", "Betyg"],
      [["Lund", "1;3;5", "4"], ["Kil", "1;2", "2"], ["Lund", "4;5", "3"]]),
    ExportForm(
      "names, question texts and identifiers of Qualtrics",
      "StartDate,Q1\nStart Date,\"Kön\"\n\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":"
        + "\"\"Z\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n2026-01-01 10:00:00,Man\n",
      ["StartDate", "Q1"], [["2026-01-01 10:00:00", "Man"]]),
    ExportForm(
      "letters encoded twice", "Ort;Namn\nVÃ¤xjÃ¶;WÄ…s\n", ["Ort", "Namn"], [["Växjö", "Wąs"]]),
  ]
}
