import Diagnostics
import Testing

@testable import DelimitedText

/// A file with a defect: what is left of it, and what is said.
struct Defect: Sendable, CustomStringConvertible {
  let name: String
  let text: String
  let rows: [[String]]
  /// The diagnostics as `allvar rad:kolumn kod`, in order.
  let said: [String]

  var description: String { name }

  static let all: [Defect] = [
    Defect(
      name: "unterminated quote at the end of the file", text: "a;b;c\n1;2;3\n4;\"5;6\n",
      rows: [["1", "2", "3"]], said: ["varning 3:2 oavslutat-citattecken"]),
    Defect(
      name: "unterminated quote, quotes later", text: "a;b;c\n1;\"x;3\n4;5;6\n7;\"y\";9\n",
      rows: [["4", "5", "6"], ["7", "y", "9"]], said: ["varning 2:2 oavslutat-citattecken"]),
    Defect(
      name: "unterminated quote, an empty quoted field later",
      text: "a;b;c\n1;\"x;3\n4;5;6\n7;\"\";9\n8;\"z\";1\n",
      rows: [["4", "5", "6"], ["7", "", "9"], ["8", "z", "1"]],
      said: ["varning 2:2 oavslutat-citattecken"]),
    Defect(
      name: "unterminated quote, then a line that does not fit",
      text: "a;b;c\n1;\"x;3\nrest av text\n4;5;6\n7;\"y\";9\n",
      rows: [["4", "5", "6"], ["7", "y", "9"]],
      said: ["varning 2:2 oavslutat-citattecken", "varning 3 rad-efter-citattecken"]),
    Defect(
      name: "a quote closed by one in a later last field",
      text: "a;b;c\n1;2;\"x\n4;5;6\n7;8;\"y\"\n",
      rows: [["4", "5", "6"], ["7", "8", "y"]], said: ["varning 2:3 oavslutat-citattecken"]),
    Defect(
      name: "undoubled quotes inside a field with a line break",
      text: "a;b;c\n1;\"sa \"hej\" då\noch gick\";3\n4;5;6\n",
      rows: [["1", "sa \"hej\" då\noch gick", "3"], ["4", "5", "6"]],
      said: ["varning 2 citattecken-i-fält"]),
    Defect(
      name: "undoubled quotes at the end of a line inside a field",
      text: "a;b;c\n1;\"sa \"hej\"\noch gick\";3\n4;5;6\n", rows: [["4", "5", "6"]],
      said: ["varning 2:2 oavslutat-citattecken", "varning 3 rad-efter-citattecken"]),
    Defect(
      name: "a quote that may have swallowed a line", text: "a;b;c\n1;2;\"x\n4;5;6\"\n7;8;9\n",
      rows: [["1", "2", "x\n4;5;6"], ["7", "8", "9"]],
      said: ["varning 2 misstänkt-citattecken"]),
    Defect(
      name: "undoubled quotes at the end of a field",
      text: "a;b;c\n\"1\";\"sa \"hej\"\";\"3\"\n\"4\";\"5\";\"sa \"hej\"\"\n",
      rows: [["1", "sa \"hej\"", "3"], ["4", "5", "sa \"hej\""]],
      said: ["varning 2 citattecken-i-fält", "varning 3 citattecken-i-fält"]),
    Defect(
      name: "an inch mark", text: "a;b;c\n1;12\" skärm;3\n4;5;6\n",
      rows: [["1", "12\" skärm", "3"], ["4", "5", "6"]], said: []),
    Defect(
      name: "text after a closing quote", text: "a;b;c\n1;\"x\" y;3\n4;5;6\n",
      rows: [["1", "\"x\" y", "3"], ["4", "5", "6"]], said: ["varning 2 citattecken-i-fält"]),
    Defect(
      name: "an unquoted delimiter", text: "a;b;c\n1;x;y;3\n4;5;6\n", rows: [["4", "5", "6"]],
      said: ["varning 2:4 för-många-fält"]),
    Defect(
      name: "an unquoted line break", text: "a;b;c\n1;2;3\n4;x\ny;6\n7;8;\n",
      rows: [["1", "2", "3"], ["4", "x", ""], ["y", "6", ""], ["7", "8", ""]],
      said: ["varning 3:2 för-få-fält", "fel 4 bruten-rad", "varning 4:2 för-få-fält"]),
    Defect(
      name: "a row with extra blanks at its end", text: "a;b\n1;2;;\n3;4\n",
      rows: [["1", "2"], ["3", "4"]], said: []),
    Defect(
      name: "NUL at the end of every field", text: "a\0\0;b\0\0\n1\0\0;x\0\0\n",
      rows: [["1", "x"]], said: ["varning 2:1 nolltecken", "varning 2:2 nolltecken"]),
    Defect(
      name: "NUL at the end of the file", text: "a;b\n1;x\n\0\0\0\0\0\0\0\0", rows: [["1", "x"]],
      said: ["varning nolltecken"]),
    Defect(
      name: "NUL in a field", text: "a;b\n1;x\0y\n", rows: [["1", "xy"]],
      said: ["varning 2:2 nolltecken"]),
    Defect(
      name: "lost characters", text: "a;b\n1;S\u{FFFD}tila\n", rows: [["1", "S\u{FFFD}tila"]],
      said: ["varning 2:2 okänt-tecken"]),
    Defect(
      name: "a comment among the records", text: "a;b\n1;2\n# rättad\n3;4\n",
      rows: [["1", "2"], ["3", "4"]], said: ["upplysning 3 kommentarsrad"]),
    Defect(
      name: "a reference to a position is no comment", text: "kolumn;roll\n#7;fråga\n#8;plats\n",
      rows: [["#7", "fråga"], ["#8", "plats"]], said: []),
    Defect(
      name: "a record of blanks", text: "a;b\n1;2\n;\n \u{A0};\"\"\n3;4\n",
      rows: [["1", "2"], ["3", "4"]], said: []),
    Defect(
      name: "a footer in one cell of all", text: "a;b;c\n1;2;3\nKälla: Brå;;\n",
      rows: [["1", "2", "3"]], said: ["upplysning 3 rader-efter-tabellen"]),
    Defect(
      name: "a footer with commas in a file with commas",
      text: "a,b,c,d,e\n1,2,3,4,5\nKälla: Brå, NTU 2021\n", rows: [["1", "2", "3", "4", "5"]],
      said: ["upplysning 3 rader-efter-tabellen"]),
    Defect(
      name: "a place that begins as a footer does", text: "plats;antal\nKälla;3\nNot;4\n",
      rows: [["Källa", "3"], ["Not", "4"]], said: []),
    Defect(
      name: "mixed line ends", text: "a;b\r\n1;2\n3;4\r5;6\r\r\n7;8\n",
      rows: [["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"]], said: []),
    Defect(
      name: "trailing empty fields left out",
      text: "a;b;c;d\n1;2;3;4\n5\n6;7\n8;9;1\n2;3;4;5\n6;7\n",
      rows: [
        ["1", "2", "3", "4"], ["5", "", "", ""], ["6", "7", "", ""], ["8", "9", "1", ""],
        ["2", "3", "4", "5"], ["6", "7", "", ""],
      ], said: ["upplysning tomma-fält-sist-utelämnade"]),
    Defect(
      name: "a title of two cells as wide as the table", text: "Omgång;2021;\na;b;c\n1;2;3\n",
      rows: [["1", "2", "3"]],
      said: ["varning 1 fält-före-rubriken", "upplysning 2 rader-före-rubriken"]),
    Defect(
      name: "free text with commas in one column",
      text: "kommentar\nMörkt, otäckt\nBra\nJa, ibland\n",
      rows: [["Mörkt, otäckt"], ["Bra"], ["Ja, ibland"]], said: []),
    Defect(
      name: "ragged rows do not fold the file",
      text: "a;b;c\n1;2;3\n1;2;3;4\n4;5;6\n7;x;8;9\n7;8;9\n",
      rows: [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]],
      said: ["varning 3:4 för-många-fält", "varning 5:4 för-många-fält"]),
    Defect(
      name: "decimal commas between commas", text: "plats,andel,vikt\nKinna,2,5,1\nSkene,3,1,5\n",
      rows: [], said: ["fel 2 decimalkomma-utan-citattecken"]),
    Defect(
      name: "decimal commas between commas, in every number",
      text: "plats,andel,vikt\nKinna,2,5,1,25\nSkene,3,5,1,75\n", rows: [],
      said: ["fel 2 decimalkomma-utan-citattecken"]),
    Defect(
      name: "two readings", text: "a;b,c\n1;2,3\n4;5,6\n", rows: [],
      said: ["fel tvetydig-uppdelning"]),
    Defect(
      name: "punctuation is no second reading",
      text: "Namn, efternamn;ålder\nBerg, Anna;3\nDal, Bo;4\n",
      rows: [["Berg, Anna", "3"], ["Dal, Bo", "4"]], said: []),
    Defect(
      name: "names of rows without a header", text: "a;b\nx;1;2\ny;3;4\n", rows: [],
      said: [
        "varning 2:3 för-många-fält", "varning 3:3 för-många-fält",
        "fel 2 för-många-felaktiga-rader",
      ]),
    Defect(
      name: "leading zeros guarded by a formula", text: "nr;b\n=\"007\";1\n=\"0;8\";2\n",
      rows: [["007", "1"], ["0;8", "2"]], said: []),
    Defect(
      name: "several answers joined by semicolons between commas",
      text: "nr,orsak,svar\n1,Mörkt;Öde,Ja\n2,Mörkt,Nej\n3,Öde;Skräp;Mörkt,Ja\n",
      rows: [["1", "Mörkt;Öde", "Ja"], ["2", "Mörkt", "Nej"], ["3", "Öde;Skräp;Mörkt", "Ja"]],
      said: []),
  ]
}
