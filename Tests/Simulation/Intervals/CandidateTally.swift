import Statistics

/// How often each candidate held the true share of one cell, and how wide it was.
struct CandidateTally: Sendable {
  /// Widths are measured in the first samples only: they vary far less than coverage does.
  private static let measured = 200

  /// The coverage, by candidate.
  var rates = IntervalCandidate.allCases.map { _ in Rate() }
  /// The sum of the widths, by candidate.
  private var widths = IntervalCandidate.allCases.map { _ in 0.0 }
  private var count = 0
  /// Possible rules for when the default is too narrow.
  static let rules = [1.5, 1.8, 2.0].flatMap { effect in
    [0..<20, 4..<15, 4..<20, 4..<30].map {
      NarrowIntervalRule(smallestDesignEffect: effect, fewAnswers: $0)
    }
  }
  /// The coverage of the default in the samples that a rule holds for, by rule.
  var pointedOut = rules.map { _ in Rate() }

  /// Counts a sample; one without an interval is not counted.
  mutating func add(_ truth: Double, _ sample: SampleShare) {
    let evidence = IntervalEvidence(sample)
    let limits = IntervalCandidate.allCases.map { $0.limits(evidence) }
    guard limits.allSatisfy({ $0 != nil }) else { return }
    let isMeasured = count < Self.measured
    if isMeasured { count += 1 }
    for (index, limits) in limits.compactMap(\.self).enumerated() {
      rates[index].add(limits.holds(truth))
      if isMeasured { widths[index] += limits.width }
    }
    guard let isHeld = limits[0]?.holds(truth) else { return }
    for (index, rule) in Self.rules.enumerated() where rule.holds(for: sample.share.estimate) {
      pointedOut[index].add(isHeld)
    }
  }

  /// The mean width of a candidate over that of the default.
  func relativeWidth(_ index: Int) -> Double { widths[0] > 0 ? widths[index] / widths[0] : 1 }
}
