import Statistics
import TestSupport
import Testing

/// Compensated sums.
@Suite struct SumTests {
  @Test func keepsWhatAPlainSumLoses() {
    #expect([1, 1e100, 1, -1e100].compensatedSum() == 2)
    #expect([Double]().compensatedSum() == 0)
    #expect([1, Double.infinity].compensatedSum() == .infinity)
    #expect([0.1].compensatedSum() == 0.1)
  }

  @Test(arguments: 1...3)
  func orderChangesNothing(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let values = (0..<2000).map { _ in Double.random(in: -1e6...1e6, using: &generator) }
    let shuffled = values.shuffled(using: &generator)
    let error = abs(values.compensatedSum() - shuffled.compensatedSum())
    #expect(error <= 1e-9 * 1e-3, "seed \(seed)")
  }
}
