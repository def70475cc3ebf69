import Statistics

/// How many answers would have settled a promise.
enum AnswersNeeded {
  /// The power that is asked for.
  static let power = 0.8

  /// The answers per wave from the promised places with which a difference of this size would be
  /// found in 80 percent of cases; nil when no number would, because too few live in the rest.
  ///
  /// The size is that which was measured, or `praktisk_skillnad` where it was less: to settle a
  /// difference of nearly nothing takes more people than there are. The promised places keep
  /// their design effect, what they are held against keeps its variance.
  static func perWave(
    _ evidence: PromiseEvidence, difference: PromiseTest.Difference, atLeast smallest: Double
  ) -> Int? {
    let (before, after) = (evidence.before.inside, evidence.after.inside)
    let size = max(abs(difference.value), smallest)
    let restVariance =
      evidence.before.variance + evidence.after.variance - before.variance
      - after.variance
    let pooled =
      (before.effectiveBase * before.share + after.effectiveBase * after.share)
      / (before.effectiveBase + after.effectiveBase)
    let equal = 2 * pooled * (1 - pooled)
    let actual = before.share * (1 - before.share) + after.share * (1 - after.share)
    let limit = StandardNormal.upperQuantile(PromiseTest.clearLevel)
    func reached(_ base: Double) -> Bool {
      let deviation = (max(0, restVariance) + actual / base).squareRoot()
      let threshold = limit * (max(0, restVariance) + equal / base).squareRoot()
      return deviation == 0
        ? size > threshold : StandardNormal.cumulative((size - threshold) / deviation) >= power
    }
    var (low, high) = (0, 100_000_000)
    guard size > 0, reached(Double(high)) else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if reached(Double(middle)) { high = middle } else { low = middle }
    }
    let designEffect = max(1, after.base / after.effectiveBase)
    return Int((Double(high) * designEffect).rounded(.up))
  }
}
