internal import Estimation
internal import SurveyModel

extension WaveFacts {
  /// The facts of the waves of a series; counts of respondents are left behind, and weights where
  /// they tell a count.
  static func facts(
    of estimated: EstimatedSurvey, in collection: SurveyCollection,
    hidesWeights: (MethodFacts.WaveFacts) -> Bool,
    hidesPlace: (_ place: Int, WaveIdentifier) -> Bool
  ) -> [WaveFacts] {
    let survey = collection.surveys.first { $0.name == estimated.name }
    return estimated.waves.map { identifier, settings in
      let wave = survey?.waves.first { $0.identifier == identifier }
      let made = estimated.method.waves.first { $0.wave == identifier }
      let isHidden = made.map(hidesWeights) ?? false
      let isToldTogether = wave.map { filesTellPlace($0) { hidesPlace($0, identifier) } } ?? false
      let files = wave?.files ?? []
      return WaveFacts(
        identifier: identifier, settings: settings,
        files: isToldTogether
          ? [
            FileAccount.together(
              files, because: "De redovisas tillsammans för att skydda dem som är få.")
          ] : files,
        filesToldTogether: isToldTogether ? files.map(\.file) : [],
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

  /// Whether the files of a wave are divided by places, so that their rows tell how many answered in
  /// a place that is hidden.
  ///
  /// The respondents stand in the order of the files.
  private static func filesTellPlace(_ wave: Wave, _ isHidden: (Int) -> Bool) -> Bool {
    guard wave.files.count > 1 else { return false }
    let places = wave.respondents.places
    let counts = wave.files.map(\.rowsUsed)
    guard counts.reduce(0, +) == places.count else {
      return Set(places).contains { $0 > 0 && isHidden(Int($0) - 1) }
    }
    var start = 0
    let placesOfFiles = counts.map { count in
      defer { start += count }
      return Set(places[start..<(start + count)])
    }
    return placesOfFiles.enumerated().contains { index, own in
      let others = placesOfFiles.enumerated().filter { $0.offset != index }.map(\.element)
      return own.contains { $0 > 0 && isHidden(Int($0) - 1) }
        && others.allSatisfy { $0.isDisjoint(with: own) }
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
