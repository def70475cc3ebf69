/// An axis of shares from zero to a round number, never cut.
struct ShareScale {
  /// The largest share on it, at most 1.
  let top: Double
  /// The shares that get a line and a label.
  let ticks: [Double]

  /// A scale that holds a share.
  ///
  /// It goes to 10 percent when nothing is drawn. With few ticks there are three.
  init(holding largest: Double?, fewTicks: Bool = false) {
    let percent = min(100, max(2, (largest ?? 0.1) * 100)) - 1e-9
    if fewTicks {
      let top = [10, 20, 40, 60, 80].first { percent <= Double($0) } ?? 100
      ticks = [0, top / 2, top].map { Double($0) / 100 }
    } else {
      let step = [1, 2, 5, 10].first { percent <= Double($0) * 6 } ?? 20
      let count = Int((percent / Double(step)).rounded(.up))
      ticks = (0...max(1, count)).map { Double($0 * step) / 100 }
    }
    top = ticks.last ?? 1
  }

  /// Where on a length a share stands.
  func position(_ share: Double, length: Double) -> Double { min(share, top) / top * length }

  /// The label of a tick.
  static func label(_ tick: Double) -> Sentence {
    Share(tick, .scale).percent(decimals: 0)
  }
}
