public import SurveyModel

/// The standard error of a headline share computed in two ways.
public struct JackknifeComparison: Sendable, Equatable {
  /// The wave.
  public let wave: WaveIdentifier
  /// The headline indicator's name.
  public let indicator: String
  /// The standard error that is published, by linearisation.
  public let linearized: Double
  /// The standard error by the jackknife: weighted anew without each sampling unit in turn.
  public let jackknife: Double
  /// How many times the wave was weighted anew.
  public let replicates: Int
  /// Whether random groups of respondents were left out, as there are many.
  public let isGrouped: Bool

  /// How far apart they are in proportion to the published one: 0.1 when the jackknife's is 10
  /// percent larger.
  public var difference: Double { linearized > 0 ? jackknife / linearized - 1 : 0 }

  /// Makes a comparison.
  public init(
    wave: WaveIdentifier, indicator: String, linearized: Double, jackknife: Double,
    replicates: Int, isGrouped: Bool
  ) {
    self.wave = wave
    self.indicator = indicator
    self.linearized = linearized
    self.jackknife = jackknife
    self.replicates = replicates
    self.isGrouped = isGrouped
  }
}
