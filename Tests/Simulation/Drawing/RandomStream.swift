import TestSupport

/// The random numbers of one cell of a simulation, apart from those of every other cell.
struct RandomStream {
  private var generator: SeededGenerator

  /// The stream of a number under a seed; the order in which cells are run does not matter.
  init(seed: UInt64, stream: Int) {
    // Neighbouring seeds of SplitMix64 give unrelated numbers; starts that lie a multiple of its
    // step apart would not, so the first number is taken as the start.
    var first = SeededGenerator(seed: seed &+ UInt64(stream))
    generator = SeededGenerator(seed: first.next())
  }

  /// 64 random bits.
  mutating func bits() -> UInt64 { generator.next() }

  /// A number from 0 up to, but not including, 1.
  mutating func unit() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

  /// A whole number from 0 up to, but not including, `count` (below 2³²).
  mutating func index(below count: Int) -> Int {
    Int(((generator.next() >> 32) * UInt64(count)) >> 32)
  }

  /// A whole number of a range.
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.count)
  }
}
