import Statistics

extension PromiseTest {
  /// The improvement over its standard error, with the tails of its distribution when nothing
  /// happened.
  struct Statistic {
    /// The improvement over its standard error; positive is better.
    let value: Double
    /// The least value that agrees with the choice of places; −∞ when nothing was chosen.
    let least: Double

    /// The statistic of a difference.
    init(_ evidence: PromiseEvidence, difference: Double, variance: Double) {
      let standardError = variance.squareRoot()
      let raw = -evidence.sign * difference / standardError
      let degrees = Self.degreesOfFreedom(evidence)
      value = Self.normal(raw, degrees)
      // Each lead is worth gap / β of the improvement, where β = Cov(lead, improvement) / variance:
      // had the improvement been smaller by more than that, the other place would have stood worse.
      let linear = evidence.before.variance + evidence.after.variance
      let slack = evidence.leads.compactMap { lead -> Double? in
        guard lead.covariance > 0, linear > 0 else { return nil }
        return lead.gap * linear / lead.covariance
      }.min()
      least = slack.map { Self.normal(raw - $0 / standardError, degrees) } ?? -.infinity
    }

    /// The probability of at least this improvement.
    var upperTail: Double { StandardNormal.upperTail(value) }
    /// The probability of at most this improvement.
    var lowerTail: Double { StandardNormal.cumulative(value) }
    /// The probability of at least this improvement given the choice; 1 beyond all numbers.
    var correctedTail: Double {
      guard least > -.infinity else { return upperTail }
      let possible = StandardNormal.upperTail(least)
      return possible > 0 ? min(1, upperTail / possible) : 1
    }

    /// Infinite unless clusters were sampled.
    private static func degreesOfFreedom(_ evidence: PromiseEvidence) -> Double {
      guard evidence.hasClusters else { return .infinity }
      let shares = [
        evidence.before.inside, evidence.after.inside, evidence.before.rest, evidence.after.rest,
      ].compactMap(\.self)
      let sum = shares.map(\.variance).compensatedSum()
      guard sum > 0 else { return shares.map(\.degreesOfFreedom).min() ?? .infinity }
      let parts = shares.map { share in
        (share.variance / sum) * (share.variance / sum) / share.degreesOfFreedom
      }
      return 1 / parts.compensatedSum()
    }

    /// The normal quantile with the same tail as a quantile of t.
    private static func normal(_ value: Double, _ degrees: Double) -> Double {
      guard degrees.isFinite else { return value }
      let tail = StudentT(degreesOfFreedom: degrees).upperTail(abs(value))
      return (value < 0 ? -1 : 1) * StandardNormal.upperQuantile(tail)
    }
  }
}
