/// A number that is neither a share nor a count, with a fixed number of decimals and no unit.
struct Measure: Equatable {
  /// The number.
  let value: Double
  /// How many decimals it is printed with.
  let decimals: Int
  /// What it is.
  let source: NumberSource

  /// Makes a measure.
  init(_ value: Double, decimals: Int, _ source: NumberSource) {
    self.value = value
    self.decimals = decimals
    self.source = source
  }

  /// The number.
  var words: Sentence {
    Sentence(SwedishNumber.text(value, decimals: decimals), from: source)
  }
}
