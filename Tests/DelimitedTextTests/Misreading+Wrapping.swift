/// Further such files: what other programs put around their lines and fields, and what looks like it.
extension Misreading {
  static let wrapping: [Misreading] = [
    Misreading(
      "a field that ends with a quote it never opened",
      "\"id\";\"Ort\";\"Svar\"\n\"1\";\"Åby\";\"Ja\"\n\"2\";Norr\";\"Nej\"\n\"3\";\"Kil\";\"\"\n",
      ["id", "Ort", "Svar"], [["1", "Åby", "Ja"], ["2", "Norr", "Nej"], ["3", "Kil", ""]],
      ["varning 3 citattecken-i-fält"]),
    Misreading(
      "a header that ends with a quote it never opened",
      "\"id\";Ort\";\"Svar\"\n\"1\";\"Åby\";\"Ja\"\n\"2\";\"Norr\";\"Nej\"\n",
      ["id", "Ort", "Svar"], [["1", "Åby", "Ja"], ["2", "Norr", "Nej"]],
      ["varning 1 citattecken-i-fält"]),
    Misreading(
      "inches, and quoted words, at the ends of answers",
      "\"id\";\"Däck\";\"Svar\"\n\"1\";12\";\"Ja\"\n\"2\";sa \"nej\";\"Nej\"\n\"3\";Norr\";Nej\n",
      ["id", "Däck", "Svar"],
      [["1", "12\"", "Ja"], ["2", "sa \"nej\"", "Nej"], ["3", "Norr\"", "Nej"]]),
    Misreading(
      "doubled typographic quotes within a field",
      "”id”;”Svar”\n”1”;”Bra; men ””mörkt”” här”\n”2”;”a;b””c”””\n”3”;”Säg ”nej””\n”4”;””\n",
      ["id", "Svar"],
      [["1", "Bra; men \"mörkt\" här"], ["2", "a;b\"c\""], ["3", "Säg ”nej”"], ["4", ""]],
      ["upplysning typografiska-citattecken"]),
    Misreading(
      "doubled typographic quotes in a file that has no quotes around fields",
      "id;Svar\n1;sa ””nej”” då\n2;Ja\n", ["id", "Svar"], [["1", "sa ””nej”” då"], ["2", "Ja"]]),
    Misreading(
      "dashes under the header of columns of a fixed width",
      "nr omr   svar\n-- ----- ----\n1  Hagby Nej \n2  Kil   Ja  \n\n(2 rows affected)\n",
      refused: "fel 1 fast-bredd"),
    Misreading(
      "dashes under a header whose words they do not draw", "Kommentar\n--- ---\nBra\nMörkt\n",
      ["Kommentar"], [["Bra"], ["Mörkt"]], ["upplysning 2 streckrad"]),
    Misreading(
      "lines within quotes with empty cells after them",
      "\"id,Ort,Svar\";;\n\"1,\"\"Tälje, södra\"\",Nej\";;\n\"2,Norr,Ja\";;\n",
      ["id", "Ort", "Svar"], [["1", "Tälje, södra", "Nej"], ["2", "Norr", "Ja"]],
      ["upplysning rader-inom-citattecken"]),
    Misreading(
      "a quoted column before empty columns",
      "\"Kommentar\";;\n\"Bra, men mörkt\";;\n\"Ljust, fint\";;\n\"a;; b\";;\n",
      ["Kommentar"], [["Bra, men mörkt"], ["Ljust, fint"], ["a;; b"]]),
    Misreading(
      "a quoted text with commas before a column with one answer",
      "\"Ort, län\";\"Svar\";\n\"Kil, S\";;\n\"Åby, E\";Ja;\n", ["Ort, län", "Svar"],
      [["Kil, S", ""], ["Åby, E", "Ja"]]),
    Misreading(
      "commas that a spreadsheet added where it divided others",
      "id;Vikt;Svar,\r\n1;1,12;Ja\r\n2;1;Nej,\r\n3;0,98;Ja\r\n", ["id", "Vikt", "Svar"],
      [["1", "1,12", "Ja"], ["2", "1", "Nej"], ["3", "0,98", "Ja"]],
      ["varning tillagda-komman"]),
    Misreading(
      "commas at the ends of a header and of answers that hold others",
      "id;Vikt;Svar,\n1;1,12;Ja\n2;1;Nej, men,\n3;0,98;Ja\n", ["id", "Vikt", "Svar,"],
      [["1", "1,12", "Ja"], ["2", "1", "Nej, men,"], ["3", "0,98", "Ja"]],
      ["varning 1 komma-sist"]),
    Misreading(
      "commas at the ends of answers", "id;Vikt;Svar\n1;1,12;Ja\n2;1;Nej,\n3;0,98;Ja,\n",
      ["id", "Vikt", "Svar"], [["1", "1,12", "Ja"], ["2", "1", "Nej,"], ["3", "0,98", "Ja,"]]),
    Misreading(
      "lines of a cited message", "> id;Ort;Svar\n> 1;Åby;> 65 år\n> 2;Norr;Nej\n>\n> 3;Kil;\n",
      ["id", "Ort", "Svar"], [["1", "Åby", "> 65 år"], ["2", "Norr", "Nej"], ["3", "Kil", ""]],
      ["upplysning citerade-rader", "varning rader-efter-tom-rad"]),
    Misreading(
      "answers that begin as cited lines do", "Svar;Antal\n> 65 år;1\n> 40 år;2\n> Annat;3\n",
      ["Svar", "Antal"], [["> 65 år", "1"], ["> 40 år", "2"], ["> Annat", "3"]]),
    Misreading(
      "lines that all begin with a comparison", "> 65 år;1;a\n> 40 år;2;b\n> 16 år;3;c\n",
      ["> 65 år", "1", "a"], [["> 40 år", "2", "b"], ["> 16 år", "3", "c"]],
      ["varning 1 rubrik-som-svar"]),
    Misreading(
      "blanks between quoted texts",
      "\"id\" \"Ort\" \"Vikt\"\n1 \"Norra Åby\" 1,1\n2 \"Kil\" 1,2\n3 \"sa \\\"nej\\\" då\" NA\n",
      ["id", "Ort", "Vikt"],
      [["1", "Norra Åby", "1,1"], ["2", "Kil", "1,2"], ["3", "sa \"nej\" då", "NA"]],
      ["upplysning blanksteg-mellan-fälten"]),
    Misreading(
      "a header of two quoted words above a column of text",
      "\"Ord\" \"Svar\"\nJa, sa hon\nNej\nVet ej\n", ["Ord\" \"Svar"],
      [["Ja, sa hon"], ["Nej"], ["Vet ej"]], ["varning 1 citattecken-i-fält"]),
    Misreading(
      "a quoted column of text", "\"Kommentar\"\n\"Norra Åby\"\n\"sa \"\"nej\"\" då\"\n",
      ["Kommentar"], [["Norra Åby"], ["sa \"nej\" då"]]),
    Misreading(
      "rows with names and no name above them",
      "\"id\" \"Ort\" \"Svar\"\n\"1\" 7 \"Åby\" \"Ja\"\n\"2\" 9 \"Norra Kil\" \"Nej\"\n",
      ["", "id", "Ort", "Svar"], [["1", "7", "Åby", "Ja"], ["2", "9", "Norra Kil", "Nej"]],
      ["upplysning blanksteg-mellan-fälten", "upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a name that ends with a comma, and decimals in every row",
      "id;Vikt;Om ja,\n1;1,2;Ja\n2;1,3;Nej\n3;0,9;Ja\n", ["id", "Vikt", "Om ja,"],
      [["1", "1,2", "Ja"], ["2", "1,3", "Nej"], ["3", "0,9", "Ja"]], ["varning 1 komma-sist"]),
    Misreading(
      "choices within quotes before empty columns",
      "\"Färdmedel;fler\";;\n\"Bil;buss\";;\n\"Buss;tåg\";;\n\"Tåg;gång\";;\n", ["Färdmedel;fler"],
      [["Bil;buss"], ["Buss;tåg"], ["Tåg;gång"]]),
  ]
}
