internal import Estimation
internal import SurveyModel

extension WaveFacts {
  /// The facts of the waves of a series; counts of respondents are left behind, and weights where
  /// they tell a count.
  static func facts(
    of estimated: EstimatedSurvey, in collection: SurveyCollection,
    hidesWeights: (MethodFacts.WaveFacts) -> Bool
  ) -> [WaveFacts] {
    let survey = collection.surveys.first { $0.name == estimated.name }
    return estimated.waves.map { identifier, settings in
      let wave = survey?.waves.first { $0.identifier == identifier }
      let made = estimated.method.waves.first { $0.wave == identifier }
      let isHidden = made.map(hidesWeights) ?? false
      return WaveFacts(
        identifier: identifier, settings: settings, files: wave?.files ?? [],
        isPublished: wave == nil && made == nil, strata: strata(made),
        hasClusters: made?.clusterCount != nil, weights: weights(made),
        calibration: made?.calibration.map {
          Calibration(
            margins: $0.margins, rounds: $0.rounds,
            smallestAdjustment: isHidden ? nil : $0.smallestAdjustment,
            largestAdjustment: isHidden ? nil : $0.largestAdjustment)
        }, trimmedShare: isHidden ? nil : made?.trimming?.trimmedShare)
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
