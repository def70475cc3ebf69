import Statistics

/// How often intervals hold the true share.
struct CoverageRates: Sendable {
  /// The default interval, as published.
  var published = Rate()
  /// The same on the proposed base.
  var proposed = Rate()

  /// Counts one estimate; a draw without an interval is not counted, as nothing is published.
  mutating func add(_ truth: Double, isIn estimate: DomainShare?) {
    guard let estimate = estimate?.estimate,
      let held = Self.holds(truth, estimate.evidence),
      let heldByProposed = Self.holds(truth, estimate.proposedEvidence)
    else { return }
    published.add(held)
    proposed.add(heldByProposed)
  }

  /// Whether the default interval holds a share; nil without an interval.
  static func holds(_ truth: Double, _ evidence: ShareEvidence) -> Bool? {
    guard let interval = ShareInterval.interval(for: evidence).interval else { return nil }
    // A limit that is the truth but for rounding holds it.
    return interval.lower <= truth + 1e-12 && truth <= interval.upper + 1e-12
  }
}

extension ShareEstimate {
  /// A proposed change: the effective base held to at most Kish's effective size, not only to n.
  ///
  /// With few respondents and uneven weights the variance is estimated from a handful of persons
  /// and is as often too small as too large; Kish's size does not depend on the answers.
  var proposedEvidence: ShareEvidence {
    ShareEvidence(
      share: share, variance: variance, base: Double(base),
      effectiveBase: isFullCount ? effectiveBase : min(effectiveBase, kishEffectiveSize),
      degreesOfFreedom: Double(degreesOfFreedom))
  }
}
