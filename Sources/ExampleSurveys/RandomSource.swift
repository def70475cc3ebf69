/// A seeded source of random choices that gives the same ones on every machine (SplitMix64).
///
/// Only exact operations are used, so that no mathematical library can change a draw. Source:
/// Steele, Lea & Flood (2014), Fast splittable pseudorandom number generators, figure 17.
struct RandomSource {
  private var state: UInt64

  /// Starts the sequence of a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0..<1, a multiple of 2⁻⁵³.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Whether something of this probability happens; never at 0, always at 1.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A whole number in 0..<bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of a range, ends included.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// An index drawn in proportion to weights, at least one of which is above 0.
  mutating func index(weights: [Double]) -> Int {
    var left = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }

  /// One of some weighted choices.
  mutating func choice<Value>(_ choices: [(Value, Double)]) -> Value {
    choices[index(weights: choices.map(\.1))].0
  }

  /// The values in random order (Fisher–Yates).
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for last in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(last, below(last + 1))
    }
    return values
  }
}
