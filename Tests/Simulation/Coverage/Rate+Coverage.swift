import Statistics

extension Rate {
  /// Counts whether the default interval of an estimate holds the true share.
  ///
  /// A draw without an interval is not counted: nothing would have been published.
  mutating func add(_ truth: Double, isIn estimate: DomainShare?) {
    guard let evidence = estimate?.estimate.evidence,
      let interval = ShareInterval.interval(for: evidence).interval
    else { return }
    // A limit that is the truth but for rounding holds it.
    add(interval.lower <= truth + 1e-12 && truth <= interval.upper + 1e-12)
  }
}
