import Statistics

/// How often intervals hold the true share.
struct CoverageRates: Sendable {
  /// The default interval, as published.
  var published = Rate()
  /// The same on the proposed base.
  var proposed = Rate()

  /// Counts the share of the domain of a sample; a draw without an interval is not counted, as
  /// nothing is published.
  mutating func add(_ truth: Double, sample: CountedSample, counts: [Int]) {
    guard let estimate = sample.estimate(counts)?.estimate,
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
