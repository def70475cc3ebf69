/// Further such files: a cell or a quote that stands where no other row has one.
extension Misreading {
  static let strays: [Misreading] = [
    Misreading(
      "a stray cell after a column of text", "Kommentar;\nBra;\nMörkt;\nOk;x\nFint;\nStökigt;\n",
      ["Kommentar", ""],
      [["Bra", ""], ["Mörkt", ""], ["Ok", "x"], ["Fint", ""], ["Stökigt", ""]],
      ["varning 4:2 kolumn-utan-rubrik", "upplysning 1:2 tom-rubrik"]),
    Misreading(
      "a stray cell before a column of text", ";Kommentar\n;Bra\n;Mörkt\nx;Ok\n;Fint\n;Stökigt\n",
      ["", "Kommentar"],
      [["", "Bra"], ["", "Mörkt"], ["x", "Ok"], ["", "Fint"], ["", "Stökigt"]],
      ["upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a stray cell in a blank first column",
      ";Ort;Svar\n;Åby;Bra\n;Kil;Illa\nobs;Rör;Bra\n;Lund;Vet ej\n", ["", "Ort", "Svar"],
      [["", "Åby", "Bra"], ["", "Kil", "Illa"], ["obs", "Rör", "Bra"], ["", "Lund", "Vet ej"]],
      ["upplysning 1:1 tom-rubrik"]),
    Misreading(
      "a stray cell beside the first respondent, who left a question out",
      ";Ort;Svar\nobs;Åby;\n;Kil;Illa\n;Åby;Bra\n;Lund;Vet ej\n", ["", "Ort", "Svar"],
      [["obs", "Åby", ""], ["", "Kil", "Illa"], ["", "Åby", "Bra"], ["", "Lund", "Vet ej"]],
      ["upplysning 1:1 tom-rubrik"]),
    Misreading(
      "titles filled up above a column that is blank",
      "Rapport;\nMalmö;\nid;Svar\n1;\n2;\n3;\n", ["id", "Svar"],
      [["1", ""], ["2", ""], ["3", ""]], ["upplysning 3 rader-före-rubriken"]),
    Misreading(
      "a title filled up above options", "Rapport;\nOrt;Svar\nÅby;\nKil;\n", ["Ort", "Svar"],
      [["Åby", ""], ["Kil", ""]], ["upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a row between two stray quotes in a column between others",
      "id;Kommentar;Svar\n1;Bra;Ja\n3;\"Aldrig;Ja\n4;Klotter på skylt 12\";Nej\n5;Ok;Ja\n",
      ["id", "Kommentar", "Svar"],
      [["1", "Bra", "Ja"], ["3", "Aldrig;Ja\n4;Klotter på skylt 12", "Nej"], ["5", "Ok", "Ja"]],
      ["varning 3 misstänkt-citattecken"]),
    Misreading(
      "a row between two stray quotes, with a blank column at the end",
      "id;Text;Svar;\n1;Bra;Ja;\n3;\"Hej;Ja;\n4;Då;Nej;\n5;Jo\";Nej;\n6;Ok;Ja;\n7;Ok;Ja;\n",
      ["id", "Text", "Svar"],
      [
        ["1", "Bra", "Ja"], ["3", "Hej;Ja;\n4;Då;Nej;\n5;Jo", "Nej"], ["6", "Ok", "Ja"],
        ["7", "Ok", "Ja"],
      ],
      ["varning 3 misstänkt-citattecken"]),
    Misreading(
      "a row between quotes that two choices lack",
      "id;Tid;Val;Kön;År\n1;8;Ljus;M;2\n2;8;\"Ljus;Vakt;;K;3\n3;9;Ljus;\";M;4\n4;9;Ljus;M;5\n",
      ["id", "Tid", "Val", "Kön", "År"],
      [
        ["1", "8", "Ljus", "M", "2"], ["2", "8", "Ljus;Vakt;;K;3\n3;9;Ljus;", "M", "4"],
        ["4", "9", "Ljus", "M", "5"],
      ],
      ["varning 3 misstänkt-citattecken"]),
    Misreading(
      "answers of two lines with the delimiter in them",
      "id;Svar;Kön\n1;\"a;b\nc\";M\n2;\"a; b\nc; d\";K\n3;\"a\nb;c\";M\n4;\"a\n\nb;c\";M\n",
      ["id", "Svar", "Kön"],
      [
        ["1", "a;b\nc", "M"], ["2", "a; b\nc; d", "K"], ["3", "a\nb;c", "M"],
        ["4", "a\n\nb;c", "M"],
      ]),
    Misreading(
      "an answer in the first of two columns, broken after the delimiter",
      "text;tema\nLjus;ljus\n\"Skräpigt;\ntöm oftare\";skräp\nGlas;skräp\n", ["text", "tema"],
      [["Ljus", "ljus"], ["Skräpigt;\ntöm oftare", "skräp"], ["Glas", "skräp"]]),
    Misreading(
      "a header in which a closing quote is missing",
      "\"id\";\"Ort;\"Svar\"\n\"1\";\"Åby\";\"Ja\"\n\"2\";\"Kil\";\"Nej\"\n",
      refused: "fel 1 oavslutat-citattecken"),
    Misreading(
      "a title in which a closing quote is missing",
      "\"Trygghet 2024\n\"id\";\"Ort\"\n\"1\";\"Åby\"\n\"2\";\"Kil\"\n", ["id", "Ort"],
      [["1", "Åby"], ["2", "Kil"]], ["upplysning 2 rader-före-rubriken"]),
  ]
}
