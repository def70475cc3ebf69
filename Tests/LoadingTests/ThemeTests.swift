import SurveyModel
import Testing

@testable import Loading

@Suite struct ThemeTests {
  private func theme(_ words: String) -> Theme {
    Theme(
      name: "tema",
      patterns: words.split(separator: "|").compactMap { ThemesFile.pattern(String($0)) })
  }

  private func isNamed(_ words: String, in text: String) -> Bool {
    ThemeMatcher([theme(words)]).bits(text) & 1 == 1
  }

  @Test(arguments: [
    ("narkotik", "Narkotikahandel vid torget", true),
    ("mörk", "Det är för mörkt på gångvägen", true),
    ("mörk", "MÖRKT!", true),
    ("mörk", "inte så mörkt", false),
    ("mörk", "Det är inte alls mörkt", false),
    ("mörk", "Det är inte ljust utan mörkt", true),
    ("mörk", "inte bara mörkt", true),
    ("mörk", "Mörkt är det inte", false),
    ("mörk", "Jag går inte ut. Mörkt överallt", true),
    ("mörk", "Jag är inte rädd men mörkt är det", true),
    ("gäng", "inga gäng", false),
    ("gäng", "Vi slipper gäng här", false),
    ("gäng", "ungdomsgänget vid ICA", true),
    ("gäng", "bättre tillgänglighet", false),
    ("gäng", "Aldrig något gäng", false),
    ("gäng", "gäng har vi inte", false),
    ("gäng", "Gängen försvinner inte", true),
    ("klott", "inget klotter, knark eller bråk", false),
    ("bråk", "inget klotter, knark eller bråk", false),
    ("knark", "inget klotter, knark eller bråk", false),
    ("bråk", "varken klotter eller bråk", false),
    ("+belys", "ingen belysning", true),
    ("belys", "ingen belysning", false),
    ("+belys", "gatubelysningen är trasig", true),
    ("=id", "id saknas", true),
    ("=id", "idrott", false),
    ("buss|-busshållplats", "busshållplatsen", false),
    ("buss|-busshållplats", "bussarna", true),
    ("dålig sikt", "dåliga siktlinjer vid tunneln", true),
    ("dålig sikt", "dålig lukt, sikt", false),
    ("handel", "droghandel", true),
    ("rån", "frånvaro av folk", false),
    ("mörk", "utan mörka hörn", false),
    ("mörk", "", false),
    ("mörk", "…", false),
  ])
  func coding(words: String, text: String, expected: Bool) {
    #expect(isNamed(words, in: text) == expected, "\(words) i ”\(text)”")
  }

  @Test func textWithoutWordsIsNoAnswer() {
    let matcher = ThemeMatcher([theme("mörk")])
    #expect(matcher.bits("") == 0)
    #expect(matcher.bits(" – !") == 0)
    #expect(matcher.bits("Nej") == MultipleChoiceColumn.answeredBit)
  }

  @Test func decomposedLettersMatch() {
    #expect(isNamed("mörk", in: "mo\u{308}rkt"))
  }

  @Test(arguments: ["a", "mö", "-", "=", "", "mörk1"])
  func uselessPattern(_ text: String) {
    #expect(ThemesFile.pattern(text) == nil)
  }
}
