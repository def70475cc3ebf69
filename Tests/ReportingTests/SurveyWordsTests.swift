import Testing

@testable import Reporting

struct SurveyWordsTests {
  @Test(arguments: [
    ("alla", "alla"), ("kön=kvinna", "kön: kvinna"), ("bor_i=eget_hus", "bor i: eget hus"),
    ("kön=kvinna*ålder=16–19", "kön: kvinna, ålder: 16–19"), ("", ""),
  ])
  func `a group of a table reads as it does in sentences`(label: String, words: String) {
    #expect(SurveyWords.group(labelled: label) == words)
  }
}
