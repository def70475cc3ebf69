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

  /// A figure with so many decimals.
  static func rounded(_ value: Double, decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
