/// Further such files: comments, titles and sources around a table of few columns.
extension Misreading {
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
    Misreading(
      "titles and blank lines above one column", "Rapport\n\nAntal svar: 2\n\nOrt\nNorr\nKil\n",
      ["Rapport"], [["Antal svar: 2"], ["Ort"], ["Norr"], ["Kil"]],
      ["varning 1 rubrik-som-titel"]),
    Misreading(
      "answers of one column that some left blank",
      "Varför?\nFör 2 år sen\n\nVet ej\nMörkt\n\nTyst\nBuss\n\nTorget\nNatt\nDag\n", ["Varför?"],
      [
        ["För 2 år sen"], ["Vet ej"], ["Mörkt"], ["Tyst"], ["Buss"], ["Torget"], ["Natt"], ["Dag"],
      ]),
    Misreading(
      "a title above one column after a line that names the delimiter",
      "sep=;\nMätning 2024\n\nSvar\nBra\nMörkt\nTyst\n", ["Mätning 2024"],
      [["Svar"], ["Bra"], ["Mörkt"], ["Tyst"]], ["varning 2 rubrik-som-titel"]),
  ]
}
