/// Further such files: what stands after the table, and how the lines are divided.
extension Misreading {
  static let ends: [Misreading] = [
    Misreading(
      "a source filled up with delimiters",
      "Region;2022;2023\nÅby;1;2\nKil;3;4\n;;\nKälla:;;\nSCB;;\n",
      ["Region", "2022", "2023"], [["Åby", "1", "2"], ["Kil", "3", "4"]],
      ["upplysning 5 rader-efter-tabellen"]),
    Misreading(
      "a source and a date filled up with delimiters",
      "År;Antal;Andel\n2020;5;1,5\n2021;6;1,7\nKälla: SCB;;\nUppdaterad 2022;;\n",
      ["År", "Antal", "Andel"], [["2020", "5", "1,5"], ["2021", "6", "1,7"]],
      ["upplysning 4 rader-efter-tabellen"]),
    Misreading(
      "a sentence after a blank row", "Region;2022;2023\nÅby;1;2\n;;\nTalen är preliminära.;;\n",
      ["Region", "2022", "2023"], [["Åby", "1", "2"]], ["varning 3 rader-efter-tabellen"]),
    Misreading(
      "a time after a blank row", "Tid;Svar\n2024-03-01 10:15;Bra\n;\n2024-03-02 11:15;\n",
      ["Tid", "Svar"], [["2024-03-01 10:15", "Bra"], ["2024-03-02 11:15", ""]]),
    Misreading(
      "the last paragraph of an answer", "Namn;Kommentar\nAnna;Bra\nBo;Hej\n\nMvh Bo\n",
      ["Namn", "Kommentar"], [["Anna", "Bra"], ["Bo", "Hej"]], ["varning 4 rader-efter-tabellen"]),
    Misreading(
      "delimiters at the end of the answers, and notes",
      "id;kön;svar\n1;M;bra;\n2;K;ok;\n\nFotnoter:\n1) Avser 2023\nKälla: SCB\n",
      ["id", "kön", "svar"], [["1", "M", "bra"], ["2", "K", "ok"]],
      ["varning 4 rader-efter-tabellen"]),
    Misreading(
      "rows of nothing but delimiters after a shorter header", "id;svar\n;;\n", ["id", "svar"]),
    Misreading(
      "a count of rows after a column of text", "Kommentar\nBra\nOk\n\n(2 rows affected)\n",
      ["Kommentar"], [["Bra"], ["Ok"]], ["upplysning 5 rader-efter-tabellen"]),
    Misreading(
      "a respondent who answered with two dashes", "Fråga 1;Fråga 2\n--;--\nJa;Nej\n",
      ["Fråga 1", "Fråga 2"], [["--", "--"], ["Ja", "Nej"]]),
    Misreading(
      "two tables of the same width", "Område;Antal\nÅby;12\nKil;18\n\nKön;Andel\nMan;40\n",
      ["Område", "Antal"], [["Åby", "12"], ["Kil", "18"], ["Kön", "Andel"], ["Man", "40"]],
      ["varning 5 rubrik-efter-tom-rad"]),
    Misreading(
      "what a pivot table shows, above it", "Kön;(Alla)\n;\nOmråde;Antal\nÅby;12\nKil;18\n",
      ["Kön", "(Alla)"], [["Område", "Antal"], ["Åby", "12"], ["Kil", "18"]],
      ["varning 3 rubrik-efter-tom-rad"]),
    Misreading(
      "choices in quotes beside an answer of two lines",
      "id;Val;Svar\n1;\"Mörkt;\";\"Bra\nfråga\"\n2;\"Ljus;Vakt;\";Nej\n", ["id", "Val", "Svar"],
      [["1", "Mörkt;", "Bra\nfråga"], ["2", "Ljus;Vakt;", "Nej"]]),
    Misreading(
      "signs of repetition that look like quotes",
      "Namn;Område;Svar\nA;Norr;Bra\nB;\";Ok\nC;\";Illa\n", ["Namn", "Område", "Svar"],
      [["A", "Norr", "Bra"], ["B", ";Ok\nC;", "Illa"]], ["varning 3 misstänkt-citattecken"]),
  ]

  static let forms: [Misreading] = [
    Misreading(
      "groups above columns of numbers",
      "Bakgrund;;Trygghet;\nKön;Ålder;Ute;Hem\nMan;34;1;2\nKvinna;45;2;3\nMan;50;2;2\n",
      ["Bakgrund | Kön", "Bakgrund | Ålder", "Trygghet | Ute", "Trygghet | Hem"],
      [["Man", "34", "1", "2"], ["Kvinna", "45", "2", "3"], ["Man", "50", "2", "2"]],
      ["upplysning 1 två-rubrikrader"]),
    Misreading(
      "the name of a section below years", ";2022;2023\nNorr;;\nÅby;1;2\nKil;3;4\n",
      ["", "2022", "2023"], [["Norr", "", ""], ["Åby", "1", "2"], ["Kil", "3", "4"]],
      ["upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a first column of two without a name", ";Svar\nÅby;Ja\nKil;Nej\n", ["", "Svar"],
      [["Åby", "Ja"], ["Kil", "Nej"]], ["upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a last column of two without a name", "Tid;\n2024-01-01;Bra\n2024-01-02;Ok\n", ["Tid", ""],
      [["2024-01-01", "Bra"], ["2024-01-02", "Ok"]], ["upplysning 1:2 tom-rubrik"]),
    Misreading(
      "years and a last column without a name", "Region;2021;2022;\nA;1;2;3\nB;4;5;6\n",
      ["Region", "2021", "2022", ""], [["A", "1", "2", "3"], ["B", "4", "5", "6"]],
      ["upplysning 1:4 tom-rubrik"]),
    Misreading(
      "lines in quotes below a header without", "id,namn\n\"1,\"\"Bo, B\"\"\"\n\"2,Åsa\"\n",
      ["id", "namn"], [["1", "Bo, B"], ["2", "Åsa"]], ["upplysning rader-inom-citattecken"]),
    Misreading(
      "blank fields left out of most rows",
      "id;a;b;c\n1;;Ja\n2\n3\n4;Ja\n5\n6\n7;x;y;z\n8\n9;x\n", ["id", "a", "b", "c"],
      [
        ["1", "", "Ja", ""], ["2", "", "", ""], ["3", "", "", ""], ["4", "Ja", "", ""],
        ["5", "", "", ""], ["6", "", "", ""], ["7", "x", "y", "z"], ["8", "", "", ""],
        ["9", "x", "", ""],
      ], ["upplysning tomma-fält-sist-utelämnade"]),
    Misreading(
      "a delimiter at the end of the header and another in the answers",
      "id;kön;svar;\n1;M;a|b\n2;K;c|d\n", ["id", "kön", "svar"],
      [["1", "M", "a|b"], ["2", "K", "c|d"]]),
    Misreading(
      "choices in one column", "platser\nTorget;Parken\nHemma;Stationen\n",
      refused: "fel tvetydig-uppdelning"),
    Misreading(
      "sentences in one column", "Kommentar\nJa, det är mörkt\nNej, ljust\n", ["Kommentar"],
      [["Ja, det är mörkt"], ["Nej, ljust"]]),
    Misreading(
      "a title above two columns of words", "Trygghet 2024\nNamn,Svar\nAnna,Bra\nBo,Ok\n",
      ["Namn", "Svar"], [["Anna", "Bra"], ["Bo", "Ok"]], ["upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a title with the delimiter above two columns",
      "Trygghet; ute 2024\nOmråde;Antal\nÅby;774\nKil;12\nRör;9\n", ["Område", "Antal"],
      [["Åby", "774"], ["Kil", "12"], ["Rör", "9"]],
      ["varning 1 fält-före-rubriken", "upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a title above a column of numbers", "Enkät 2024\nAntal\n5\n6\n7\n", ["Antal"],
      [["5"], ["6"], ["7"]], ["upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a percentage in one column", "Andel\n45,3 %\n20,1 %\n12,0 %\n", ["Andel"],
      [["45,3 %"], ["20,1 %"], ["12,0 %"]]),
    Misreading(
      "blank fields left out of most rows below a title",
      "Enkät 2024\nid;a;b;c\n1\n2;Ja\n3\n4;Ja;x\n5\n", ["id", "a", "b", "c"],
      [
        ["1", "", "", ""], ["2", "Ja", "", ""], ["3", "", "", ""], ["4", "Ja", "x", ""],
        ["5", "", "", ""],
      ], ["upplysning 2 rader-före-rubriken", "upplysning tomma-fält-sist-utelämnade"]),
    Misreading(
      "blanks after the commas of the header only", "kön, F1, F2\nM,1,2\nK,2,2\n",
      ["kön", "F1", "F2"], [["M", "1", "2"], ["K", "2", "2"]]),
    Misreading(
      "a weight of nought and one beside another", "vikt,ras\n0,1\n1,0\n1,1\n", ["vikt", "ras"],
      [["0", "1"], ["1", "0"], ["1", "1"]]),
    Misreading(
      "tabs beside commas, as Eurostat has them", "a,geo\t2008\nJAN,AD\t837\nJAN,SE\t918\n",
      ["a,geo", "2008"], [["JAN,AD", "837"], ["JAN,SE", "918"]]),
    Misreading(
      "a sep= line with a sign that is no delimiter", "sep=^\nid^svar\n1^a\n",
      refused: "fel 1 okänt-skiljetecken"),
    Misreading(
      "columns with blanks between", "kön ålder\n1 Man 34\n2 Kvinna 56\n",
      refused: "fel 1 okänt-skiljetecken"),
    Misreading(
      "a file with commas saved with semicolons", "id,namn,svar;;;\n1,Åsa,3;;;\n2,Bo,4;;;\n",
      refused: "fel 1 skiljetecken-sist"),
    Misreading(
      "a file of a statistical database", "CHARSET=\"ANSI\";\nDATA=\n1 2 3;\n",
      refused: "fel inte-csv"),
  ]
}
