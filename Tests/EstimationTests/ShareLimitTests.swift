import Diagnostics
import Estimation
import SurveyModel
import TestSupport
import Testing

/// What the shares and their limits must be, whatever the answers.
@Suite struct ShareLimitTests {
  @Test(arguments: PropertySample.seeds) func otryggAndTryggAreComplements(seed: UInt64) {
    let sample = PropertySample(seed: seed)
    let indicators = [
      Indicator(name: "otrygg", title: "", question: "q", countedCodes: ["1"]),
      Indicator(name: "trygg", title: "", question: "q", countedCodes: ["0"]),
    ]
    let result = sample.run(indicators: indicators)
    let half = result.shares.count / 2
    for (one, other) in zip(result.shares.prefix(half), result.shares.suffix(half)) {
      #expect(one.base == other.base)
      guard let a = one.figures, let b = other.figures else { continue }
      #expect(abs(a.share + b.share - 1) < 1e-12, "seed \(seed)")
      #expect(abs((a.standardError ?? 0) - (b.standardError ?? 0)) < 1e-12, "seed \(seed)")
      #expect(abs((a.lower ?? 0) + (b.upper ?? 0) - 1) < 1e-10, "seed \(seed)")
      #expect(
        abs((a.kornGraubardLower ?? 0) + (b.kornGraubardUpper ?? 0) - 1) < 1e-9, "seed \(seed)")
    }
    let contrasts = result.comparisons.count / 2
    for (one, other) in zip(
      result.comparisons.prefix(contrasts), result.comparisons.suffix(contrasts))
    {
      guard let a = one.test, let b = other.test else { continue }
      #expect(abs(a.difference + b.difference) < 1e-12, "seed \(seed)")
      #expect(abs(a.standardError - b.standardError) < 1e-12, "seed \(seed)")
      #expect(abs(a.lower + b.upper) < 1e-10, "seed \(seed)")
      #expect(abs(a.adjustedPValue - b.adjustedPValue) < 1e-9, "seed \(seed)")
      #expect(abs(a.cautiousPValue - b.cautiousPValue) < 1e-9, "seed \(seed)")
      #expect(
        (a.verdict == .noEstablishedDifference) == (b.verdict == .noEstablishedDifference),
        "seed \(seed)")
    }
  }

  @Test(arguments: PropertySample.seeds) func sharesLieInTheirIntervals(seed: UInt64) {
    for estimate in PropertySample(seed: seed).run().shares {
      guard let figures = estimate.figures else { continue }
      let lower = figures.lower ?? .nan
      let upper = figures.upper ?? .nan
      #expect(0 <= lower && lower <= figures.share && figures.share <= upper && upper <= 1)
      #expect(upper > lower)
      #expect((figures.effectiveBase ?? .infinity) <= Double(estimate.base ?? 0) + 1e-9)
    }
  }
}
