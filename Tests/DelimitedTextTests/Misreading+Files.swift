/// The files that blind tests and real exports showed to be misread.
extension Misreading {
  static let header: [Misreading] = [
    Misreading(
      "two exports in one file, the second with a column more",
      "id;ort;f1\n1;Åby;3\n2;Örby;4\nid;ort;f1;f2\n3;Lund;5;1\n4;Åre;2;2\n5;Åre;2;2\n",
      refused: "fel 1 flera-tabeller"),
    Misreading(
      "two tables in one file",
      "Område;Antal\nÅby;3\n\nOmråde;Kön;Andel\nÅby;K;34\nÅby;M;30\nLund;K;20\n",
      refused: "fel 1 flera-tabeller"),
    Misreading(
      "rows with semicolons, then rows with commas",
      "id;ort;f1\n1;Åby;a\nid,ort,f1\n2,Lund,b\n3,Åre,c\n4,Kil,b\n",
      refused: "fel 1 annat-skiljetecken"),
    Misreading(
      "a delimiter at the end of the answers only",
      "Id;Område;Hur;Varför\nA1;Centrum;Bra;Mörkt;\nA2;Norr;Illa;Skräp;\nA3;Norr;Bra;Ljust;\n",
      ["Id", "Område", "Hur", "Varför"],
      [
        ["A1", "Centrum", "Bra", "Mörkt"], ["A2", "Norr", "Illa", "Skräp"],
        ["A3", "Norr", "Bra", "Ljust"],
      ]),
    Misreading(
      "a delimiter at the end of the header only",
      "Id;Område;Hur;\nA1;Centrum;Bra\nA2;Norr;Illa\nA3;Söder;Bra\n", ["Id", "Område", "Hur"],
      [["A1", "Centrum", "Bra"], ["A2", "Norr", "Illa"], ["A3", "Söder", "Bra"]]),
    Misreading(
      "a header with another delimiter", "id,ort,f1\n1;Åby;3\n2;Örby;4\n",
      refused: "fel 1 annat-skiljetecken"),
    Misreading(
      "a header with blanks between, the answers with tabs",
      "id ort f1\n1\tÅby\t3\n2\tÖrby\t5\n3\tLund\t2\n", ["1", "Åby", "3"],
      [["2", "Örby", "5"], ["3", "Lund", "2"]],
      ["varning 2 rubrik-som-svar", "upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a header one field short, as R writes it beside names of rows",
      "\"ort\";\"f1\"\n\"1\";\"Åby\";3\n\"2\";\"Örby\";4\n\"3\";\"Lund\";4\n",
      ["ort", "f1"], [],
      [
        "varning 2:3 för-många-fält", "varning 3:3 för-många-fält", "varning 4:3 för-många-fält",
        "fel 2 för-många-felaktiga-rader",
      ]),
    Misreading(
      "a delimiter in a header without quotes", "id;Oro; ilska?;ålder\n1;2;31\n2;1;40\n3;2;52\n",
      refused: "fel 1 skiljetecken-i-rubrik"),
    Misreading(
      "a header wider than every row", "id;a;b;c\n1;2;3\n2;1;4\n3;2;5\n", ["id", "a", "b", "c"],
      [["1", "2", "3", ""], ["2", "1", "4", ""], ["3", "2", "5", ""]],
      ["varning 1 skiljetecken-i-rubrik", "upplysning tomma-fält-sist-utelämnade"]),
    Misreading(
      "the first answer below a header with a blank",
      "område;;andel\nCentrum;Kvinna;\nCentrum;Man;12\nNorr;Man;13\n", ["område", "", "andel"],
      [["Centrum", "Kvinna", ""], ["Centrum", "Man", "12"], ["Norr", "Man", "13"]],
      ["upplysning 1:2 tom-rubrik"]),
    Misreading(
      "years below what was measured in them",
      "Område;Kön;Andel;\n;;2022;2023\nÅby;K;10;11\nÅby;M;12;13\n",
      ["Område", "Kön", "Andel | 2022", "Andel | 2023"],
      [["Åby", "K", "10", "11"], ["Åby", "M", "12", "13"]], ["upplysning 1 två-rubrikrader"]),
    Misreading(
      "the kinds of answer below a header with a blank",
      "Svars-ID;;Fråga 1;Annat\n;;Response;Open-Ended Response\n1;x;Ja;Mörkt\n2;y;Nej;Ljust\n",
      ["Svars-ID", "", "Fråga 1", "Annat"],
      [["1", "x", "Ja", "Mörkt"], ["2", "y", "Nej", "Ljust"]],
      ["upplysning 1 två-rubrikrader", "upplysning 1:2 tom-rubrik"]),
    Misreading(
      "a title above a column of text",
      "Trygghet 2024\n\nSynpunkter\nbra\nmörkt\nljust\n\nKälla: enkäten\n", ["Trygghet 2024"],
      [["Synpunkter"], ["bra"], ["mörkt"], ["ljust"]],
      ["varning 1 rubrik-som-titel", "upplysning 8 rader-efter-tabellen"]),
    Misreading(
      "the type that PowerShell writes", "#TYPE System.Data.DataRow\nSynpunkter\nbra\nmörkt\n",
      ["Synpunkter"], [["bra"], ["mörkt"]], ["upplysning 2 rader-före-rubriken"]),
    Misreading(
      "a comma in every answer below a header without",
      "Svar\nMörkt,skräp\nLjust,fint\nMörkt,kallt\n",
      refused: "fel tvetydig-uppdelning"),
  ]

  static let rows: [Misreading] = [
    Misreading(
      "dashes under the header", "id;ort\n--;---\n1;Åby\n2;Lund\n", ["id", "ort"],
      [["1", "Åby"], ["2", "Lund"]], ["upplysning 2 streckrad"]),
    Misreading(
      "the table that a database draws",
      " id | ort  \n----+------\n 1  | Åby\n 2  | Lund\n(2 rows)\n\n", ["id", "ort"],
      [["1", "Åby"], ["2", "Lund"]],
      ["upplysning 2 streckrad", "upplysning 5 rader-efter-tabellen"]),
    Misreading(
      "a respondent who answered with dashes", "id;a;b\n-;-;-\n1;2;3\n", ["id", "a", "b"],
      [["-", "-", "-"], ["1", "2", "3"]]),
    Misreading(
      "the header once more", "id;ort;svar\n1;Åby;a\nid;ort;svar\n2;Lund;b\n3;Lund;a\n",
      ["id", "ort", "svar"],
      [["1", "Åby", "a"], ["id", "ort", "svar"], ["2", "Lund", "b"], ["3", "Lund", "a"]],
      ["varning 3 rubrikrad-igen"]),
    Misreading(
      "Qualtrics' rows saved again with the rows numbered",
      ",Start,Q1\n0,Startdatum,Hur trygg?\n1,\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\"\n2,idag,Ja\n3,idag,Nej\n",
      ["", "Start", "Q1"], [["2", "idag", "Ja"], ["3", "idag", "Nej"]],
      ["upplysning 3 importrad", "upplysning 1:1 tom-rubrik"]),
    Misreading(
      "the source of a table with delimiters", "Område;Kön;Andel\nÅby;K;10\nÅby;M;12\nKälla;SCB;\n",
      ["Område", "Kön", "Andel"], [["Åby", "K", "10"], ["Åby", "M", "12"]],
      ["upplysning 4 rader-efter-tabellen"]),
    Misreading(
      "a place named as a source is", "Område;Antal;Andel\nÅby;5;10\nKälla;12;\n",
      ["Område", "Antal", "Andel"], [["Åby", "5", "10"], ["Källa", "12", ""]]),
  ]

  static let columns: [Misreading] = [
    Misreading(
      "decimal commas in a column without a name", "id,område,vikt,\n1,Centrum,1,25\n2,Norr,0,75\n",
      refused: "fel 2 decimalkomma-utan-citattecken"),
    Misreading(
      "decimal commas before an empty column",
      "id,vikt,kommentar\n1,1,25,\n2,0,75,\n3,2,\n4,1,5,\n",
      refused: "fel 2 decimalkomma-utan-citattecken"),
    Misreading(
      "a comma in a header above decimal commas", "Område,Andel, %\nCentrum,34,5\nNorr,20,1\n",
      refused: "fel 2 decimalkomma-utan-citattecken"),
    Misreading(
      "a weight with decimal commas and no last answer",
      "id,område,vikt,f1,f2\n1,Åby,0,74,2\n2,Örby,1,25,3\n3,Lund,1,02,1\n",
      refused: "fel 2 decimalkomma-utan-citattecken"),
    Misreading(
      "whole numbers beside one another", "id,ålder,barn\n1,45,2\n2,31,0\n3,52,1\n",
      ["id", "ålder", "barn"], [["1", "45", "2"], ["2", "31", "0"], ["3", "52", "1"]]),
    Misreading(
      "one row with a field more, where all lines end with a delimiter",
      "Område;Kön;Andel;\nÅby;K;10,1;\nGårda;extra;Kvinna;40,2\nÅby;M;12,5;\nKil;M;14,5;\n",
      ["Område", "Kön", "Andel", ""],
      [
        ["Åby", "K", "10,1", ""], ["Gårda", "extra", "Kvinna", "40,2"], ["Åby", "M", "12,5", ""],
        ["Kil", "M", "14,5", ""],
      ], ["varning 3:4 kolumn-utan-rubrik", "upplysning 1:4 tom-rubrik"]),
    Misreading(
      "answers that hold the delimiter",
      "id;Vad stör?;Ort\n1;Mörkt;Skräp;Åby\n2;Mörkt;Skräp;Buller;Kyla;Åby\n3;Skräp;Lund;x;y;z;å\n4;Skräp\n5;a;b;c;d;e;f;g;h\n",
      refused: "fel 1 ojämna-rader"),
    Misreading(
      "every line within quotes", "\"id;ort;text\"\n\"1;Åby;sa \"\"hej\"\"\"\n\"2;Lund;bra\"\n",
      ["id", "ort", "text"], [["1", "Åby", "sa \"hej\""], ["2", "Lund", "bra"]],
      ["upplysning rader-inom-citattecken"]),
    Misreading(
      "a column of text within quotes", "\"Synpunkter\"\n\"Mörkt, kallt\"\n\"Ljust; fint\"\n",
      ["Synpunkter"], [["Mörkt, kallt"], ["Ljust; fint"]]),
    Misreading(
      "columns of a fixed width",
      "id  ort     svar\n1   Åby     ja\n2   Lund    nej\n3   Kil     ja\n",
      refused: "fel 1 fast-bredd"),
    Misreading(
      "a short last line where empty fields are left out",
      "id;a;b;c\n1;x;y;z\n2;x\n3;x\n4;x;y;z\n5;x", ["id", "a", "b", "c"],
      [
        ["1", "x", "y", "z"], ["2", "x", "", ""], ["3", "x", "", ""], ["4", "x", "y", "z"],
        ["5", "x", "", ""],
      ], ["upplysning tomma-fält-sist-utelämnade", "varning 6:2 avbruten-sista-rad"]),
    Misreading(
      "one column with a delimiter after it", "Synpunkter;\nbra;\nnej;\n", ["Synpunkter"],
      [["bra"], ["nej"]]),
  ]
}
