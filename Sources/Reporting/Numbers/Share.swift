/// A share in a sentence; the only number that can be followed by "procent" as a level.
struct Share: Equatable {
  /// The share, 0–1.
  let value: Double
  /// Where it comes from.
  let source: NumberSource

  /// Makes a share of a fraction.
  init(_ value: Double, _ source: NumberSource) {
    self.value = value
    self.source = source
  }

  /// `28 procent`; with a decimal where whole percents would say none or all of what is neither.
  var words: Sentence { whole(unit: " procent") }

  /// `43 %` for a chart or a table, by the same rule.
  var percentSign: Sentence { whole(unit: "\u{00A0}%") }

  /// The share with a fixed number of decimals.
  func words(decimals: Int) -> Sentence { "\(number(decimals: decimals)) procent" }

  /// `27,9 %` with a no-break space, as tables write it.
  func percent(decimals: Int) -> Sentence { number(decimals: decimals) + "\u{00A0}%" }

  /// The number without its unit.
  func number(decimals: Int) -> Sentence {
    Sentence(SwedishNumber.text(value, decimals: decimals, shift: 2), from: source)
  }

  private func whole(unit: Sentence) -> Sentence {
    let whole = RoundedDecimal(value, decimals: 0, shift: 2).units
    guard (whole == 0 && value > 0) || (whole == 100 && value < 1) else {
      return number(decimals: 0) + unit
    }
    switch RoundedDecimal(value, decimals: 1, shift: 2).units {
    case 0: return "mindre än \(Sentence("0,1", from: source.below))" + unit
    case 1000: return "mer än \(Sentence("99,9", from: source.above))" + unit
    default: return number(decimals: 1) + unit
    }
  }
}

/// Two shares whose printed levels give the printed difference.
///
/// 29,85 and 27,94 differ by 1,9 percentage points, which neither 30 and 28 nor 29,9 and 27,9
/// show; so decimals are added until the levels agree with the difference. Two are enough: the
/// levels are then at most 0,06 points from it, a rounding that no reader takes for an error, where
/// a third decimal would claim a precision that no survey has.
struct ShareLevels: Equatable {
  /// The share that comes first in the text, the earlier or the own one.
  let first: Share
  /// The other share.
  let second: Share
  /// Their difference, in either direction.
  let difference: PercentagePoints
  /// How many decimals the levels are printed with.
  let decimals: Int

  /// Finds the decimals that two shares need; `difference` is theirs, in either direction.
  ///
  /// Shares that were rounded, so that nothing hidden can be worked out, show what they have.
  init(_ first: Share, _ second: Share, difference: PercentagePoints) {
    let printed = abs(RoundedDecimal(difference.value, decimals: 1, shift: 2).units)
    self.first = first
    self.second = second
    self.difference = difference
    decimals =
      (0...1).first { decimals in
        let levels = [first, second].map {
          RoundedDecimal($0.value, decimals: decimals, shift: 2).units
        }
        let apart = Double(abs(levels[0] - levels[1]))
        return RoundedDecimal(apart, decimals: 1, shift: -decimals).units == printed
      } ?? ([first, second].allSatisfy(Self.isRounded) ? 1 : 2)
  }

  /// Whether a share has one decimal of a percent at most, so that a second adds nothing.
  private static func isRounded(_ share: Share) -> Bool {
    abs(share.value * 1000 - (share.value * 1000).rounded()) < 1e-9
  }

  /// `från 29,8 till 27,9 procent`.
  var fromTo: Sentence {
    "från \(first.number(decimals: decimals)) till \(second.words(decimals: decimals))"
  }

  /// `32,0 mot 27,9 procent`.
  var against: Sentence {
    "\(first.number(decimals: decimals)) mot \(second.words(decimals: decimals))"
  }

  /// The difference, as whole percentage points where the levels are whole.
  var points: PercentagePoints { difference.rounded(to: decimals == 0 ? 0 : 1) }
}
