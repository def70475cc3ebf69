/// Answers and codes that several of the example questionnaires have.
enum Answers {
  /// Age groups as NTU publishes them, so that groups can be compared; others are outside.
  static let ageRanges: [(String, String)] =
    [("..15", "utanför")]
    + AgeGroup.all.map { ("\($0.ages.lowerBound)..\($0.ages.upperBound)", $0.name) }
    + [("85..", "utanför")]

  /// The four answers to how safe one feels.
  static let safety = [
    ("Mycket trygg", "mycket_trygg"), ("Ganska trygg", "ganska_trygg"),
    ("Ganska otrygg", "ganska_otrygg"), ("Mycket otrygg", "mycket_otrygg"),
  ]

  /// Codes that count as feeling unsafe in the evening, staying in for that reason included.
  static let unsafeCodes = "ganska_otrygg|mycket_otrygg|går_ej_ut"
  /// The base of the evening question.
  static let eveningBase = "mycket_trygg|ganska_trygg|ganska_otrygg|mycket_otrygg|går_ej_ut"

  /// What makes people feel unsafe, the first option with a comma of its own.
  static let causes = [
    ("Dåligt belysta gångvägar, parker eller tunnlar", "belysning"),
    ("Ungdomsgäng", "ungdomsgäng"), ("Öppen droghandel", "droghandel"),
    ("Berusade personer", "berusade"), ("Skadegörelse och klotter", "skadegörelse"),
    ("Få människor ute", "få_människor"), ("Inget särskilt", "inget"),
  ]
}
