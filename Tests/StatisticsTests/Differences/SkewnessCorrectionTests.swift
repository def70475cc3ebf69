import Statistics
import TestSupport
import Testing

/// The correction undoes z = z′ + γ(z′² − 1)/6.
@Suite struct SkewnessCorrectionTests {
  /// At γ = 0.6 the slope is 0.1: 2 + 0.1 · 3 = 2.3, −2 + 0.1 · 3 = −1.7, 3 + 0.1 · 8 = 3.8.
  @Test(arguments: [
    (2.3, 0.6, 2.0), (-1.7, 0.6, -2), (3.8, 0.6, 3), (-2.3, -0.6, -2), (1.7, -0.6, 2), (1, 0.6, 1),
    (2.3, 0, 2.3), (-1.7, 0, -1.7),
  ])
  func byHand(statistic: Double, skewness: Double, expected: Double) {
    let value = SkewnessCorrection.deviate(statistic, skewness: skewness)
    #expect(abs(value - expected) <= 1e-14)
  }

  /// The short tail at γ = 0.6 ends at −3/0.6 = −5, where z = −5 + 0.1 · 24 = −2.6.
  @Test(arguments: [(-2.7, 0.6, -5.0), (-40, 0.6, -5), (2.7, -0.6, 5)])
  func beyondTheShortTail(statistic: Double, skewness: Double, expected: Double) {
    let value = SkewnessCorrection.deviate(statistic, skewness: skewness)
    #expect(abs(value - expected) <= 1e-12)
  }

  /// A skewness that is hardly there loses no digits: z′ ≈ z − γ(z² − 1)/6.
  @Test(arguments: [1e-6, -1e-6, 1e-9, 1e-15, 1e-300])
  func hardlySkewed(skewness: Double) {
    for statistic in [-3.0, -0.5, 0.5, 3] {
      let value = SkewnessCorrection.deviate(statistic, skewness: skewness)
      let expected = statistic - skewness * (statistic * statistic - 1) / 6
      #expect(abs(value - expected) <= 4e-12 * abs(skewness) / 1e-6 + 4e-16 * abs(statistic))
    }
  }
}
