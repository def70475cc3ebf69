import Testing

@testable import Reporting

struct SwedishOrderTests {
  @Test func `å, ä and ö come last, in that order`() {
    let words = ["Östra", "Zinken", "Ängby", "Åsen", "Berga", "åby", "Andersberg", "Väster"]
    #expect(
      SwedishOrder.sorted(words) == [
        "Andersberg", "Berga", "Väster", "Zinken", "åby", "Åsen", "Ängby", "Östra",
      ])
  }

  @Test func `numbers are compared as numbers and a prefix comes first`() {
    #expect(
      SwedishOrder.sorted(["Område 10", "Område 9", "Område", "Idé", "Ide", "Idun"])
        == ["Ide", "Idé", "Idun", "Område", "Område 9", "Område 10"])
  }

  @Test(arguments: [
    ("område", "områden", "områdena", true),
    ("bostadsområde", "bostadsområden", "bostadsområdena", true),
    ("kommundel", "kommundelar", "kommundelarna", false),
    ("Stadsdel", "stadsdelar", "stadsdelarna", false),
    ("skola", "skolor", "skolorna", false), ("tätort", "tätorter", "tätorterna", false),
    ("län", "län", "länen", true), ("kvarter xyz", "platser", "platserna", false),
  ])
  func `the word for places has its forms`(
    word: String, plural: String, definite: String, isNeuter: Bool
  ) {
    let noun = PlaceNoun.forms(of: word)
    #expect(noun.plural == plural)
    #expect(noun.definitePlural == definite)
    #expect(noun.isNeuter == isNeuter)
  }
}
