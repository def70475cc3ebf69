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
      ["", "Trygg?", "Trygg?"],
      [
        ["Svarsid", "Dag", "Kväll"], ["R1", "Bra", "Ok"], ["R2", "Ok", "Ok"], ["R3", "Bra", "Bra"],
      ],
      [
        "varning 2 rad-under-rubriken", "upplysning 1:1 tom-rubrik",
        "upplysning 1:3 dubblerad-rubrik",
      ]),
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
      ["", "A", "B", "C"],
      [
        ["1", "id", "Område", "Svar"], ["2", "1", "Åby", "Nej"], ["3", "2", "Kil", "Ja"],
        ["4", "3", "Rör", "Nej"],
      ], ["varning 1 kolumnbokstäver", "upplysning 1:1 tom-rubrik"]),
    Misreading(
      "questions A, B and C, or the letters of a spreadsheet",
      ";A;B\n1;Ja;Nej\n2;Nej;Nej\n3;Ja;Ja\n4;Nej;Ja\n", ["", "A", "B"],
      [["1", "Ja", "Nej"], ["2", "Nej", "Nej"], ["3", "Ja", "Ja"], ["4", "Nej", "Ja"]],
      ["upplysning 1:1 tom-rubrik"]),
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
      refused: "fel tvetydig-uppdelning"),
    Misreading(
      "lists of choices below an answer of one and a blank line",
      "Färdmedel\nCykel\n\nCykel;Buss\nBil;Tåg\nBuss;Bil\nTåg;Cykel\nGång;Moped\n",
      refused: "fel tvetydig-uppdelning"),
    Misreading(
      "identifiers without a name, and a blank first answer",
      ";Q1;Q2\nR1;;Bra\nR2;Ok;Nja\nR3;;Dyrt\n", ["", "Q1", "Q2"],
      [["R1", "", "Bra"], ["R2", "Ok", "Nja"], ["R3", "", "Dyrt"]],
      ["varning 2 rad-under-rubriken", "upplysning 1:1 tom-rubrik"]),
    Misreading(
      "respondents who answered nothing below identifiers without a name",
      ";Kommentar\nR1;\nR2;\nR3;\nR4;Bra\nR5;\nR6;Dyrt\n", ["R4", "Bra"],
      [["R5", ""], ["R6", "Dyrt"]],
      [
        "varning 1 fält-före-rubriken", "varning 5 rubrik-långt-ner", "varning 5 rubrik-som-svar",
        "upplysning 5 rader-före-rubriken",
      ]),
    Misreading(
      "respondents who answered nothing, each with an identifier of its own kind",
      ";f1\na84f-52a4;\naf7d-1278;Ja\n25c8-154a;Nej\nded6;Nej\n", ["af7d-1278", "Ja"],
      [["25c8-154a", "Nej"], ["ded6", "Nej"]],
      ["varning 1 fält-före-rubriken", "upplysning 3 rader-före-rubriken"]),
    Misreading(
      "a name of identifiers alone",
      "Id;\nA1;18-29\nA2;>65\nA3;>65\nA4;30-44\n", ["A1", "18-29"],
      [["A2", ">65"], ["A3", ">65"], ["A4", "30-44"]],
      ["varning 2 rubrik-som-svar", "upplysning 2 rader-före-rubriken"]),
    Misreading(
      "lists of choices below their name and a blank line",
      "Övrigt\n\nCykel;Buss\nBil;Tåg\nBuss;Gång\n", ["Cykel", "Buss"],
      [["Bil", "Tåg"], ["Buss", "Gång"]],
      ["varning 3 rubrik-som-svar", "upplysning 3 rader-före-rubriken"]),
    Misreading(
      "years under one group", ";Kvinnor;\nEnhet;2023;2024\nNorr;5,2;4,8\nKil;2,3;3,1\n",
      ["", "Kvinnor", ""],
      [["Enhet", "2023", "2024"], ["Norr", "5,2", "4,8"], ["Kil", "2,3", "3,1"]],
      [
        "varning 2 rad-under-rubriken", "upplysning 1:1 tom-rubrik", "upplysning 1:3 tom-rubrik",
      ]),
    Misreading(
      "a last respondent of dashes",
      "Bra?;Dåligt?;Annat\nParken;Kön;-\nMaten;-;-\n-;---;-\n", ["Bra?", "Dåligt?", "Annat"],
      [["Parken", "Kön", "-"], ["Maten", "-", "-"], ["-", "---", "-"]]),
    Misreading(
      "the parts of questions below blanks, the last too",
      "Id;Kön;Nöjd;\nNr;;Ja;Nej\nA;Man;x;\nB;Kvinna;;x\nC;Man;;x\n", ["Id", "Kön", "Nöjd", ""],
      [
        ["Nr", "", "Ja", "Nej"], ["A", "Man", "x", ""], ["B", "Kvinna", "", "x"],
        ["C", "Man", "", "x"],
      ],
      ["varning 2 rad-under-rubriken", "upplysning 1:4 tom-rubrik"]),
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
    Misreading(
      "the texts of questions without an identifier",
      "id;f1;f2\n;Trygg på dagen?;På kvällen?\nA1;Ja;Nej\nA2;Nej;Ja\nA3;Ja;Ja\n",
      ["id", "f1", "f2"],
      [
        ["", "Trygg på dagen?", "På kvällen?"], ["A1", "Ja", "Nej"], ["A2", "Nej", "Ja"],
        ["A3", "Ja", "Ja"],
      ],
      ["varning 2 rad-under-rubriken"]),
    Misreading(
      "a row of names above identifiers",
      ";Bakgrund;Trygghet;\nSvars-ID;Kön;Dag;Kväll\nA1;Man;Ja;Nej\nA2;Kvinna;Ja;Ja\nA3;Man;Nej;Ja\n",
      ["", "Bakgrund", "Trygghet", ""],
      [
        ["Svars-ID", "Kön", "Dag", "Kväll"], ["A1", "Man", "Ja", "Nej"],
        ["A2", "Kvinna", "Ja", "Ja"],
        ["A3", "Man", "Nej", "Ja"],
      ],
      ["varning 2 rad-under-rubriken", "upplysning 1:1 tom-rubrik", "upplysning 1:4 tom-rubrik"]),
    Misreading(
      "a first respondent who has an identifier as the others",
      "id;f1;f2\nA9;Trygg;Otrygg\nA1;Ja;Nej\nA2;Nej;Ja\nA3;Ja;Ja\n", ["id", "f1", "f2"],
      [["A9", "Trygg", "Otrygg"], ["A1", "Ja", "Nej"], ["A2", "Nej", "Ja"], ["A3", "Ja", "Ja"]]),
  ]
}
