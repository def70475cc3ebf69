import Statistics

extension Rate {
  /// Counts whether the interval of a sample's domain holds the true share; a draw without an
  /// interval is not counted, as nothing is published.
  mutating func add(_ truth: Double, sample: CountedSample, counts: [Int]) {
    guard let estimate = sample.estimate(counts)?.estimate,
      let held = Self.holds(truth, estimate.evidence)
    else { return }
    add(held)
  }

  /// Whether the default interval holds a share; nil without an interval.
  static func holds(_ truth: Double, _ evidence: ShareEvidence) -> Bool? {
    guard let interval = ShareInterval.interval(for: evidence).interval else { return nil }
    // A limit that is the truth but for rounding holds it.
    return interval.lower <= truth + 1e-12 && truth <= interval.upper + 1e-12
  }
}
