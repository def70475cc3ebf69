import Statistics
import Testing

/// The closed set of degenerate states, and that no interval is ever a point.
@Suite struct ShareIntervalTests {
  private func evidence(
    _ share: Double, variance: Double, base: Double, m: Double, df: Double
  ) -> ShareEvidence {
    ShareEvidence(
      share: share, variance: variance, base: base, effectiveBase: m, degreesOfFreedom: df)
  }

  @Test(arguments: ShareIntervalMethod.allCases)
  func degenerateStates(method: ShareIntervalMethod) {
    let none = evidence(0.3, variance: 0, base: 0, m: 0, df: 10)
    #expect(ShareInterval.interval(for: none, method: method) == .emptyBase)
    let stuck = evidence(0.3, variance: 0.01, base: 20, m: 20, df: 0)
    #expect(ShareInterval.interval(for: stuck, method: method) == .noDegreesOfFreedom)
    let exists: Set<ShareIntervalMethod> = [.wilsonCapped, .kornGraubard, .kornGraubardUncapped]
    for share in [0.0, 0.4, 1] {
      let flat = evidence(share, variance: 0, base: 20, m: 18, df: 19)
      let outcome = ShareInterval.interval(for: flat, method: method)
      if exists.contains(method) {
        let interval = outcome.interval
        #expect((interval?.width ?? 0) > 0)
        #expect((interval?.lower ?? -1) >= 0 && (interval?.upper ?? 2) <= 1)
      } else {
        #expect(outcome == .undefinedAtBoundary)
      }
    }
  }

  /// Clopper–Pearson at 0 of n: [0, 1 − (α/2)^(1/n)].
  @Test func boundaryIsClopperPearson() throws {
    let zero = evidence(0, variance: 0, base: 10, m: 9, df: 9)
    let interval = try #require(
      ShareInterval.interval(for: zero, method: .kornGraubard).interval)
    #expect(interval.lower == 0)
    #expect(abs(interval.upper - 0.30849710781876083) <= 1e-12)
  }

  /// Newcombe (1998), Statistics in Medicine 17, 857–872, table I: Wilson for 81/263, 15/148, 0/20.
  @Test(arguments: [
    (81.0, 263.0, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func wilsonAsPublished(count: Double, base: Double, lower: Double, upper: Double) throws {
    let share = count / base
    let published = evidence(
      share, variance: share * (1 - share) / base, base: base, m: base, df: .infinity)
    let interval = try #require(ShareInterval.interval(for: published).interval)
    #expect(abs(interval.lower - lower) <= 5.1e-5 && abs(interval.upper - upper) <= 5.1e-5)
  }

  @Test func precisionRule() {
    let rule = PrecisionRule.standard
    func judge(_ share: Double, _ base: Double, df: Double? = nil) -> PrecisionVerdict {
      rule.judge(
        evidence(
          share, variance: share * (1 - share) / base, base: base, m: base,
          df: df ?? base - 1))
    }
    #expect(judge(0.3, 400) == .precise)
    #expect(judge(0.3, 25) == .imprecise([.smallEffectiveBase, .wideInterval]))
    #expect(judge(0.5, 35) == .imprecise([.wideInterval]))
    #expect(judge(0.03, 100) == .caution([.wideRelativeInterval]))
    #expect(judge(0.97, 100) == .caution([.wideRelativeInterval]))
    #expect(judge(0.3, 2000, df: 6) == .caution([.fewDegreesOfFreedom]))
    #expect(judge(0.01, 3000) == .precise)
    #expect(judge(0.3, 40, df: 0) == .imprecise([.noInterval]))
    #expect(judge(0, 100) == .precise)
    #expect(judge(0, 50) == .caution([.wideRelativeInterval]))
  }
}
