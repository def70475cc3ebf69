import Glibc
import Statistics
import TestSupport
import Testing

/// The second opinion of a verdict, by hand and from every outcome of small samples.
@Suite struct CautiousTestTests {
  private func share(
    _ share: Double, _ base: Double, cautious: Double? = nil, degrees: Double = .infinity
  ) -> ShareEvidence {
    ShareEvidence(
      share: share, variance: share * (1 - share) / base, base: base, effectiveBase: base,
      cautiousBase: cautious, degreesOfFreedom: degrees)
  }

  /// A place of 40 against a country of 1 000 at 10 percent.
  ///
  /// By hand for 20 percent:
  /// p̄ = 108/1040, V = p̄(1 − p̄)(1/1000 + 1/40), z = 0.1/√V = 2.03295, γ = 0.38657,
  /// z′ = 1.87167; so 4.2 percent without the correction and 6.1 with it.
  @Test(arguments: [
    (0.2, 0.04205751138561411, 0.061251656198559885),
    (0.225, 0.011378237133100792, 0.0234423025137841),
  ])
  func aSmallPlaceAgainstACountry(own: Double, plain: Double, cautious: Double) throws {
    let (country, place) = (share(0.1, 1000), share(own, 40))
    let score = try #require(ScoreTest.test(country, place))
    #expect(Reference.relativeError(score.pValue, plain) <= 1e-12)
    for p in [CautiousTest.pValue(country, place), CautiousTest.pValue(place, country)] {
      #expect(Reference.relativeError(try #require(p), cautious) <= 1e-12)
    }
  }

  @Test func equalBasesHaveNoSkewness() throws {
    let (first, second) = (share(0.05, 40), share(0.2, 40))
    let score = try #require(ScoreTest.test(first, second))
    let cautious = try #require(CautiousTest.pValue(first, second))
    #expect(Reference.relativeError(cautious, score.pValue) <= 1e-14)
  }

  @Test func theBaseIsHeldToTheCautiousOne() throws {
    let held = try #require(
      CautiousTest.pValue(share(0.3, 100, cautious: 60), share(0.5, 80, cautious: 50)))
    let small = try #require(CautiousTest.pValue(share(0.3, 60), share(0.5, 50)))
    #expect(Reference.relativeError(held, small) <= 1e-14)
    #expect(share(0.3, 100, cautious: 400).cautiousBase == 100)
    #expect(share(0.3, 100).cautiousBase == 100)
  }

  @Test func otryggAndTryggGiveTheSame() throws {
    let one = try #require(CautiousTest.pValue(share(0.1, 500), share(0.25, 35)))
    let other = try #require(CautiousTest.pValue(share(0.9, 500), share(0.75, 35)))
    #expect(Reference.relativeError(one, other) <= 1e-12)
  }

  @Test func nothingToTell() {
    for value in [0.0, 0.3, 1] {
      #expect(CautiousTest.pValue(share(value, 400), share(value, 30)) == 1)
      #expect(
        CautiousTest.pValue(
          coefficients: [-1, 0, 1], of: [share(value, 40), share(value, 30), share(value, 90)]) == 1
      )
    }
    for other in [share(0, 0), share(0.2, 9, degrees: 0)] {
      #expect(CautiousTest.pValue(share(0.3, 40), other) == nil)
      #expect(CautiousTest.pValue(other, share(0.3, 40)) == nil)
      #expect(CautiousTest.pValue(coefficients: [-1, 1], of: [share(0.3, 40), other]) == nil)
    }
    #expect(CautiousTest.pValue(coefficients: [], of: []) == nil)
  }

  /// The skewness is that of every outcome of two small samples with persons in common, whose
  /// answers have the correlation r: variance and third moment counted out, one outcome at a time.
  @Test(arguments: [(0, 0.0), (1, 0.7), (2, 0.4), (2, 1)])
  func theSkewnessOfSamplesWithPersonsInCommon(common: Int, answers: Double) throws {
    let sizes = (first: 4, second: 3)
    let (first, second) = (share(0.25, 4), share(2.0 / 3, 3))
    let pooled = 3.0 / 7
    let moments = Moments(sizes: sizes, common: common, share: pooled, correlation: answers)
    let correlation =
      answers * Double(common) / Double(sizes.first * sizes.second).squareRoot()
    let score = try #require(ScoreTest.test(first, second, correlation: correlation))
    let statistic = (2.0 / 3 - 0.25) / moments.variance.squareRoot()
    #expect(Reference.relativeError(score.statistic, statistic) <= 1e-12)
    let skewness = moments.third / (moments.variance * moments.variance.squareRoot())
    let expected =
      2
      * StandardNormal.upperTail(
        abs(SkewnessCorrection.deviate(statistic, skewness: skewness)))
    let p = try #require(CautiousTest.pValue(first, second, correlation: correlation))
    #expect(Reference.relativeError(p, expected) <= 1e-11)
  }

  /// The moments of second − first, counted out.
  private struct Moments {
    var variance = 0.0
    var third = 0.0

    init(
      sizes: (first: Int, second: Int), common: Int, share: Double, correlation: Double
    ) {
      let persons = sizes.first + sizes.second
      for outcome in 0..<(1 << persons) {
        let answers = (0..<persons).map { outcome >> $0 & 1 == 1 }
        let (own, other) = (answers.prefix(sizes.first), answers.suffix(sizes.second))
        var probability = 1.0
        for person in 0..<persons {
          let alone = answers[person] ? share : 1 - share
          let partner = person - sizes.first
          // The second answer of a common person repeats the first with the probability r.
          if partner >= 0, partner < common {
            let isSame = answers[partner] == answers[person]
            probability *= (1 - correlation) * alone + (isSame ? correlation : 0)
          } else {
            probability *= alone
          }
        }
        let difference =
          Double(other.count { $0 }) / Double(sizes.second)
          - Double(own.count { $0 }) / Double(sizes.first)
        variance += probability * difference * difference
        third += probability * difference * difference * difference
      }
    }
  }

  @Test(arguments: [ReferenceDistribution.normal, .studentT])
  func twoSharesAreASpecialContrast(reference: ReferenceDistribution) throws {
    let evidence = [
      share(0.1, 200, cautious: 150, degrees: 6), share(0.22, 50, cautious: 40, degrees: 7),
    ]
    let two = try #require(
      CautiousTest.pValue(evidence[0], evidence[1], reference: reference))
    let contrast = try #require(
      CautiousTest.pValue(coefficients: [-1, 1], of: evidence, reference: reference))
    let scaled = try #require(
      CautiousTest.pValue(coefficients: [-2.5, 2.5], of: evidence, reference: reference))
    #expect(Reference.relativeError(two, contrast) <= 1e-12)
    #expect(Reference.relativeError(scaled, contrast) <= 1e-12)
  }

  /// With equal bases and equidistant waves the line is Armitage's test for a trend.
  ///
  /// R: `prop.trend.test(c(12, 18, 27), c(60, 60, 60))`, X² = 8.664955.
  @Test func aLineIsArmitagesTrend() throws {
    let waves = [12.0, 18, 27].map { share($0 / 60, 60) }
    let trend = try #require(
      LinearTrend.fit(
        times: [2019, 2020, 2021], shares: waves.map(\.share), variances: waves.map(\.variance)))
    let p = try #require(CautiousTest.pValue(coefficients: trend.coefficients, of: waves))
    let pooled = 57.0 / 180
    let z = (0.45 - 0.2) / (pooled * (1 - pooled) * 2 / 60).squareRoot()
    #expect(Reference.relativeError(p, 2 * StandardNormal.upperTail(z)) <= 1e-12)
  }

  /// Three independent shares are Pearson's test of homogeneity, whichever comes first.
  ///
  /// R: `prop.test(c(12, 18, 45), c(60, 60, 90))`, X² = 15.30667, p = 0.000474459957012371.
  @Test func severalSharesArePearsonsTest() throws {
    let shares = [share(0.2, 60), share(0.3, 60), share(0.5, 90)]
    let independent = (0..<3).map { row in (0..<3).map { $0 == row ? 1.0 : 0 } }
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      let p = try #require(
        CautiousTest.pValue(ofEquality: order.map { shares[$0] }, correlations: independent))
      #expect(Reference.relativeError(p, 0.000474459957012371) <= 1e-9)
    }
    let alike = CautiousTest.pValue(
      ofEquality: [share(0, 40), share(0, 50), share(0, 60)], correlations: independent)
    #expect(alike == 1)
  }

  /// With correlations the order still does not matter, and two shares are the test of two.
  @Test func correlatedSharesInAnyOrder() throws {
    let shares = [share(0.2, 60), share(0.3, 80), share(0.4, 90, cautious: 70)]
    let correlations = [[1, 0.3, 0.1], [0.3, 1, -0.2], [0.1, -0.2, 1]]
    let first = try #require(
      CautiousTest.pValue(ofEquality: shares, correlations: correlations))
    let order = [2, 0, 1]
    let second = try #require(
      CautiousTest.pValue(
        ofEquality: order.map { shares[$0] },
        correlations: order.map { row in order.map { correlations[row][$0] } }))
    #expect(Reference.relativeError(first, second) <= 1e-12)
    let pair = CautiousTest.pValue(
      ofEquality: Array(shares.prefix(2)), correlations: [[1, 0.3], [0.3, 1]])
    #expect(pair == CautiousTest.pValue(shares[0], shares[1], correlation: 0.3))
    #expect(CautiousTest.pValue(ofEquality: [shares[0]], correlations: [[1]]) == nil)
  }

  /// Clusters: F with the fewest degrees of freedom is never below χ².
  @Test func fewClustersMakeItMoreCautious() throws {
    let shares = [
      share(0.2, 60, degrees: 7), share(0.3, 60, degrees: 6), share(0.5, 90, degrees: 9),
    ]
    let independent = (0..<3).map { row in (0..<3).map { $0 == row ? 1.0 : 0 } }
    let normal = try #require(
      CautiousTest.pValue(ofEquality: shares, correlations: independent))
    let clustered = try #require(
      CautiousTest.pValue(
        ofEquality: shares, correlations: independent, reference: .studentT))
    #expect(clustered > normal)
    // F(2, 6) has the upper tail (1 + 2F/6)^(−3).
    let statistic = -2 * log(normal)
    let expected = pow(1 + statistic / 6, -3)
    #expect(Reference.relativeError(clustered, expected) <= 1e-9)
  }
}
