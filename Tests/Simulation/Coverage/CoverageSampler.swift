/// A population that samples are drawn from again and again, with a share that is known.
protocol CoverageSampler: Sendable {
  /// Draws samples, and hands the true share and what a sample says of it to `body`.
  ///
  /// A sample that cannot be calibrated, or that has nobody in the domain, is drawn but not handed
  /// over.
  func forEachSample(
    _ draws: Int, random: inout RandomStream, _ body: (_ truth: Double, SampleShare) -> Void)
}

extension CoverageSampler {
  /// How often the default interval holds the true share; a sample without an interval is not
  /// counted, as nothing is published.
  func coverage(draws: Int, random: inout RandomStream) -> Rate {
    var rate = Rate()
    forEachSample(draws, random: &random) { truth, sample in
      if let isHeld = Rate.holds(truth, sample.evidence) { rate.add(isHeld) }
    }
    return rate
  }
}
