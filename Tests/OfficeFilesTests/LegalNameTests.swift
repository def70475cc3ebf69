import Testing

@testable import OfficeFiles

@Suite struct LegalNameTests {
  @Test func sheetsHaveNamesThatExcelTakes() {
    let names = LegalNames.sheets([
      "Andelar", "andelar", "ANDELAR", "a/b:c?*[d]\\e", "'x'", "", "\n", "History",
      String(repeating: "å", count: 40), String(repeating: "Å", count: 40), "a\nb\tc",
      String(repeating: "😀", count: 20),
    ])
    #expect(
      names == [
        "Andelar", "andelar 2", "ANDELAR 3", "a-b-c---d--e", "x", "Blad", "Blad 2", "Blad 3",
        String(repeating: "å", count: 31), String(repeating: "Å", count: 29) + " 2", "a b c",
        String(repeating: "😀", count: 15),
      ])
  }

  @Test(arguments: [
    ("Andelar", "Andelar"), ("Andelar per område", "Andelar_per_område"), ("A1", "Tabell_A1"),
    ("NTU2025", "Tabell_NTU2025"), ("R1C1", "Tabell_R1C1"), ("r", "Tabell_r"),
    ("Xyz", "Tabell_Xyz"),
    ("2024", "Tabell_2024"), ("", "Tabell_"), ("_a", "_a"), ("NTUX2025", "NTUX2025"),
    ("Å1", "Å1"), ("a\nb", "a_b"), ("a/b", "a_b"),
  ])
  func tablesHaveNamesThatExcelTakes(name: String, expected: String) {
    #expect(LegalNames.tables([name]) == [expected])
  }

  @Test func tablesAndHeadersAreToldApart() {
    #expect(LegalNames.tables(["Andel", "andel", "ANDEL"]) == ["Andel", "andel_2", "ANDEL_3"])
    #expect(LegalNames.headers(["År", "år", "", " \n "]) == ["År", "år 2", "Kolumn", "Kolumn 2"])
    #expect(LegalNames.headers(["Andel\n  otrygga"]) == ["Andel otrygga"])
    let long = String(repeating: "a", count: 300)
    #expect(LegalNames.headers([long, long]).allSatisfy { $0.utf16.count <= 255 })
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveLetters(column: Int, letters: String) {
    #expect(CellReference.letters(column) == letters)
  }

  @Test(arguments: [
    (0.0, "0"), (2_024, "2024"), (-3, "-3"), (0.2794, "0.2794"), (1e-5, "1e-05"), (1e20, "1e+20"),
    (0.1 + 0.2, "0.30000000000000004"), (-0.5, "-0.5"),
  ])
  func numbersAreWrittenSoThatTheyReadBack(value: Double, expected: String) {
    #expect(NumberText.text(value) == expected)
    #expect(Double(NumberText.text(value)) == value)
  }
}
