import Statistics
import TestSupport
import Testing

/// Trends against `lm` of R 4.2.2, plain and weighted by 1/V.
@Suite struct LinearTrendTests {
  let times = [2019.0, 2020, 2021, 2023, 2024]
  let shares = [0.31, 0.30, 0.285, 0.29, 0.255]
  let variances = [0.0004, 0.0003, 0.00025, 0.0005, 0.0002]

  @Test func againstLeastSquares() throws {
    let trend = try #require(LinearTrend.fit(times: times, shares: shares, variances: variances))
    let weighted = try #require(trend.weighted)
    for (value, expected) in [
      (trend.slope, -0.0087790697674422196), (trend.standardError, 0.0043367572555747828),
      (trend.pValue, 0.042935214196133581), (weighted.slope, -0.0098628884826327951),
      (weighted.standardError, 0.0040970445007772992),
      (weighted.residualChiSquared, 1.0223948811696983),
      (weighted.residualPValue, 0.79583327524729008),
    ] {
      #expect(Reference.relativeError(value, expected) <= 1e-9)
    }
    #expect(weighted.residualDegreesOfFreedom == 3)
    let interval = trend.interval()
    #expect(abs(interval.width - 2 * 1.959963984540054 * trend.standardError) <= 1e-15)
  }

  @Test func whatHasNoTrend() {
    #expect(LinearTrend.fit(times: [1, 2], shares: [0.1, 0.2], variances: [1, 1]) == nil)
    #expect(LinearTrend.fit(times: [1, 1, 1], shares: [0, 0, 0], variances: [1, 1, 1]) == nil)
    #expect(LinearTrend.fit(times: [1, 2, 3], shares: [0, 0, 0], variances: [0, 0, 0]) == nil)
    let partly = LinearTrend.fit(times: [1, 2, 3], shares: [0, 0.1, 0.1], variances: [0, 1, 1])
    #expect(partly != nil && partly?.weighted == nil)
  }
}
