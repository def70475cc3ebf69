import Statistics
import TestSupport
import Testing

/// Power against R and against simulation.
@Suite struct PowerTests {
  /// `power.prop.test(n = 300, p1 = .3, p2 = .2)`, which leaves out the far tail.
  @Test func againstR() {
    let power = Power.power(first: 0.3, firstBase: 300, second: 0.2, secondBase: 300)
    #expect(abs(power - 0.80902566532489106) <= 1e-6)
    let none = Power.power(first: 0.3, firstBase: 90, second: 0.3, secondBase: 400)
    #expect(abs(none - 0.05) <= 0.005)
  }

  @Test(arguments: [(0.3, 35.0, 500.0), (0.28, 200, 220), (0.1, 120, 120)])
  func detectableDifferenceIsFoundAsOftenAsPromised(
    share: Double, firstBase: Double, secondBase: Double
  ) throws {
    for isRise in [true, false] {
      guard
        let difference = Power.minimumDetectableDifference(
          from: share, firstBase: firstBase, secondBase: secondBase, isRise: isRise)
      else {
        // A fall that is never found often enough: even a fall to 0 has less power.
        #expect(!isRise)
        continue
      }
      let other = isRise ? share + difference : share - difference
      let power = Power.power(
        first: share, firstBase: firstBase, second: other, secondBase: secondBase)
      #expect(abs(power - 0.8) <= 1e-9)
      let found = simulatedPower(share, Int(firstBase), other, Int(secondBase))
      #expect(abs(found - 0.8) <= 0.05, "seed 7: \(found)")
    }
  }

  private func simulatedPower(_ p1: Double, _ n1: Int, _ p2: Double, _ n2: Int) -> Double {
    var generator = SeededGenerator(seed: 7)
    func drawn(_ share: Double, _ count: Int) -> ShareEvidence {
      var positive = 0
      for _ in 0..<count where Double.random(in: 0..<1, using: &generator) < share {
        positive += 1
      }
      let share = Double(positive) / Double(count)
      return ShareEvidence(
        share: share, variance: share * (1 - share) / Double(count), base: Double(count),
        effectiveBase: Double(count), degreesOfFreedom: .infinity)
    }
    let draws = 2000
    let found = (0..<draws).count { _ in
      (ScoreTest.test(drawn(p1, n1), drawn(p2, n2))?.pValue ?? 1) < 0.05
    }
    return Double(found) / Double(draws)
  }

  @Test func requiredBases() throws {
    let base = try #require(Power.requiredBase(first: 0.3, second: 0.2))
    func power(_ base: Int) -> Double {
      Power.power(
        first: 0.3, firstBase: Double(base), second: 0.2, secondBase: Double(base))
    }
    #expect(power(base) >= 0.8 && power(base - 1) < 0.8)
    #expect(base == 294)
    #expect(Power.requiredBase(first: 0.3, second: 0.3) == nil)
    #expect(Power.requiredBase(first: 0.3, second: 0.25, firstBase: 50) == nil)
    let fixed = try #require(Power.requiredBase(first: 0.3, second: 0.2, firstBase: 1000))
    #expect(fixed < base)
  }
}
