/// A difference between two shares in a sentence; never followed by "procent".
///
/// In sentences the direction is said by words, so that the number has no sign.
struct PercentagePoints: Equatable {
  /// The difference as a fraction.
  let value: Double
  /// How many decimals it is printed with.
  let decimals: Int
  /// Where it comes from.
  let source: NumberSource

  /// Makes a difference of a fraction.
  init(_ value: Double, decimals: Int = 1, _ source: NumberSource) {
    self.value = value
    self.decimals = decimals
    self.source = source
  }

  /// Whether it is too small for the decimals it is printed with.
  var roundsToZero: Bool { RoundedDecimal(value, decimals: decimals, shift: 2).units == 0 }

  /// `1,9 procentenheter`.
  var words: Sentence {
    if roundsToZero {
      if value == 0 { return "\(Sentence("0", from: source)) procentenheter" }
      return "mindre än \(Sentence("0,1", from: source.below)) procentenheter"
    }
    return "\(number) \(number.text == "1" ? "procentenhet" : "procentenheter")"
  }

  /// The size without sign and unit.
  var number: Sentence {
    Sentence(SwedishNumber.text(value.magnitude, decimals: decimals, shift: 2), from: source)
  }

  /// The difference with its sign and without its unit, `+1,2` or `−4,6`, as tables write it.
  var signed: Sentence {
    let text = SwedishNumber.text(value, decimals: decimals, shift: 2)
    return Sentence(value > 0 && !roundsToZero ? "+" + text : text, from: source)
  }

  /// The same with another number of decimals.
  func rounded(to decimals: Int) -> PercentagePoints {
    PercentagePoints(value, decimals: decimals, source)
  }
}

extension NumberSource {
  /// The limit above a cell; the source itself where it is no cell.
  var below: NumberSource { if case .cell(let cell) = self { .below(cell) } else { self } }
  /// The limit below a cell.
  var above: NumberSource { if case .cell(let cell) = self { .above(cell) } else { self } }
}
