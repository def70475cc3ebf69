internal import Estimation
internal import SurveyModel

extension WaveFacts {
  /// The facts of the waves of a series, from what was read.
  static func facts(of estimated: EstimatedSurvey, in collection: SurveyCollection) -> [WaveFacts] {
    let survey = collection.surveys.first { $0.name == estimated.name }
    return estimated.waves.map { identifier, settings in
      let wave = survey?.waves.first { $0.identifier == identifier }
      let hasStratumColumn = wave?.codebook.variables(of: .stratum).isEmpty == false
      return WaveFacts(
        identifier: identifier, settings: settings, files: wave?.files ?? [],
        isPublished: wave == nil,
        hasWeights: wave?.codebook.variables(of: .weight).isEmpty == false,
        hasClusters: wave?.codebook.variables(of: .cluster).isEmpty == false,
        hasStrata: wave != nil && (settings.stratification == .places || hasStratumColumn),
        hasSample: wave?.sample.isEmpty == false)
    }
  }
}
