public import SurveyModel

/// Whether the groups of a background variable differ at all in one indicator and wave.
///
/// The family test before the pairs: Rao & Scott's second-order F (1984; Thomas & Rao 1987).
/// R: `svychisq(statistic = "F")`. `CautiousTest` beside it, as for pairs: alone, Rao–Scott gives up
/// to 13 percent false alarms where few are in the base and weights are uneven.
public struct GroupTest: Sendable, Equatable {
  /// The indicator's name.
  public let indicator: String
  /// The wave.
  public let wave: WaveIdentifier
  /// The background variable.
  public let variable: String
  /// The groups that were tested: those that meet `minsta_bas_jämförelse`.
  public let groups: [GroupSelection]
  /// The statistic on the F scale.
  public let statistic: Double
  /// The numerator's degrees of freedom, usually not whole.
  public let numeratorDegreesOfFreedom: Double
  /// The denominator's degrees of freedom.
  public let denominatorDegreesOfFreedom: Double
  /// The p-value.
  public let pValue: Double
  /// The p-value of `CautiousTest`; 1 where it has none.
  public let cautiousPValue: Double

  /// Makes a test.
  public init(
    indicator: String, wave: WaveIdentifier, variable: String, groups: [GroupSelection],
    statistic: Double,
    numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double, pValue: Double,
    cautiousPValue: Double
  ) {
    self.indicator = indicator
    self.wave = wave
    self.variable = variable
    self.groups = groups
    self.statistic = statistic
    self.numeratorDegreesOfFreedom = numeratorDegreesOfFreedom
    self.denominatorDegreesOfFreedom = denominatorDegreesOfFreedom
    self.pValue = pValue
    self.cautiousPValue = cautiousPValue
  }
}
