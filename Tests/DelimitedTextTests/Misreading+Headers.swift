/// Further such files: what stands around the header, and what looks like it and is an answer.
extension Misreading {
  static let headers: [Misreading] = [
    Misreading(
      "the texts of questions below their codes",
      "Svarsid;F1;F2\nSvarsid;Hur trygg är du?;Oro?\nR1;Bra;Ok\nR2;Ok;Ok\nR3;Bra;Bra\n",
      ["Svarsid", "F1", "F2"], [["R1", "Bra", "Ok"], ["R2", "Ok", "Ok"], ["R3", "Bra", "Bra"]],
      ["varning 1 två-rubrikrader"]),
    Misreading(
      "ticks that repeat the name of the first column",
      "Torget;Parken;Varför?\nTorget;Nej;För mörkt\n;Parken;Tyst\nTorget;Nej;Kallt\n;Nej;Vet ej\n",
      ["Torget", "Parken", "Varför?"],
      [
        ["Torget", "Nej", "För mörkt"], ["", "Parken", "Tyst"], ["Torget", "Nej", "Kallt"],
        ["", "Nej", "Vet ej"],
      ]),
    Misreading(
      "a first answer that is the name of its column, and again",
      "Annat;Varför?\nAnnat;Det är för mörkt\nBuss;Tyst\nAnnat;Kallt\nTåg;Vet ej\n",
      ["Annat", "Varför?"],
      [
        ["Annat", "Det är för mörkt"], ["Buss", "Tyst"], ["Annat", "Kallt"], ["Tåg", "Vet ej"],
      ], ["varning 1 rubrik-som-svar"]),
    Misreading(
      "a question above each of its parts",
      ";Trygg?;Trygg?\nSvarsid;Dag;Kväll\nR1;Bra;Ok\nR2;Ok;Ok\nR3;Bra;Bra\n",
      ["Svarsid", "Trygg? | Dag", "Trygg? | Kväll"],
      [["R1", "Bra", "Ok"], ["R2", "Ok", "Ok"], ["R3", "Bra", "Bra"]],
      ["varning 1 två-rubrikrader"]),
    Misreading(
      "a question above each of its parts, or a respondent in Norr",
      ";Trygg?;Trygg?\nOmråde;Dag;Kväll\nÅby;Bra;Ok\nKil;Ok;Ok\nRör;Bra;Bra\n",
      ["", "Trygg?", "Trygg?"],
      [
        ["Område", "Dag", "Kväll"], ["Åby", "Bra", "Ok"], ["Kil", "Ok", "Ok"],
        ["Rör", "Bra", "Bra"],
      ],
      [
        "varning 2 rad-under-rubriken", "upplysning 1:1 tom-rubrik",
        "upplysning 1:3 dubblerad-rubrik",
      ]),
    Misreading(
      "names that stand twice above answers that stand again",
      ";Trygg?;Trygg?\nR1;Bra;Ok\nR2;Ok;Ok\nR3;Bra;Bra\nR4;Ok;Bra\n", ["", "Trygg?", "Trygg?"],
      [["R1", "Bra", "Ok"], ["R2", "Ok", "Ok"], ["R3", "Bra", "Bra"], ["R4", "Ok", "Bra"]],
      ["upplysning 1:1 tom-rubrik", "upplysning 1:3 dubblerad-rubrik"]),
    Misreading(
      "years under groups",
      ";Kvinnor;;Män;\nStadsdel;2023;2024;2023;2024\nÅby;12,5;11;9;8,1\nKil;12;11;9;8\n",
      ["Stadsdel", "Kvinnor | 2023", "Kvinnor | 2024", "Män | 2023", "Män | 2024"],
      [["Åby", "12,5", "11", "9", "8,1"], ["Kil", "12", "11", "9", "8"]],
      ["varning 1 två-rubrikrader"]),
    Misreading(
      "years of birth and of moving in under groups",
      ";Kvinnor;;Män;\nÅby;2001;2003;1999;2004\nKil;1990;2010;1995;2012\n",
      ["", "Kvinnor", "", "Män", ""],
      [["Åby", "2001", "2003", "1999", "2004"], ["Kil", "1990", "2010", "1995", "2012"]],
      [
        "upplysning 1:1 tom-rubrik", "upplysning 1:3 tom-rubrik", "upplysning 1:5 tom-rubrik",
      ]),
    Misreading(
      "a header of three rows that pandas writes",
      "Kön,Kvinna,Kvinna,Man\nÅr,2022,2023,2022\nOmråde,,,\nÅby,12,11,9\nKil,12,11,8\n",
      ["Område", "Kvinna | 2022", "Kvinna | 2023", "Man | 2022"],
      [["Åby", "12", "11", "9"], ["Kil", "12", "11", "8"]], ["varning 1 två-rubrikrader"]),
    Misreading(
      "a page of explanations above the table",
      (0..<100).map { "\($0) = svar \($0)\n" }.joined()
        + "\nid;Kön;Svar\n1;M;Ja\n2;K;Nej\n3;M;Nej\n4;K;Ja\n",
      ["id", "Kön", "Svar"],
      [["1", "M", "Ja"], ["2", "K", "Nej"], ["3", "M", "Nej"], ["4", "K", "Ja"]],
      ["varning 102 rader-före-rubriken"]),
    Misreading(
      "fifty comments above the table",
      (1...50).map { "# rad \($0)\n" }.joined()
        + "id;Kön;Svar\n1;M;Ja\n2;K;Nej\n3;M;Nej\n4;K;Ja\n",
      ["id", "Kön", "Svar"],
      [["1", "M", "Ja"], ["2", "K", "Nej"], ["3", "M", "Nej"], ["4", "K", "Ja"]],
      ["upplysning 51 rader-före-rubriken"]),
    Misreading(
      "a hundred comments of respondents, and lists in the last",
      "Kommentar\n" + (1...100).map { "Svar \($0)\n" }.joined()
        + "a;b;c\nd;e;f\ng;h\ni;j;k\nl;m;n\n",
      ["Kommentar"],
      (1...100).map { ["Svar \($0)"] }
        + [["a;b;c"], ["d;e;f"], ["g;h"], ["i;j;k"], ["l;m;n"]]),
    Misreading(
      "the letters and numbers of a spreadsheet around the table",
      ";A;B;C\n1;id;Område;Svar\n2;1;Åby;Nej\n3;2;Kil;Ja\n4;3;Rör;Nej\n",
      ["1", "id", "Område", "Svar"],
      [["2", "1", "Åby", "Nej"], ["3", "2", "Kil", "Ja"], ["4", "3", "Rör", "Nej"]],
      ["varning 1 kolumnbokstäver", "upplysning 2 rader-före-rubriken"]),
    Misreading(
      "questions A, B and C, or the letters of a spreadsheet",
      ";A;B\n1;Ja;Nej\n2;Nej;Nej\n3;Ja;Ja\n4;Nej;Ja\n", ["", "A", "B"],
      [["1", "Ja", "Nej"], ["2", "Nej", "Nej"], ["3", "Ja", "Ja"], ["4", "Nej", "Ja"]],
      ["varning 1 kolumnbokstäver", "upplysning 1:1 tom-rubrik"]),
    Misreading(
      "questions A and B above numbers", ";A;B\n1;4;5\n2;3;3\n3;1;2\n4;5;5\n", ["", "A", "B"],
      [["1", "4", "5"], ["2", "3", "3"], ["3", "1", "2"], ["4", "5", "5"]],
      ["upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a question as the title of a table",
      "Hur trygg är du?\nSvar;Alla;Män\nTrygg;20 %;18 %\nOtrygg;40 %;41 %\nVet ej;4 %;4 %\n",
      ["Svar", "Alla", "Män"],
      [["Trygg", "20 %", "18 %"], ["Otrygg", "40 %", "41 %"], ["Vet ej", "4 %", "4 %"]],
      ["upplysning 2 rader-före-rubriken"]),
    Misreading(
      "codes of choices under a question", "Vilka platser?\n1;3;4\n2;3;5\n1;2;3\n2;4;5\n",
      refused: "fel tvetydig-uppdelning"),
    Misreading(
      "titles and a blank line above two columns",
      "Resultat\nPeriod: 2024\n\nHur trygg, totalt?;Utsatt\nOk;Ja\nBra;Nej\nOk;Nej\nBra;Ja\n",
      ["Hur trygg, totalt?", "Utsatt"],
      [["Ok", "Ja"], ["Bra", "Nej"], ["Ok", "Nej"], ["Bra", "Ja"]],
      ["upplysning 4 rader-före-rubriken"]),
    Misreading(
      "an upper row of the header below a title that is filled up",
      "Mätning 2024;;;\nNr;Plats;;\n;Torget;Parken;Ån\n1;Ja;Nej;Ja\n2;Nej;Nej;Ja\n",
      ["Nr", "Plats | Torget", "Plats | Parken", "Plats | Ån"],
      [["1", "Ja", "Nej", "Ja"], ["2", "Nej", "Nej", "Ja"]],
      ["upplysning 2 två-rubrikrader", "upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a first respondent below a blank name",
      "Kommentar;;Övrigt\n3-4 ggr;50/50;\nMörkt;Nej!;inget\nBra;;Vet ej\n",
      ["Kommentar", "", "Övrigt"],
      [["3-4 ggr", "50/50", ""], ["Mörkt", "Nej!", "inget"], ["Bra", "", "Vet ej"]],
      ["varning 2 rad-under-rubriken", "upplysning 1:2 tom-rubrik"]),
  ]

  static let comments: [Misreading] = [
    Misreading(
      "a comment with a delimiter among two columns",
      "id;vikt\n1;2,76\n2;2,79\n# Intervjuare; Åsa\n3;1,27\n", ["id", "vikt"],
      [["1", "2,76"], ["2", "2,79"], ["# Intervjuare", "Åsa"], ["3", "1,27"]],
      ["varning 4 kommentar-bland-svaren"]),
    Misreading(
      "numbers of buses with a sign", "Linje;Svar\n# 4;Ja\n# 5;Nej\n#6;Ja\n7;Nej\n",
      ["Linje", "Svar"], [["# 4", "Ja"], ["# 5", "Nej"], ["#6", "Ja"], ["7", "Nej"]]),
    Misreading(
      "comments above one column", "# Export 2024\n# Ändra inte\nTrygghet\n4\n3\n5\n",
      ["Trygghet"], [["4"], ["3"], ["5"]], ["upplysning 3 rader-före-rubriken"]),
    Misreading(
      "a number of children, or a comment", "# barn\n4\n3\n5\n", ["# barn"], [["4"], ["3"], ["5"]],
      ["varning 1 rubrik-som-kommentar"]),
    Misreading(
      "a source behind a blank line and answers with blanks at the end",
      "Plats;Varför?\n50/50;\n\nKälla: Brå 2024; egen bearbetning\n", ["Plats", "Varför?"],
      [["50/50", ""], ["Källa: Brå 2024", "egen bearbetning"]], ["varning sidfot-som-svar"]),
    Misreading(
      "pairs and a blank line above two columns of words",
      "Kommun;Åmål\nUttag;2024-03-05\n\nOmråde;Plats\nHage;Torget\nÅby;Parken\n",
      ["Kommun", "Åmål"],
      [["Uttag", "2024-03-05"], ["Område", "Plats"], ["Hage", "Torget"], ["Åby", "Parken"]],
      ["varning 4 rubrik-efter-tom-rad"]),
    Misreading(
      "a blank line among answers", "Namn;Roll\nAnna;Boende\n\nBo;Handlare\nEva;Boende\n",
      ["Namn", "Roll"], [["Anna", "Boende"], ["Bo", "Handlare"], ["Eva", "Boende"]]),
    Misreading(
      "two titles above a column of numbers", "Mätning 2024\nKommun: Åmål\nTrygghet\n4\n3\n5\n",
      ["Mätning 2024"], [["Kommun: Åmål"], ["Trygghet"], ["4"], ["3"], ["5"]],
      ["varning 3 ord-ovanför-tal"]),
    Misreading(
      "commas at the ends of one column", "Kommentar\nMörkt på kvällen,\nBra,\nPoliser,\n",
      ["Kommentar"], [["Mörkt på kvällen,"], ["Bra,"], ["Poliser,"]],
      ["varning 1 skiljetecken-sist"]),
    Misreading(
      "a comma at the end of one answer of three", "Kommentar\nMörkt,\nBra\nPoliser,\n",
      ["Kommentar"], [["Mörkt,"], ["Bra"], ["Poliser,"]]),
    Misreading(
      "a decimal comma in quotes beside whole numbers", "Vikt,Ålder,\n\"93,14\",2592,2794\n",
      ["Vikt", "Ålder", ""], [["93,14", "2592", "2794"]], ["upplysning 1:3 tom-rubrik"]),
    Misreading(
      "a title with a comma above whole numbers",
      "Mätning 2024, Åmål\nNr,Ålder,Antal,Poäng\n100,134,1605,1436\n101,428,2048,509\n",
      ["Nr", "Ålder", "Antal", "Poäng"],
      [["100", "134", "1605", "1436"], ["101", "428", "2048", "509"]],
      ["varning 1 fält-före-rubriken", "upplysning 2 rader-före-rubriken"]),
    Misreading(
      "decimal commas below a header with a comma in it",
      "Nr,Andel, %\n1,34,5,7\n2,30,1,8\n3,12,7,9\n", refused: "fel 2 decimalkomma-utan-citattecken"),
  ]
}
