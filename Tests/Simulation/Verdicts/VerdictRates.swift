/// What is counted of the verdicts of one kind of comparison.
struct VerdictRates: Sendable {
  /// Families with any verdict at all.
  var families = Rate()
  /// Families with any adjusted p value below 5 percent: what the score test alone would give.
  var familiesByScore = Rate()
  /// Places with a verdict.
  var places = Rate()
  /// Places with an adjusted p value below 5 percent.
  var placesByScore = Rate()
  /// The whole, which is outside any family, with a verdict.
  var whole = Rate()
  /// The whole with a p value below 5 percent.
  var wholeByScore = Rate()
  /// Places with a verdict in the wrong direction.
  var wrongPlaces = Rate()
  /// The whole with a verdict in the wrong direction.
  var wrongWhole = Rate()

  /// Counts a comparison; `direction` is the sign of the true difference, 0 for none.
  mutating func add(_ comparison: Comparison, direction: Double) {
    if let test = comparison.whole {
      whole.add(test.isEstablished)
      wholeByScore.add(test.pValue < 0.05)
      wrongWhole.add(test.isEstablished && test.difference * direction < 0)
    }
    let tests = comparison.adjusted.compactMap(\.self)
    if tests.isEmpty { return }
    families.add(tests.contains(where: \.isEstablished))
    familiesByScore.add(tests.contains { $0.pValue < 0.05 })
    for test in tests {
      places.add(test.isEstablished)
      placesByScore.add(test.pValue < 0.05)
      wrongPlaces.add(test.isEstablished && test.difference * direction < 0)
    }
  }
}
