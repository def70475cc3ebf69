/// Further such files: blanks, quotes and rare delimiters in and around the fields.
extension Misreading {
  static let marks: [Misreading] = [
    Misreading(
      "blanks behind the delimiters, the last of which ends the line",
      "id; Kön; Svar; \n1; Man; Ja; \n2; Kvinna; \"Nej\n(båda)\"; \n3; Man; Ja; \n",
      ["id", "Kön", "Svar"],
      [["1", "Man", "Ja"], ["2", "Kvinna", "Nej\n(båda)"], ["3", "Man", "Ja"]]),
    Misreading(
      "blanks behind the delimiters, below titles",
      "Resultat\nEnkät: Trygghet\n\nNamn; Roll; Svar\nÅsa; Boende; Ja\nKjell; Butik; Nej\n",
      ["Namn", "Roll", "Svar"], [["Åsa", "Boende", "Ja"], ["Kjell", "Butik", "Nej"]],
      ["upplysning 4 rader-före-rubriken"]),
    Misreading(
      "blanks behind the delimiters beside decimal commas, below titles",
      "Trygghet 2024, Åmål\nUttag: 2024-03-05\nid; vikt; svar\n1; 1,01; Ja\n2; 1,02; Nej\n",
      ["id", "vikt", "svar"], [["1", "1,01", "Ja"], ["2", "1,02", "Nej"]],
      ["upplysning 3 rader-före-rubriken"]),
    Misreading(
      "blanks around the delimiters, below titles filled up, with a comment among the rows",
      "Trygghet 2024;;\nOrt: Kil;;\nNamn ; Roll ; Svar\nÅsa ; Boende ; Ja\n# Ny blankett\nBo ; Butik ; Nej\n",
      ["Namn", "Roll", "Svar"], [["Åsa", "Boende", "Ja"], ["Bo", "Butik", "Nej"]],
      ["upplysning 3 rader-före-rubriken", "upplysning 5 kommentarsrad"]),
    Misreading(
      "blanks behind the delimiters of lists or of a table below one title",
      "Resultat\nNamn; Roll; Svar\nÅsa; Boende; Ja\nKjell; Butik; Nej\n",
      refused: "fel tvetydig-uppdelning"),
    Misreading(
      "lists of choices in one column",
      "Platser\nTorget\nTorget; Parken; Skolan\nHemma; Parken; Torget\nSkolan; Hemma; Torget\n",
      ["Platser"],
      [
        ["Torget"], ["Torget; Parken; Skolan"], ["Hemma; Parken; Torget"],
        ["Skolan; Hemma; Torget"],
      ]),
    Misreading(
      "as many commas of sentences in every record",
      "id;Vem? [Far, mor, vän];Oro\n"
        + (1...6).map { "\($0);Ja, ofta;Nej, aldrig\n" }.joined(),
      ["id", "Vem? [Far, mor, vän]", "Oro"],
      (1...6).map { ["\($0)", "Ja, ofta", "Nej, aldrig"] }),
    Misreading(
      "a rare delimiter in one answer",
      "id; Kommentar; Fritext\n1; ; Polisen syns inte\n2; Vet ej; a|b\n3; Ja; Bra\n",
      ["id", "Kommentar", "Fritext"],
      [["1", "", "Polisen syns inte"], ["2", "Vet ej", "a|b"], ["3", "Ja", "Bra"]]),
    Misreading(
      "a tab in one answer below one of two lines",
      "id;Kommentar;Svar;Fritext;Ort\n1;Bro;Nej;Nej;Norr\n2;\"Rad 1\nRad 2\";Nej;Hej\tdär;Kil\n"
        + "3;kl. 14.30;Ja;;Lund\n",
      ["id", "Kommentar", "Svar", "Fritext", "Ort"],
      [
        ["1", "Bro", "Nej", "Nej", "Norr"], ["2", "Rad 1\nRad 2", "Nej", "Hej\tdär", "Kil"],
        ["3", "kl. 14.30", "Ja", "", "Lund"],
      ]),
    Misreading(
      "a rare delimiter in the last answer, below a title",
      "Mätning 2024\n\nKön; Kommentar; Svar\nMan; Bra; Nej\nMan; Ok; Ja\nKvinna; a|b; Ja\n",
      ["Kön", "Kommentar", "Svar"],
      [["Man", "Bra", "Nej"], ["Man", "Ok", "Ja"], ["Kvinna", "a|b", "Ja"]],
      ["upplysning 3 rader-före-rubriken"]),
    Misreading(
      "typographic quotes around the header alone",
      "“Q1”;“Q2”\n" + (1...12).map { "\($0);1\n" }.joined(), ["Q1", "Q2"],
      (1...12).map { ["\($0)", "1"] }, ["upplysning typografiska-citattecken"]),
    Misreading(
      "quoted words in a row among many",
      "Q1;Q2\n" + (1...12).map { "\($0);1\n" }.joined() + "“Nej”;“Ja”\n", ["Q1", "Q2"],
      (1...12).map { ["\($0)", "1"] } + [["“Nej”", "“Ja”"]]),
    Misreading(
      "typographic quotes around every line",
      "“Kommentar”\n“Bra, men mörkt”\n“Mer\nljus”\n\n“Säg “nej” till våld”\n", ["Kommentar"],
      [["Bra, men mörkt"], ["Mer\nljus"], ["Säg “nej” till våld"]],
      ["upplysning typografiska-citattecken"]),
    Misreading(
      "citations below a header without quotes", "Citat\n”Bra”\n”Ok”\n”Nej”\n", ["Citat"],
      [["”Bra”"], ["”Ok”"], ["”Nej”"]]),
    Misreading(
      "typographic quotes and a bar beside a word in straight quotes",
      "Kommentar;Fritext;Övrigt\n“Ensam; rädd”;Bra;\na|b;“Ljus; vuxna”;\"Torget\" är \"värst\" då\n"
        + "\"Torget\" är värst;a|b;“Ljus; vuxna”\n;Ok;\"Torg\" är",
      ["Kommentar", "Fritext", "Övrigt"],
      [
        ["Ensam; rädd", "Bra", ""], ["a|b", "Ljus; vuxna", "\"Torget\" är \"värst\" då"],
        ["\"Torget\" är värst", "a|b", "Ljus; vuxna"], ["", "Ok", "\"Torg\" är"],
      ], ["upplysning typografiska-citattecken"]),
    Misreading(
      "one field in single quotes that has them doubled inside",
      "Nr;Namn;Plats\n1;Åsa;Torget\n2;Eva;'P-hus vid ''Torget'''\n3;Bo;Parken\n",
      ["Nr", "Namn", "Plats"],
      [["1", "Åsa", "Torget"], ["2", "Eva", "P-hus vid 'Torget'"], ["3", "Bo", "Parken"]]),
    Misreading(
      "one such field beside a word with an apostrophe at its beginning",
      "Nr;Namn;Plats\n1;'n Åsa;Torget\n2;Eva;'vid ''Torget'''\n3;Bo;Parken\n",
      ["Nr", "Namn", "Plats"],
      [["1", "'n Åsa", "Torget"], ["2", "Eva", "'vid ''Torget'''"], ["3", "Bo", "Parken"]]),
    Misreading(
      "single quotes around words", "Nr;Namn\n1;'Torget' eller 'Parken'\n2;Rock 'n' roll\n",
      ["Nr", "Namn"], [["1", "'Torget' eller 'Parken'"], ["2", "Rock 'n' roll"]]),
    Misreading(
      "a field too many behind a quoted answer of two lines",
      "id;svar;ort\na;Ja;x\nb;\"Rad 1\nRad 2\";\"Ljus; vakter\";extra\nc;Nej;y\n",
      ["id", "svar", "ort"], [["a", "Ja", "x"], ["c", "Nej", "y"]],
      ["varning 3:4 för-många-fält"]),
    Misreading(
      "a quote without an end before answers of two lines",
      "id;kön;svar\n1;M;\"Bra\n- ja\"\n2;A;\"Utan slut\n3;K;\"Illa\n- nej\"\n4;M;\"Ok\n- ja\"\n",
      ["id", "kön", "svar"],
      [["1", "M", "Bra\n- ja"], ["3", "K", "Illa\n- nej"], ["4", "M", "Ok\n- ja"]],
      ["varning 4:3 oavslutat-citattecken"]),
  ]
}
