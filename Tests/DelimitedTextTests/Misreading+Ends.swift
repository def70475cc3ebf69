/// Further such files: what stands after the table or between its parts.
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
      "respondents without a comment after a blank one",
      "Svar;Kommentar\nJa;Mörkt\nNej;\n;\nJa;\nNej;\n", ["Svar", "Kommentar"],
      [["Ja", "Mörkt"], ["Nej", ""], ["Ja", ""], ["Nej", ""]]),
    Misreading(
      "a note of two columns filled up with delimiters",
      "Ort;Antal\nÅby;1\nKil;2\nRör;3\nLund;4\n;\nn = 10;\n", ["Ort", "Antal"],
      [["Åby", "1"], ["Kil", "2"], ["Rör", "3"], ["Lund", "4"]],
      ["upplysning 7 rader-efter-tabellen"]),
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
      ["upplysning 4 rader-efter-tabellen"]),
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
    Misreading(
      "a note below the last column and a blank row",
      "ID;Ort;Svar\n1001;Åby;Ja\n1002;Kil;Nej\n1003;Rör;Ja\n;;\n;;Utskriven 2024-04-02\n",
      ["ID", "Ort", "Svar"],
      [
        ["1001", "Åby", "Ja"], ["1002", "Kil", "Nej"], ["1003", "Rör", "Ja"],
        ["", "", "Utskriven 2024-04-02"],
      ],
      ["varning rader-efter-tom-rad"]),
    Misreading(
      "what was counted below a blank row",
      "ID;Ort;Svar\n1001;Åby;Ja\n1002;Kil;Nej\n1003;Rör;Ja\n;;\nJa;2;\nNej;1;\n",
      ["ID", "Ort", "Svar"],
      [
        ["1001", "Åby", "Ja"], ["1002", "Kil", "Nej"], ["1003", "Rör", "Ja"], ["Ja", "2", ""],
        ["Nej", "1", ""],
      ],
      ["varning rader-efter-tom-rad"]),
    Misreading(
      "a total of two fields below one column", "Synpunkter;\nMörkt;\nBra;\nNej;\nTotalt;3\n",
      ["Nej", ""], [["Totalt", "3"]],
      [
        "varning 4 rubrik-långt-ner", "upplysning 4 rader-före-rubriken",
        "upplysning 4:2 tom-rubrik",
      ]),
    Misreading(
      "a blank line within an answer, and rows below it",
      "ID;Ort;Svar\n1001;Åby;Ja\n1002;Kil;\"Nej\n\ntack\"\n1003;Rör;Ja\n",
      ["ID", "Ort", "Svar"],
      [["1001", "Åby", "Ja"], ["1002", "Kil", "Nej\n\ntack"], ["1003", "Rör", "Ja"]]),
    Misreading(
      "a small table below one column",
      "Synpunkter\nMörkt\nBra\nNej\n\nKön;Antal\nMan;1\nKvinna;2\n",
      ["Kön", "Antal"], [["Man", "1"], ["Kvinna", "2"]],
      ["varning 6 rubrik-långt-ner", "upplysning 6 rader-före-rubriken"]),
  ]
}
