/// Further such files: what other programs put around their lines and fields, and what looks like it.
extension Misreading {
  static let wrapping: [Misreading] = [
    Misreading(
      "a field that ends with a quote it never opened",
      "\"id\";\"Ort\";\"Svar\"\n\"1\";\"Åby\";\"Ja\"\n\"2\";Norr\";\"Nej\"\n\"3\";\"Kil\";\"\"\n",
      ["id", "Ort", "Svar"], [["1", "Åby", "Ja"], ["2", "Norr", "Nej"], ["3", "Kil", ""]],
      ["varning 3 citattecken-i-fält"]),
    Misreading(
      "a header that ends with a quote it never opened",
      "\"id\";Ort\";\"Svar\"\n\"1\";\"Åby\";\"Ja\"\n\"2\";\"Norr\";\"Nej\"\n",
      ["id", "Ort", "Svar"], [["1", "Åby", "Ja"], ["2", "Norr", "Nej"]],
      ["varning 1 citattecken-i-fält"]),
    Misreading(
      "inches, and quoted words, at the ends of answers",
      "\"id\";\"Däck\";\"Svar\"\n\"1\";12\";\"Ja\"\n\"2\";sa \"nej\";\"Nej\"\n\"3\";Norr\";Nej\n",
      ["id", "Däck", "Svar"],
      [["1", "12\"", "Ja"], ["2", "sa \"nej\"", "Nej"], ["3", "Norr\"", "Nej"]]),
    Misreading(
      "doubled typographic quotes within a field",
      "”id”;”Svar”\n”1”;”Bra; men ””mörkt”” här”\n”2”;”a;b””c”””\n”3”;”Säg ”nej””\n”4”;””\n",
      ["id", "Svar"],
      [["1", "Bra; men \"mörkt\" här"], ["2", "a;b\"c\""], ["3", "Säg ”nej”"], ["4", ""]],
      ["upplysning typografiska-citattecken"]),
    Misreading(
      "doubled typographic quotes in a file that has no quotes around fields",
      "id;Svar\n1;sa ””nej”” då\n2;Ja\n", ["id", "Svar"], [["1", "sa ””nej”” då"], ["2", "Ja"]]),
    Misreading(
      "dashes under the header of columns of a fixed width",
      "nr omr   svar\n-- ----- ----\n1  Hagby Nej \n2  Kil   Ja  \n\n(2 rows affected)\n",
      refused: "fel 1 fast-bredd"),
    Misreading(
      "dashes under a header whose words they do not draw", "Kommentar\n--- ---\nBra\nMörkt\n",
      ["Kommentar"], [["Bra"], ["Mörkt"]], ["upplysning 2 streckrad"]),
    Misreading(
      "a header of two quoted words above a column of text",
      "\"Ord\" \"Svar\"\nJa, sa hon\nNej\nVet ej\n", ["Ord\" \"Svar"],
      [["Ja, sa hon"], ["Nej"], ["Vet ej"]], ["varning 1 citattecken-i-fält"]),
  ]
}
