internal import Disclosure
internal import SurveyModel

extension PublishableReport {
  /// The waves that the reported one stands in a series with, in time order.
  ///
  /// With `samma_månad` only those of its month, so that no season is held against another.
  var comparedWaves: [WaveFacts] {
    guard settings.waveComparison == .sameMonth else { return waves }
    return waves.filter { $0.identifier.month == reportedWave.month }
  }
}
