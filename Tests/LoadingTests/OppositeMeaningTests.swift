import Testing

@testable import Loading

/// What may not be suggested for another text, however near the letters are.
@Suite struct OppositeMeaningTests {
  @Test(arguments: [
    ("Ganska trygg", "Ganska otrygg"), ("ganska_trygg", "ganska_otrygg"), ("tryg", "Otrygg"),
    ("Nöjd", "Missnöjd"), ("Tillräckligt", "Otillräckligt"), ("Aktiv", "Inaktiv"),
    ("Går ut", "Går ej ut"), ("Litar på", "Litar inte på"), ("Aldrig", "Alltid"),
    ("1 gång", "2 gång"), ("16-19", "16-29"),
  ])
  func oneSaysTheOtherAway(_ left: String, _ right: String) {
    #expect(OppositeMeaning.isBetween(left, right))
    #expect(OppositeMeaning.isBetween(right, left))
    #expect(Suggestion.sentence(for: left, among: [right]).isEmpty)
  }

  @Test(arguments: [
    ("Otrygg", "Otryg"), ("Trygg", "trygg"), ("16-29", "16–29"), ("ofta", "Oftast"),
    ("Varken trygg eler otrygg", "Varken trygg eller otrygg"), ("", "Otrygg"),
    ("mycket otrygg", "mycket_otrygg"),
  ])
  func theyMayBeTheSame(_ left: String, _ right: String) {
    #expect(!OppositeMeaning.isBetween(left, right))
    #expect(!OppositeMeaning.isBetween(right, left))
  }
}
