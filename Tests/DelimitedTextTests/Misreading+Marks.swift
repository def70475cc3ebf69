/// Further such files: blanks, quotes and rare delimiters in and around the fields.
extension Misreading {
  static let marks: [Misreading] = [
    Misreading(
      "blanks behind the delimiters, the last of which ends the line",
      "id; Kön; Svar; \n1; Man; Ja; \n2; Kvinna; \"Nej\n(båda)\"; \n3; Man; Ja; \n",
      ["id", "Kön", "Svar"],
      [["1", "Man", "Ja"], ["2", "Kvinna", "Nej\n(båda)"], ["3", "Man", "Ja"]]),
  ]
}
