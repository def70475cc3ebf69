/// A share in a sentence; the only number that can be followed by "procent" as a level.
struct Share: Equatable {
  /// The share, 0–1.
  let value: Double

  /// Makes a share of a fraction.
  init(_ value: Double) { self.value = value }

  /// `28 procent`; with a decimal where whole percents would say none or all of what is neither.
  var text: String {
    let whole = RoundedDecimal(value, decimals: 0, shift: 2).units
    guard (whole == 0 && value > 0) || (whole == 100 && value < 1) else {
      return text(decimals: 0)
    }
    switch RoundedDecimal(value, decimals: 1, shift: 2).units {
    case 0: return "mindre än 0,1 procent"
    case 1000: return "mer än 99,9 procent"
    default: return text(decimals: 1)
    }
  }

  /// The share with a fixed number of decimals.
  func text(decimals: Int) -> String { number(decimals: decimals) + " procent" }

  /// The number without its unit.
  func number(decimals: Int) -> String {
    SwedishNumber.text(value, decimals: decimals, shift: 2)
  }
}

/// Two shares whose printed levels give the printed difference.
///
/// 29,85 and 27,94 differ by 1,9 percentage points, which neither 30 and 28 nor 29,9 and 27,9
/// show; so decimals are added until the levels agree with the difference.
struct ShareLevels: Equatable {
  /// The share that comes first in the text, the earlier or the own one.
  let first: Share
  /// The other share.
  let second: Share
  /// How many decimals the levels are printed with.
  let decimals: Int

  /// Finds the decimals that two shares need; `difference` is theirs, in either direction.
  init(_ first: Double, _ second: Double, difference: Double) {
    let printed = abs(RoundedDecimal(difference, decimals: 1, shift: 2).units)
    self.first = Share(first)
    self.second = Share(second)
    decimals =
      (0...3).first { decimals in
        let levels = [first, second].map { RoundedDecimal($0, decimals: decimals, shift: 2).units }
        let apart = Double(abs(levels[0] - levels[1]))
        return RoundedDecimal(apart, decimals: 1, shift: -decimals).units == printed
      } ?? 4
  }

  /// `från 29,8 till 27,9 procent`.
  var fromTo: String {
    "från \(first.number(decimals: decimals)) till \(second.text(decimals: decimals))"
  }

  /// `32,0 mot 27,9 procent`.
  var against: String {
    "\(first.number(decimals: decimals)) mot \(second.text(decimals: decimals))"
  }

  /// The difference, as whole percentage points where the levels are whole.
  func points(_ difference: Double) -> PercentagePoints {
    PercentagePoints(difference, decimals: decimals == 0 ? 0 : 1)
  }
}
