/// The straight line through the shares of three or more independent waves.
public struct LinearTrend: Sendable, Equatable {
  /// A line weighted by precision, and whether a line fits at all.
  public struct Weighted: Sendable, Equatable {
    /// The slope per unit of time.
    public let slope: Double
    /// The standard error of the slope.
    public let standardError: Double
    /// The two-sided p value of the slope, normal.
    public let pValue: Double
    /// The squared distances from the line over their variances: χ² with K − 2 degrees of freedom
    /// when a line is true.
    public let residualChiSquared: Double
    /// K − 2.
    public let residualDegreesOfFreedom: Int
    /// The probability of a worse fit; small means that a line does not describe the series.
    public let residualPValue: Double
  }

  /// The slope per unit of time, Σ c p with c = (t − t̄)/Σ(t − t̄)².
  public let slope: Double
  /// c, one a wave; they sum to 0.
  public let coefficients: [Double]
  /// √(Σ c² V).
  public let standardError: Double
  /// The slope over its standard error.
  public let statistic: Double
  /// The two-sided p value of no slope, normal.
  public let pValue: Double
  /// The line weighted by 1/V; nil when a variance is 0.
  public let weighted: Weighted?

  /// Fits a line; nil for fewer than three waves, equal times, or no variance at all.
  ///
  /// Times in any unit (years); shares 0–1; variances of independent shares.
  /// Source: Draper & Smith (1998), Applied regression analysis, chapters 1 and 9. R: the slope of
  /// `lm(p ~ t)` and, weighted, of `lm(p ~ t, weights = 1/V)`; the errors are those of `svycontrast`
  /// on the waves, as the variances are known and not estimated from the residuals.
  public static func fit(times: [Double], shares: [Double], variances: [Double]) -> LinearTrend? {
    precondition(times.count == shares.count && times.count == variances.count)
    guard times.count >= 3 else { return nil }
    let equal = [Double](repeating: 1, count: times.count)
    guard let line = slope(times, shares, weights: equal) else { return nil }
    let squares = zip(line.coefficients, variances).map { $0 * $0 * $1 }
    let standardError = squares.compensatedSum().squareRoot()
    guard standardError > 0 else { return nil }
    let statistic = line.slope / standardError
    return LinearTrend(
      slope: line.slope, coefficients: line.coefficients, standardError: standardError,
      statistic: statistic, pValue: StudentT(degreesOfFreedom: .infinity).twoSidedP(statistic),
      weighted: weightedLine(times, shares, variances))
  }

  /// Slope ± z × standard error.
  public func interval(confidence: Double = 0.95) -> Interval {
    let reach = StandardNormal.upperQuantile((1 - confidence) / 2) * standardError
    return Interval(lower: slope - reach, upper: slope + reach)
  }

  private static func weightedLine(
    _ times: [Double], _ shares: [Double], _ variances: [Double]
  ) -> Weighted? {
    guard variances.allSatisfy({ $0 > 0 }) else { return nil }
    let weights = variances.map { 1 / $0 }
    guard let line = slope(times, shares, weights: weights) else { return nil }
    let standardError = 1 / line.spread.squareRoot()
    let distances = times.indices.map { index in
      let fitted = line.meanShare + line.slope * (times[index] - line.meanTime)
      return weights[index] * (shares[index] - fitted) * (shares[index] - fitted)
    }
    let chiSquared = distances.compensatedSum()
    let degrees = times.count - 2
    return Weighted(
      slope: line.slope, standardError: standardError,
      pValue: StudentT(degreesOfFreedom: .infinity).twoSidedP(line.slope / standardError),
      residualChiSquared: chiSquared, residualDegreesOfFreedom: degrees,
      residualPValue: ChiSquared(degreesOfFreedom: Double(degrees)).upperTail(chiSquared))
  }

  private struct Line {
    var slope: Double
    var coefficients: [Double]
    var meanTime: Double
    var meanShare: Double
    var spread: Double
  }

  /// The least-squares line with weights; nil when all times are equal.
  private static func slope(_ times: [Double], _ shares: [Double], weights: [Double]) -> Line? {
    let total = weights.compensatedSum()
    let meanTime = zip(weights, times).map { $0 * $1 }.compensatedSum() / total
    let meanShare = zip(weights, shares).map { $0 * $1 }.compensatedSum() / total
    let spread = zip(weights, times).map { $0 * ($1 - meanTime) * ($1 - meanTime) }
      .compensatedSum()
    guard spread > 0 else { return nil }
    let coefficients = zip(weights, times).map { $0 * ($1 - meanTime) / spread }
    let slope = zip(coefficients, shares).map { $0 * ($1 - meanShare) }.compensatedSum()
    return Line(
      slope: slope, coefficients: coefficients, meanTime: meanTime, meanShare: meanShare,
      spread: spread)
  }
}
