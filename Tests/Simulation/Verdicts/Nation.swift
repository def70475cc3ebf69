import Statistics

/// A national sample of 400–3 000 respondents, as respondents or as it is published.
struct Nation: Sendable {
  /// Whether it is raked to kön and ålder, after uneven nonresponse.
  let isRaked: Bool

  /// A published figure.
  struct Published {
    var share: Double
    var interval: Interval
    var respondents: Int
    var designEffect: Double?
  }

  /// The design: one stratum.
  var sample: CountedSample {
    var kinds: [CountedSample.Kind] = []
    for cell in 0..<Society.cellCount {
      for isPositive in [false, true] {
        kinds.append(
          CountedSample.Kind(
            categories: [cell / Society.ages.count, cell % Society.ages.count],
            isPositive: isPositive))
      }
    }
    return CountedSample(
      kinds: kinds, populations: [nil], totals: isRaked ? Society.margins : [])
  }

  /// Draws a sample, counted by kind.
  func draw(_ society: Society, random: inout RandomStream) -> [Int] {
    let size = [400, 700, 1200, 3000][random.index(below: 4)]
    var counts = [Int](repeating: 0, count: Society.cellCount * 2)
    for _ in 0..<size {
      let person = society.person(&random)
      counts[2 * person.cell + (person.isPositive ? 1 : 0)] += 1
    }
    return counts
  }

  /// What would be published of an estimate: the share with one decimal, its Korn–Graubard limits
  /// with one decimal or in whole percents, and with those the design effect.
  static func publish(_ estimate: ShareEstimate, wholePercents: Bool) -> Published? {
    guard
      let limits = ShareInterval.interval(for: estimate.evidence, method: .kornGraubard).interval
    else { return nil }
    let scale = wholePercents ? 100.0 : 1000.0
    return Published(
      share: (estimate.share * 1000).rounded() / 1000,
      interval: Interval(
        lower: (limits.lower * scale).rounded() / scale,
        upper: (limits.upper * scale).rounded() / scale),
      respondents: estimate.base,
      designEffect: wholePercents ? estimate.kishDesignEffect : nil)
  }
}

extension Nation.Published {
  /// What the figure is worth in a test.
  var evidence: ShareEvidence? {
    PublishedFigure.evidence(
      share: share, interval: interval, respondents: Double(respondents),
      designEffect: designEffect ?? 1, intervalIsRounded: designEffect != nil)
  }
}
