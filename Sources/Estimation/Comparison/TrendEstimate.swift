public import SurveyModel

/// The straight line through the shares of three or more comparable waves.
///
/// Slopes are shares per year. Source: `Statistics.LinearTrend`.
public struct TrendEstimate: Sendable, Equatable {
  /// The indicator's name.
  public let indicator: String
  /// The domain.
  public let domain: Domain
  /// The waves that the line goes through, in time order.
  public let waves: [WaveIdentifier]
  /// The change per year.
  public let slope: Double
  /// Its standard error.
  public let standardError: Double
  /// Lower confidence limit of the slope.
  public let lower: Double
  /// Upper confidence limit.
  public let upper: Double
  /// The p-value of no slope.
  public let pValue: Double
  /// The p-value adjusted within its family; the p-value itself for the whole.
  public let adjustedPValue: Double
  /// The p-value of `CautiousTest`, adjusted in the same way.
  public let cautiousPValue: Double
  /// The verdict: established when both adjusted p-values say so; higher is an increase.
  public let verdict: Contrast.Verdict
  /// The probability of a worse fit of a line; nil where it cannot be judged.
  ///
  /// Small means that a line does not describe the series.
  public let fitPValue: Double?

  /// Makes a trend.
  public init(
    indicator: String, domain: Domain, waves: [WaveIdentifier], slope: Double,
    standardError: Double, lower: Double, upper: Double, pValue: Double, adjustedPValue: Double,
    cautiousPValue: Double, verdict: Contrast.Verdict, fitPValue: Double?
  ) {
    self.indicator = indicator
    self.domain = domain
    self.waves = waves
    self.slope = slope
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
    self.pValue = pValue
    self.adjustedPValue = adjustedPValue
    self.cautiousPValue = cautiousPValue
    self.verdict = verdict
    self.fitPValue = fitPValue
  }
}
