internal import Estimation
internal import SurveyModel

extension WaveFacts {
  /// The facts of the waves of a series; counts of respondents are left behind.
  static func facts(of estimated: EstimatedSurvey, in collection: SurveyCollection) -> [WaveFacts] {
    let survey = collection.surveys.first { $0.name == estimated.name }
    return estimated.waves.map { identifier, settings in
      let wave = survey?.waves.first { $0.identifier == identifier }
      let made = estimated.method.waves.first { $0.wave == identifier }
      return WaveFacts(
        identifier: identifier, settings: settings, files: wave?.files ?? [],
        isPublished: wave == nil && made == nil, strata: strata(made),
        hasClusters: made?.clusterCount != nil, weights: weights(made),
        calibration: made?.calibration.map {
          Calibration(
            margins: $0.margins, rounds: $0.rounds, smallestAdjustment: $0.smallestAdjustment,
            largestAdjustment: $0.largestAdjustment)
        }, trimmedShare: made?.trimming?.trimmedShare)
    }
  }

  private static func strata(_ made: MethodFacts.WaveFacts?) -> Strata {
    switch made?.strata {
    case .places: .places
    case .column: .column
    case .some(.none), nil: .none
    }
  }

  private static func weights(_ made: MethodFacts.WaveFacts?) -> Weights {
    switch made?.weights {
    case .design: .design
    case .delivered: .delivered
    case .some(.none), nil: .none
    }
  }
}
