import Statistics
import Testing

/// When the default interval is known to cover less than it says.
@Suite struct NarrowIntervalRuleTests {
  private func holds(
    _ positive: Int, of base: Int = 100, effect: Double = 2, isFullCount: Bool = false
  ) -> Bool {
    NarrowIntervalRule.standard.holds(
      for: ShareEstimate(
        base: base, positive: positive, sumOfWeights: Double(base),
        share: Double(positive) / Double(base), variance: 0.001, degreesOfFreedom: base - 1,
        kishEffectiveSize: Double(base) / effect, isFullCount: isFullCount))
  }

  @Test func fewAnswersOfEitherKind() {
    let few = (0...100).filter { holds($0) }
    #expect(few == Array(4...19) + Array(81...96))
  }

  @Test func onlyVeryUnevenWeights() {
    #expect(holds(10, effect: 2))
    #expect(holds(10, effect: 3.5))
    #expect(!holds(10, effect: 1.99))
    #expect(!holds(10, effect: 1))
  }

  @Test func neverInAFullCount() {
    #expect(!holds(10, isFullCount: true))
  }
}
