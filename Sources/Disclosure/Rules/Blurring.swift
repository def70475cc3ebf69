/// How exactly a figure may be told that mixes answers of many cells, some of them hidden.
///
/// A weighted share of exact figures is one more equation for the hidden counts: with different
/// weights it can be solved together with their sum. Where something is hidden such a figure is
/// rounded, and left out where even the rounded one would tell.
enum Blurring {
  /// The figure as it may be published: exact, with three or two decimals, or not at all.
  ///
  /// `spread` is how much the figure changes when one hidden answer is moved to another hidden
  /// cell. As many answers as the smallest base must be able to move within the rounding.
  static func published(
    _ value: Double, besideHidden: Bool, spread: Double, minimum: Int
  ) -> Double? {
    guard besideHidden else { return value }
    let decimals = [(3, 0.001), (2, 0.01)].first { _, step in
      spread * Double(minimum) <= step / 2
    }
    return decimals.map { rounded(value, decimals: $0.0) }
  }

  /// A figure with so many decimals; exact for nil.
  static func rounded(_ value: Double, decimals: Int?) -> Double {
    guard let decimals else { return value }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  /// A p-value with two decimals, below 0.01 with three, never 0, and never on the other side of
  /// the level than the exact one.
  static func pValue(_ value: Double, level: Double) -> Double {
    let decimals = value < 0.01 ? 3 : 2
    let step = decimals == 3 ? 0.001 : 0.01
    let near = max(0.001, rounded(value, decimals: decimals))
    // A level such as 1 − 0.95 is a little above 0.05.
    let isBelow = near < level - 1e-9
    if value < level, !isBelow { return rounded(near - step, decimals: decimals) }
    if value >= level, isBelow { return rounded(near + step, decimals: decimals) }
    return near
  }

  /// A p-value as the end of the class that it is in, never on the other side of the level than the
  /// exact one: where each holds all the others, some of them hidden, two decimals tell too much.
  static func pValueClass(_ value: Double, level: Double) -> Double {
    let ends = [0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1]
    let end = ends.first { value <= $0 } ?? 1
    // A level such as 1 − 0.95 is a little above 0.05.
    guard value < level, end >= level - 1e-9 else { return end }
    return rounded(level, decimals: 3) - 0.001
  }

  /// A number of answers with its two first figures, rounded up.
  static func count(_ value: Int) -> Int {
    var step = 1
    while value / step >= 100 { step *= 10 }
    return (value + step - 1) / step * step
  }
}
