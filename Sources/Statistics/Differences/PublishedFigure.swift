/// What a published share is worth in a test.
///
/// The interval is read as a normal one, and n over the design effect as in Kish (1965), Survey
/// sampling, section 8.2. R has no such function: `survey` needs the respondents.
public enum PublishedFigure {
  /// The evidence behind a published share; nil when nothing tells its precision, so that it may
  /// be shown but not tested.
  ///
  /// From a 95 percent interval: se = (U − L)/(2 · 1.96) and m = min(n, p(1 − p)/se²). Without an
  /// interval, or when its limits are whole percents: m = n / design effect. Whole percents without
  /// n: the interval widened by a percentage point, which is the most that rounding can have taken.
  /// A share of 0 or 1 needs n. The degrees of freedom are taken as infinite.
  public static func evidence(
    share: Double, interval: Interval? = nil, respondents: Double? = nil,
    designEffect: Double = 1, intervalIsRounded: Bool = false
  ) -> ShareEvidence? {
    let spread = share * (1 - share)
    let fromRespondents = respondents.flatMap { $0 > 0 ? $0 / max(1, designEffect) : nil }
    if let interval, spread > 0, !(intervalIsRounded && fromRespondents != nil) {
      let width = interval.width + (intervalIsRounded ? 0.01 : 0)
      let standardError = width / (2 * StandardNormal.upperQuantile(0.025))
      if standardError > 0 {
        let size = spread / (standardError * standardError)
        return ShareEvidence(
          share: share, variance: standardError * standardError, base: respondents ?? size,
          effectiveBase: min(respondents ?? size, size), degreesOfFreedom: .infinity)
      }
    }
    guard let size = fromRespondents else { return nil }
    return ShareEvidence(
      share: share, variance: spread / size, base: respondents ?? size, effectiveBase: size,
      degreesOfFreedom: .infinity)
  }
}
