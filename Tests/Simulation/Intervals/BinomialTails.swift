import Statistics

/// An interval of the shares whose two tails both leave enough: limits are found, and shares are
/// held, by the tails alone.
struct BinomialTails {
  /// Where the tails come from, for x = mp of m answers.
  enum Kind {
    /// The posterior from Beta(a, a): ½ Jeffreys' prior, 1 the uniform one.
    case posterior(Double)
    /// Half the probability of x itself in each tail (Lancaster 1961).
    case midP
  }

  let kind: Kind
  /// The effective base m.
  let base: Double
  /// The share p.
  let share: Double

  /// Whether the 95 percent interval holds a share.
  func holds(_ value: Double) -> Bool {
    lower(value) >= 0.025 - 1e-12 && upper(value) >= 0.025 - 1e-12
  }

  /// The limits, to 1e-6.
  var interval: Interval {
    Interval(
      lower: share > 0 ? limit(0, share) { lower($0) < 0.025 } : 0,
      upper: share < 1 ? limit(share, 1) { upper($0) >= 0.025 } : 1)
  }

  /// How far up the share lies beside a true one; 1 when nobody counts, as no share is then too low.
  private func lower(_ truth: Double) -> Double {
    let positive = base * share
    let negative = base - positive
    if positive <= 0 { return 1 }
    switch kind {
    case .posterior(let prior):
      return BetaDistribution(alpha: positive + prior, beta: negative + prior).lowerTail(truth)
    case .midP:
      let including = BetaDistribution(alpha: positive, beta: negative + 1).lowerTail(truth)
      let excluding =
        negative > 0
        ? BetaDistribution(alpha: positive + 1, beta: negative).lowerTail(truth) : 0
      return (including + excluding) / 2
    }
  }

  /// How far down it lies: the same with the answers swapped.
  private func upper(_ truth: Double) -> Double {
    BinomialTails(kind: kind, base: base, share: 1 - share).lower(1 - truth)
  }

  /// Where a condition that holds at the start of a range ends.
  private func limit(_ start: Double, _ end: Double, _ holds: (Double) -> Bool) -> Double {
    var low = start
    var high = end
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
