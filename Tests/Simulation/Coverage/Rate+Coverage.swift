import Statistics

extension Rate {
  /// Whether the default interval holds a share; nil without an interval.
  static func holds(_ truth: Double, _ evidence: ShareEvidence) -> Bool? {
    ShareInterval.interval(for: evidence).interval?.holds(truth)
  }
}

extension Interval {
  /// Whether a share lies in it; a limit that is the share but for rounding holds it.
  func holds(_ share: Double) -> Bool { lower <= share + 1e-12 && share <= upper + 1e-12 }
}
