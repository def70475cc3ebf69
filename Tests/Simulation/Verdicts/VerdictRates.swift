/// What is counted of the verdicts of one kind of comparison.
struct VerdictRates: Sendable {
  /// Families with any verdict at all.
  var families = Rate()
  /// The same with the skewness correction.
  var familiesCorrected = Rate()
  /// The same with both proposals.
  var familiesProposed = Rate()
  /// Places with a verdict, adjusted as published.
  var places = Rate()
  /// Places whose unadjusted p value is below 5 percent, as if each were the only one.
  var alone = Rate()
  /// The same with both proposals.
  var aloneProposed = Rate()
  /// The whole, which is outside any family, with a verdict.
  var whole = Rate()
  /// The same with both proposals.
  var wholeProposed = Rate()
  /// Places with a verdict in the wrong direction.
  var wrongPlaces = Rate()
  /// Places whose unadjusted test gives one.
  var wrongAlone = Rate()
  /// The whole with a verdict in the wrong direction.
  var wrongWhole = Rate()

  /// Counts a comparison; `direction` is the sign of the true difference, 0 for none.
  mutating func add(_ comparison: Comparison, direction: Double) {
    if let test = comparison.whole {
      whole.add(test.pValue < 0.05)
      wholeProposed.add(test.proposed < 0.05)
      wrongWhole.add(test.pValue < 0.05 && test.difference * direction < 0)
    }
    let adjusted = comparison.adjusted(\.pValue)
    guard adjusted.contains(where: { $0 != nil }) else { return }
    families.add(adjusted.contains { ($0 ?? 1) < 0.05 })
    familiesCorrected.add(comparison.adjusted(\.corrected).contains { ($0 ?? 1) < 0.05 })
    familiesProposed.add(comparison.adjusted(\.proposed).contains { ($0 ?? 1) < 0.05 })
    for (test, adjusted) in zip(comparison.places, adjusted) {
      guard let test, let adjusted else { continue }
      let isWrong = test.difference * direction < 0
      places.add(adjusted < 0.05)
      alone.add(test.pValue < 0.05)
      aloneProposed.add(test.proposed < 0.05)
      wrongPlaces.add(adjusted < 0.05 && isWrong)
      wrongAlone.add(test.pValue < 0.05 && isWrong)
    }
  }
}
