/// A small, fast and fully specified generator of random numbers: same seed, same data everywhere.
///
/// Source: Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators", figure 17.
struct SplitMix64 {
  private var state: UInt64

  /// Starts the sequence of a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0..<bound`, by the high half of a product; `bound` is at least 1.
  ///
  /// Its bias, below `bound`/2⁶⁴, does not matter for invented answers.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
