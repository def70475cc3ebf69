import Statistics
import TestSupport
import Testing

/// Tests and intervals of differences, by hand and against published examples.
@Suite struct DifferenceTests {
  private func simple(_ count: Double, _ base: Double) -> ShareEvidence {
    let share = count / base
    return ShareEvidence(
      share: share, variance: share * (1 - share) / base, base: base, effectiveBase: base,
      degreesOfFreedom: .infinity)
  }

  /// Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
  @Test(arguments: [
    (48.0, 80.0, 56.0, 70.0, 0.0524, 0.3339), (3, 10, 9, 10, 0.1705, 0.8090),
    (2, 7, 6, 7, 0.0582, 0.8062), (0, 29, 5, 56, -0.0381, 0.1926),
    (0, 20, 0, 10, -0.1611, 0.2775), (0, 10, 10, 10, 0.6075, 1),
  ])
  func moverAsPublished(
    first: Double, firstBase: Double, second: Double, secondBase: Double, lower: Double,
    upper: Double
  ) throws {
    let interval = try #require(
      MoverInterval.interval(first: simple(first, firstBase), second: simple(second, secondBase))
        .interval)
    #expect(abs(interval.lower - lower) <= 5.1e-5 && abs(interval.upper - upper) <= 5.1e-5)
  }

  @Test func scoreTestIsThePooledZTest() throws {
    // prop.test(c(48, 56), c(80, 70), correct = FALSE): X² = z².
    let result = try #require(ScoreTest.test(simple(48, 80), simple(56, 70)))
    let pooled = 104.0 / 150
    let z = 0.2 / (pooled * (1 - pooled) * (1.0 / 80 + 1.0 / 70)).squareRoot()
    #expect(abs(result.statistic - z) <= 1e-14)
    let reversed = try #require(ScoreTest.test(simple(56, 70), simple(48, 80)))
    #expect(reversed.difference == -result.difference && reversed.pValue == result.pValue)
  }

  @Test func everybodyAlikeIsNoDifference() throws {
    for share in [0.0, 1] {
      let result = try #require(
        ScoreTest.test(simple(40 * share, 40), simple(60 * share, 60), reference: .studentT))
      #expect(result.pValue == 1 && result.statistic == 0)
    }
  }

  @Test func whatCannotBeTested() {
    let fine = simple(10, 40)
    let empty = ShareEvidence(
      share: 0, variance: 0, base: 0, effectiveBase: 0, degreesOfFreedom: 5)
    let stuck = ShareEvidence(
      share: 0.2, variance: 0.01, base: 9, effectiveBase: 9, degreesOfFreedom: 0)
    for other in [empty, stuck] {
      #expect(ScoreTest.test(fine, other) == nil)
      #expect(ScoreTest.test(other, fine) == nil)
      #expect(MoverInterval.interval(first: fine, second: other).interval == nil)
    }
    #expect(WaldTest.test(simple(0, 10), simple(10, 10)) == nil)
    #expect(ScoreTest.test(simple(10, 40), simple(20, 40), correlation: 1) == nil)
  }

  /// Positive dependence sharpens the test and the interval; equality of both remains.
  @Test func correlation() throws {
    let (first, second) = (simple(60, 200), simple(80, 200))
    let independent = try #require(ScoreTest.test(first, second))
    let paired = try #require(ScoreTest.test(first, second, correlation: 0.6))
    #expect(abs(paired.statistic - independent.statistic / 0.4.squareRoot()) <= 1e-13)
    let wide = try #require(MoverInterval.interval(first: first, second: second).interval)
    let narrow = try #require(
      MoverInterval.interval(first: first, second: second, correlation: 0.6).interval)
    #expect(narrow.width < 0.7 * wide.width)
    let same = try #require(
      WaldTest.test(first, second, covariance: 0.001, degreesOfFreedom: .normal))
    let error = Difference.standardError(first, second, covariance: 0.001)
    #expect(same.standardError == error)
  }

  @Test func clusteredReferenceHasWelchDegrees() throws {
    let first = ShareEvidence(
      share: 0.3, variance: 0.004, base: 120, effectiveBase: 52.5, degreesOfFreedom: 5)
    let second = ShareEvidence(
      share: 0.5, variance: 0.002, base: 150, effectiveBase: 125, degreesOfFreedom: 7)
    let normal = try #require(ScoreTest.test(first, second))
    let t = try #require(ScoreTest.test(first, second, reference: .studentT))
    #expect(normal.degreesOfFreedom == nil && t.pValue > normal.pValue)
    let degrees = 36e-6 / (16e-6 / 5 + 4e-6 / 7)
    #expect(Reference.relativeError(try #require(t.degreesOfFreedom), degrees) <= 1e-13)
  }

  @Test func publishedFigures() throws {
    let limits = Interval(lower: 0.275, upper: 0.285)
    let exact = try #require(
      PublishedFigure.evidence(share: 0.28, interval: limits, respondents: 70_000))
    let error = 0.01 / (2 * 1.959963984540054)
    #expect(Reference.relativeError(exact.variance, error * error) <= 1e-13)
    #expect(Reference.relativeError(exact.effectiveBase, 0.2016 / (error * error)) <= 1e-13)
    let capped = try #require(
      PublishedFigure.evidence(share: 0.28, interval: limits, respondents: 900))
    #expect(capped.effectiveBase == 900)
    let whole = Interval(lower: 0.27, upper: 0.29)
    let rounded = try #require(
      PublishedFigure.evidence(
        share: 0.28, interval: whole, respondents: 8200, designEffect: 1.64,
        intervalIsRounded: true))
    #expect(abs(rounded.effectiveBase - 5000) <= 1e-9)
    let onlyRounded = try #require(
      PublishedFigure.evidence(share: 0.28, interval: whole, intervalIsRounded: true))
    #expect(
      Reference.relativeError(onlyRounded.effectiveBase, 0.2016 / (9 * error * error)) <= 1e-13)
    #expect(PublishedFigure.evidence(share: 0.28) == nil)
    #expect(PublishedFigure.evidence(share: 0, interval: limits) == nil)
    #expect(PublishedFigure.evidence(share: 0, respondents: 100)?.effectiveBase == 100)
  }
}
