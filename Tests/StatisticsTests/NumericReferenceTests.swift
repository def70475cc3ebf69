import Statistics
import TestSupport
import Testing

/// Every point of the 45-digit reference, relative error at most 1e-12.
@Suite struct NumericReferenceTests {
  let reference: JSONValue

  init() throws {
    reference = try JSONValue(
      contentsOf: Reference.path("statistics/numeric/numeric-reference.json"))
  }

  /// A null in the file is an underflow below 1e-307.
  private func check(
    _ value: Double, _ expected: JSONValue, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let number = expected.double else {
      #expect(value >= 0 && value < 1e-306, "\(what): \(value)", sourceLocation: sourceLocation)
      return
    }
    let error = Reference.relativeError(value, number)
    #expect(
      error <= 1e-12, "\(what): \(value) against \(number), error \(error)",
      sourceLocation: sourceLocation)
  }

  private func points(_ name: String, _ count: Int) -> [JSONValue] {
    let points = reference[name].array
    #expect(points.count == count, "\(name) has another number of points than the reference")
    return points
  }

  @Test func normalQuantile() throws {
    for point in points("normal_quantile", 38) {
      let p = try #require(point["p"].double)
      check(StandardNormal.quantile(p), point["z"], "normal quantile \(p)")
    }
  }

  @Test func normalTails() throws {
    for point in points("normal_cdf", 32) {
      let z = try #require(point["z"].double)
      check(StandardNormal.cumulative(z), point["lower"], "normal lower \(z)")
      check(StandardNormal.upperTail(z), point["upper"], "normal upper \(z)")
    }
  }

  @Test func studentTails() throws {
    for point in points("t_cdf", 270) {
      let t = try #require(point["t"].double)
      let df = try #require(point["df"].double)
      let distribution = StudentT(degreesOfFreedom: df)
      check(distribution.lowerTail(t), point["lower"], "t lower \(t) df \(df)")
      check(distribution.upperTail(t), point["upper"], "t upper \(t) df \(df)")
    }
  }

  @Test func studentQuantile() throws {
    for point in points("t_quantile_upper_tail", 238) {
      let q = try #require(point["upper_tail"].double)
      let df = try #require(point["df"].double)
      let distribution = StudentT(degreesOfFreedom: df)
      check(distribution.upperQuantile(q), point["t"], "t quantile \(q) df \(df)")
    }
  }

  @Test func betaTails() throws {
    for point in points("beta_cdf", 212) {
      let x = try #require(point["x"].double)
      let a = try #require(point["a"].double)
      let b = try #require(point["b"].double)
      let distribution = BetaDistribution(alpha: a, beta: b)
      check(distribution.lowerTail(x), point["lower"], "beta lower \(x) \(a) \(b)")
      check(distribution.upperTail(x), point["upper"], "beta upper \(x) \(a) \(b)")
    }
  }

  @Test func betaQuantile() throws {
    for point in points("beta_quantile", 170) {
      let p = try #require(point["p"].double)
      let a = try #require(point["a"].double)
      let b = try #require(point["b"].double)
      let distribution = BetaDistribution(alpha: a, beta: b)
      check(distribution.quantile(p), point["x"], "beta quantile \(p) \(a) \(b)")
    }
  }

  @Test func chiSquaredTails() throws {
    for point in points("chisq_cdf", 32) {
      let x = try #require(point["x"].double)
      let df = try #require(point["df"].double)
      let distribution = ChiSquared(degreesOfFreedom: df)
      check(distribution.lowerTail(x), point["lower"], "chi-square lower \(x) df \(df)")
      check(distribution.upperTail(x), point["upper"], "chi-square upper \(x) df \(df)")
    }
  }

  @Test func fTail() throws {
    for point in points("f_cdf_upper", 56) {
      let x = try #require(point["x"].double)
      let first = try #require(point["df1"].double)
      let second = try #require(point["df2"].double)
      let distribution = FDistribution(numerator: first, denominator: second)
      check(distribution.upperTail(x), point["upper"], "F upper \(x) \(first) \(second)")
    }
  }

  @Test func logGamma() throws {
    for point in points("log_gamma", 15) {
      let x = try #require(point["x"].double)
      check(GammaFunctions.logGamma(x), point["value"], "log gamma \(x)")
    }
  }
}
