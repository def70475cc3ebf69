/// An axis of shares from zero to a round number, never cut.
struct ShareScale {
  /// The largest share on it, at most 1.
  let top: Double
  /// The shares that get a line and a label.
  let ticks: [Double]

  /// A scale that holds a share; 10 percent when nothing is drawn.
  init(holding largest: Double?, fewTicks: Bool = false) {
    let value = min(1, max(0.02, largest ?? 0.1))
    let steps = fewTicks ? [2, 5, 10, 25, 50] : [1, 2, 5, 10, 20]
    let most = fewTicks ? 3 : 6
    let step = steps.first { Int((value * 100 / Double($0)).rounded(.up)) <= most } ?? 50
    let count = Int((value * 100 / Double(step) - 1e-9).rounded(.up))
    let percents = (0...max(1, count)).map { $0 * step }.filter { $0 <= 100 }
    ticks = percents.map { Double($0) / 100 }
    top = ticks.last ?? 1
  }

  /// Where on a length a share stands.
  func position(_ share: Double, length: Double) -> Double { min(share, top) / top * length }

  /// The label of a tick.
  static func label(_ tick: Double) -> String { SwedishNumber.percent(tick, decimals: 0) }
}
