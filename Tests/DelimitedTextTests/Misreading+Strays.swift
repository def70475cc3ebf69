/// Further such files: a cell that stands where no other row has one.
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
  ]
}
