/// Further such files: what is written below a table and filled up to its width, as Excel does.
extension Misreading {
  static let footers: [Misreading] =
    [
      "Antal svar;4;;", "Antal svar:;4;;", "Antal svar: 4;;;", "Källa:;Malmö stad;;", "Totalt;;;4",
      "Utskriven 2024-03-02;;;", "Medelvärde;;44,5;", "Medel;;44,5;", "N;4;;", "Bortfall;40 %;;",
      "Exporterad 2024-03-02 av Anna;;;", "Totalt;;;4\nMedel;;44,5;",
      "Källa:;Malmö stad;;\nUtskriven 2024-03-02;;;",
    ].map {
      Misreading(
        "'\($0)' below identifiers", "id;Kön;Ålder;Trygg\n\(identified.text)\($0)\n",
        ["id", "Kön", "Ålder", "Trygg"], identified.rows, ["upplysning 6 rader-efter-tabellen"])
    }
    + ["Totalt;;;4", "Antal svar;4;;", "Summa:;;;4", "Källa:;Malmö stad;;"].map {
      Misreading(
        "'\($0)' below names", "Ort;Kön;Ålder;Trygg\n\(named.text)\($0)\n",
        ["Ort", "Kön", "Ålder", "Trygg"], named.rows, ["upplysning 6 rader-efter-tabellen"])
    }
    + ["Utdrag ur enkätverktyget.;;;", "Alla svar är med;;;", "http://www.malmo.se;;;"].map {
      Misreading(
        "'\($0)' below identifiers, without a word of footers",
        "id;Kön;Ålder;Trygg\n\(identified.text)\($0)\n", ["id", "Kön", "Ålder", "Trygg"],
        identified.rows, ["varning 6 rader-efter-tabellen"])
    }
    + [
      ["1004", "", "", ""], ["2024-03-02", "", "", ""], ["Totalt", "Man", "27", "Trygg"],
      ["vet ej", "", "", ""], ["anonym", "", "", ""], ["N21", "", "", ""],
    ].map {
      Misreading(
        "'\($0[0])' as a respondent below identifiers",
        "id;Kön;Ålder;Trygg\n\(identified.text)\($0.joined(separator: ";"))\n",
        ["id", "Kön", "Ålder", "Trygg"], identified.rows + [$0])
    }
    + [
      ["Medel", "", "", ""], ["Totalt sett mörkt", "", "", ""], ["Totalt", "Man", "", "Trygg"],
      ["Antal 3 poliser är för få", "", "", ""], ["Källa 3 är otrygg", "", "", ""],
      ["Samtliga", "", "", "4"],
    ].map {
      Misreading(
        "'\($0[0])' as an answer below names",
        "Ort;Kön;Ålder;Trygg\n\(named.text)\($0.joined(separator: ";"))\n",
        ["Ort", "Kön", "Ålder", "Trygg"], named.rows + [$0])
    }
    + [
      Misreading(
        "a place that is called as a total is",
        "Ort;Svar;Skäl\nÅby;Ja;Ljus\nTotalt;Nej;Mörkt\nKil;Ja;Ljus\nRör;Ja;Ljus\nTotalt;;\n",
        ["Ort", "Svar", "Skäl"],
        [
          ["Åby", "Ja", "Ljus"], ["Totalt", "Nej", "Mörkt"], ["Kil", "Ja", "Ljus"],
          ["Rör", "Ja", "Ljus"], ["Totalt", "", ""],
        ]),
      Misreading(
        "a total below two rows", "Ort;Svar;Skäl\nÅby;Ja;Ljus\nKil;Nej;Mörkt\nTotalt;;2\n",
        ["Ort", "Svar", "Skäl"], [["Åby", "Ja", "Ljus"], ["Kil", "Nej", "Mörkt"]],
        ["varning 4 rader-efter-tabellen"]),
      Misreading(
        "a row of totals after a blank one", "Svar;Man;Kvinna\nJa;4;5\nNej;6;5\n;;\nTotalt;10;10\n",
        ["Svar", "Man", "Kvinna"],
        [["Ja", "4", "5"], ["Nej", "6", "5"], ["Totalt", "10", "10"]],
        ["varning rader-efter-tom-rad"]),
      Misreading(
        "a source of two columns below numbers",
        "Ort;Andel\nÅby;1\nKil;2\nRör;3\nLund;4\nKälla;SCB\n", ["Ort", "Andel"],
        [["Åby", "1"], ["Kil", "2"], ["Rör", "3"], ["Lund", "4"]],
        ["upplysning 6 rader-efter-tabellen"]),
      Misreading(
        "a note without a line end",
        "id;Kön;Ålder;Trygg\n\(identified.text)* Preliminära uppgifter",
        ["id", "Kön", "Ålder", "Trygg"], identified.rows, ["varning 6 rader-efter-tabellen"]),
      Misreading(
        "an answer that is cut and begins as a note does",
        "Svar;Kön;Ort\n* Bra;M;Åby\nOk;K;Kil\nIlla;M;Kil\n* Ok;K;Rör\n* Mör",
        ["Svar", "Kön", "Ort"],
        [
          ["* Bra", "M", "Åby"], ["Ok", "K", "Kil"], ["Illa", "M", "Kil"], ["* Ok", "K", "Rör"],
          ["* Mör", "", ""],
        ],
        ["varning 6:1 för-få-fält"]),
      Misreading(
        "a count after a blank row",
        "Ort;Antal;Andel\nÅby;1;2\nKil;2;3\nRör;3;4\nLund;4;5\n;;\nAntal svar:;10;\n",
        ["Ort", "Antal", "Andel"],
        [["Åby", "1", "2"], ["Kil", "2", "3"], ["Rör", "3", "4"], ["Lund", "4", "5"]],
        ["upplysning 6 rader-efter-tabellen"]),
      Misreading(
        "a count after a blank line",
        "Ort;Andel\nÅby;1\nKil;2\nRör;3\nLund;4\n\nAntal svar;40\n", ["Ort", "Andel"],
        [["Åby", "1"], ["Kil", "2"], ["Rör", "3"], ["Lund", "4"]],
        ["upplysning 6 rader-efter-tabellen"]),
      Misreading(
        "a comment that begins as a count does", "Kommentar\nBra\nOk\n\nTotalt sett mörkt\n",
        ["Kommentar"], [["Bra"], ["Ok"], ["Totalt sett mörkt"]]),
      Misreading(
        "respondents who answered nothing, above a count",
        "id;Kön;Trygg\n1;;\n2;Man;Ja\n3;;\n4;;\n5;;\nAntal svar;5;\n", ["id", "Kön", "Trygg"],
        [["1", "", ""], ["2", "Man", "Ja"], ["3", "", ""], ["4", "", ""], ["5", "", ""]],
        ["upplysning 7 rader-efter-tabellen"]),
    ]

  private static let identified = (
    text: "1000;Man;20;Trygg\n1001;Kvinna;34;Otrygg\n1002;Man;41;Trygg\n1003;Man;55;Vet ej\n",
    rows: [
      ["1000", "Man", "20", "Trygg"], ["1001", "Kvinna", "34", "Otrygg"],
      ["1002", "Man", "41", "Trygg"], ["1003", "Man", "55", "Vet ej"],
    ]
  )

  private static let named = (
    text: "Åby;Man;20;Trygg\nKil;Kvinna;34;Otrygg\nRör;Man;41;Trygg\nÅby;Man;55;Vet ej\n",
    rows: [
      ["Åby", "Man", "20", "Trygg"], ["Kil", "Kvinna", "34", "Otrygg"],
      ["Rör", "Man", "41", "Trygg"], ["Åby", "Man", "55", "Vet ej"],
    ]
  )
}
