/// Further such files: how the header and the lines are divided.
extension Misreading {
  static let forms: [Misreading] = [
    Misreading(
      "groups above columns of numbers",
      "Bakgrund;;Trygghet;\nKön;Ålder;Ute;Hem\nMan;34;1;2\nKvinna;45;2;3\nMan;50;2;2\n",
      ["Bakgrund | Kön", "Bakgrund | Ålder", "Trygghet | Ute", "Trygghet | Hem"],
      [["Man", "34", "1", "2"], ["Kvinna", "45", "2", "3"], ["Man", "50", "2", "2"]],
      ["varning 1 två-rubrikrader"]),
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
      "a first respondent who refused in every column of numbers",
      "Kön;Trygg;Oro\nKvinna;NA;NA\nMan;1;2\nMan;2;2\nMan;1;3\n", ["Kön", "Trygg", "Oro"],
      [["Kvinna", "NA", "NA"], ["Man", "1", "2"], ["Man", "2", "2"], ["Man", "1", "3"]],
      ["varning 2 ord-ovanför-tal"]),
    Misreading(
      "a title with the delimiter above two columns",
      "Trygghet; ute 2024\nOmråde;Antal\nÅby;774\nKil;12\nRör;9\n", ["Trygghet", "ute 2024"],
      [["Område", "Antal"], ["Åby", "774"], ["Kil", "12"], ["Rör", "9"]],
      ["varning 2 ord-ovanför-tal"]),
    Misreading(
      "a title above a column of numbers", "Enkät 2024\nAntal\n5\n6\n7\n", ["Enkät 2024"],
      [["Antal"], ["5"], ["6"], ["7"]], ["varning 2 ord-ovanför-tal"]),
    Misreading(
      "fields that Excel leaves out from its second block of rows",
      "id;svar;x\n" + (1...15).map { "\($0);Ja;\n" }.joined() + "16;Nej\n17;Ja\n",
      ["id", "svar", "x"],
      (1...15).map { ["\($0)", "Ja", ""] } + [["16", "Nej", ""], ["17", "Ja", ""]],
      ["upplysning tomma-fält-sist-utelämnade"]),
    Misreading(
      "a header of two rows with a blank corner",
      ";Män;;Kvinnor;\n;2022;2023;2022;2023\nAle;1;2;3;4\nKil;2;2;3;4\n",
      ["", "Män | 2022", "Män | 2023", "Kvinnor | 2022", "Kvinnor | 2023"],
      [["Ale", "1", "2", "3", "4"], ["Kil", "2", "2", "3", "4"]],
      ["upplysning 1 två-rubrikrader", "upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a title above a name and a year", "Anmälda brott\nStadsdel;2023\nAle;87\nLerum;18\n",
      ["Stadsdel", "2023"], [["Ale", "87"], ["Lerum", "18"]], ["upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a comma guarded by quotes beside choices with semicolons",
      "Platser,\"Har du, i år, utsatts?\",Svar\nHemma;Torget;,Ja,Bra\n",
      ["Platser", "Har du, i år, utsatts?", "Svar"], [["Hemma;Torget;", "Ja", "Bra"]]),
    Misreading(
      "numbers and a sign for none in one column", "Vikt\n5,34\n..\n1,5\n", ["Vikt"],
      [["5,34"], [".."], ["1,5"]]),
    Misreading(
      "signs and a source filled up with delimiters",
      "Kommun;Män;Kvinnor\nAle;12;13\n;;\n.. = uppgift saknas;;\nKälla: Kolada;;\n",
      ["Kommun", "Män", "Kvinnor"], [["Ale", "12", "13"]], ["upplysning 4 rader-efter-tabellen"]),
    Misreading(
      "a time of update and a source filled up with delimiters",
      "Kommun;Män;Kvinnor\nAle;12;13\n;;\nSenaste uppdatering:;;\n2024-03-21 08:00;;\n;;\nKälla:;;\nSCB;;\n",
      ["Kommun", "Män", "Kvinnor"], [["Ale", "12", "13"]], ["upplysning 3 rader-efter-tabellen"]),
    Misreading(
      "notes below numbers", "Kommun;Män\nAle;12\n\nn = 120\nTalen är avrundade.\n",
      ["Kommun", "Män"], [["Ale", "12"]], ["upplysning 4 rader-efter-tabellen"]),
    Misreading(
      "a header of two columns above lines of one", "Ort;Antal\nÅby\nKil\nRör\nLund\n",
      ["Ort;Antal"],
      [["Åby"], ["Kil"], ["Rör"], ["Lund"]], ["varning 1 skiljetecken-i-rubrik"]),
    Misreading(
      "places with numbers in one column", "Ditt område\nOmråde 1\nOmråde 2\nOmråde 3\nOmråde 4\n",
      ["Ditt område"], [["Område 1"], ["Område 2"], ["Område 3"], ["Område 4"]]),
    Misreading(
      "times in one column", "Tid (hh:mm:ss)\n10:00:01\n11:00:01\n12:00:00\n", ["Tid (hh:mm:ss)"],
      [["10:00:01"], ["11:00:01"], ["12:00:00"]]),
    Misreading(
      "sentences with semicolons in one column",
      "Kommentar\nBra; men mörkt\nInget\nDet är ok; fast kallt\n", ["Kommentar"],
      [["Bra; men mörkt"], ["Inget"], ["Det är ok; fast kallt"]]),
    Misreading(
      "numbers where blank fields at the ends are left out",
      "nr,alder,barn\n1,33\n2,44\n3,55,1\n4,22\n", ["nr", "alder", "barn"],
      [["1", "33", ""], ["2", "44", ""], ["3", "55", "1"], ["4", "22", ""]],
      ["upplysning tomma-fält-sist-utelämnade"]),
    Misreading(
      "overweight beside an age", "id,övervikt,ålder\n1,0,33\n2,1,45\n",
      ["id", "övervikt", "ålder"],
      [["1", "0", "33"], ["2", "1", "45"]]),
    Misreading(
      "options with a no", "id;Mörkt;Skräp\n1;Mörkt;0\n2;0;Skräp\n3;Mörkt;Skräp\n",
      ["id", "Mörkt", "Skräp"],
      [["1", "Mörkt", "0"], ["2", "0", "Skräp"], ["3", "Mörkt", "Skräp"]]),
    Misreading(
      "lines in quotes, one of them with a field more",
      "\"id;svar\"\n" + (1...12).map { "\"\($0);Ja\"\n" }.joined() + "\"13;Ja;tja\"\n",
      ["id", "svar"], (1...12).map { ["\($0)", "Ja"] },
      ["upplysning rader-inom-citattecken", "varning 14:3 för-många-fält"]),
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
      "columns with blanks between", "kön ålder\n1 Man 34\n2 Kvinna 56\n3 Man 40\n4 Man 41\n",
      refused: "fel 1 okänt-skiljetecken"),
    Misreading(
      "a file with commas saved with semicolons", "id,namn,svar;;;\n1,Åsa,3;;;\n2,Bo,4;;;\n",
      refused: "fel 1 skiljetecken-sist"),
    Misreading(
      "a file of a statistical database", "CHARSET=\"ANSI\";\nDATA=\n1 2 3;\n",
      refused: "fel inte-csv"),
  ]
}
