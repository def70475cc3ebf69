import SurveyModel
import Testing

/// Headers, keys and role names are one whichever way a person writes them.
@Suite struct FoldedKeyTests {
  @Test(arguments: [
    ("ingår_i", "Ingår i"), ("INGAR_I", "ingår i"), ("jämför_med", " Jamfor  MED "),
    ("övertäckning", "overtackning"), ("ki_övre", "KI\u{A0}övre"),
    // å as a + combining ring, as some systems write it, and a byte order mark.
    ("år", "a\u{30A}r"), ("plats", "\u{FEFF}plats"),
  ])
  func spellingsOfTheSame(first: String, second: String) {
    #expect(FoldedKey(first) == FoldedKey(second))
    #expect(FoldedKey(first).hashValue == FoldedKey(second).hashValue)
  }

  @Test(arguments: [("plats", "platser"), ("ki_nedre", "kinedre"), ("är", "er"), ("é", "e")])
  func spellingsOfDifferentThings(first: String, second: String) {
    #expect(FoldedKey(first) != FoldedKey(second))
  }

  @Test(arguments: [
    "Kön", "  Ålder_grupp  ", "ÅÄÖ åäö", "a__b \t c\r\n", "", "_", "é", "X\u{1}Y", "a\u{30A}r",
    "Ãt",
    "1 – 2", "ö\u{301}", "__å",
  ])
  func plainTextsFoldAsOthersDo(text: String) {
    // A byte-order mark is dropped, and takes the text the long way.
    #expect(FoldedKey(text).description == FoldedKey("\u{FEFF}" + text).description)
  }

  @Test func whatItFoldsTo() {
    #expect(FoldedKey("  Ingår  i ").description == "ingar_i")
    #expect(FoldedKey("__").description.isEmpty)
    #expect(["ö", "b", "Å"].map { FoldedKey($0) }.sorted().map(\.description) == ["a", "b", "o"])
  }
}
