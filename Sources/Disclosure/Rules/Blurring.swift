/// How exactly a figure may be told that mixes answers of many cells, some of them hidden.
///
/// A weighted share of exact figures is one more equation for the hidden counts: with different
/// weights it can be solved together with their sum. Where something is hidden such a figure is
/// rounded, and left out where even the rounded one would tell.
enum Blurring {
  /// The decimals of a share (0–1) beside hidden cells.
  static let decimals = 3

  /// The figure as it may be published.
  ///
  /// `spread` is how much the figure changes when one hidden answer is moved to another hidden
  /// cell; so many answers as the smallest base must be able to move without the rounded figure
  /// being bound to change.
  static func published(
    _ value: Double, besideHidden: Bool, spread: Double, minimum: Int
  ) -> Double? {
    guard besideHidden else { return value }
    guard spread * Double(minimum) <= 0.5 * step else { return nil }
    return rounded(value, decimals: decimals)
  }

  /// A figure with so many decimals.
  static func rounded(_ value: Double, decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  private static let step = 0.001
}
