import Diagnostics
import Statistics
import SurveyModel

/// Weighs the respondents of a wave: design weight, calibration, trimming.
enum Weighting {
  /// The weighted wave, with everything that is doubtful about its weights.
  ///
  /// Where calibration cannot be done an error says why, and the value has the design weights.
  static func weigh(
    _ wave: Wave, population: [PopulationCell], places: PlaceRegister, files: SurveyFiles
  ) -> Diagnosed<WeightedWave> {
    let stratification = Stratification(wave, places: places)
    let design = DesignWeights(wave, strata: stratification)
    let cells = cells(wave, strata: stratification, design: design)
    let start = cells.representative.map { design.weights[$0] }
    var diagnostics = FrameDiagnostics(wave: wave, files: files)
      .check(stratification, design: design)
    var weights = start
    var adjustment = WeightedWave.Adjustment.none
    var calibration: MethodFacts.Calibration?
    var trimming: MethodFacts.Trimming?
    if !wave.settings.calibrationMargins.isEmpty, cells.count > 0 {
      let builder = CalibrationBuilder(
        wave: wave, population: population, places: places, files: files, cells: cells,
        designWeights: start)
      let targets = builder.targets()
      diagnostics += targets.diagnostics
      if let targets = targets.value {
        do throws(CalibrationError) {
          let calibrated = try Raking.rake(
            designWeights: start, multiplicity: cells.multiplicity, margins: targets.margins)
          weights = calibrated.weights
          adjustment = .calibrated(targets.margins)
          calibration = facts(of: calibrated, targets: targets, cells: cells, start: start)
        } catch {
          diagnostics.append(builder.failure(error, targets: targets))
        }
      }
    }
    if let multiple = wave.settings.trimming, cells.count > 0 {
      let trimmed = trim(
        weights, start: start, multiple: multiple, cells: cells, adjustment: adjustment,
        wave: wave, files: files)
      diagnostics += trimmed.diagnostics
      weights = trimmed.value.weights
      trimming = trimmed.value.facts
    }
    let facts = facts(
      wave, stratification: stratification, design: design, cells: cells, weights: weights,
      calibration: calibration, trimming: trimming)
    return Diagnosed(
      weightedWave(
        wave: wave, cells: cells, strata: design.strata, stratumNames: stratification.names,
        stratumOfCell: cells.representative.map { stratification.stratumOfRespondent[$0] },
        clusterOfCell: design.clusterOfRespondent.map { clusters in
          cells.representative.map { clusters[$0] }
        }, designWeights: start, weights: weights, adjustment: adjustment, facts: facts),
      diagnostics)
  }

  /// Collapses the respondents to those who are alike; a panel's persons are kept apart.
  private static func cells(
    _ wave: Wave, strata: Stratification, design: DesignWeights
  ) -> RespondentCells {
    let table = wave.respondents
    var classifications = [strata.stratumOfRespondent]
    if wave.settings.isPanel && !table.persons.isEmpty {
      return RespondentCells(apart: table.count)
    }
    if design.origin == .delivered {
      guard let classes = RespondentCells.classes(ofWeights: design.weights) else {
        return RespondentCells(apart: table.count)
      }
      classifications.append(classes)
    }
    if let clusters = design.clusterOfRespondent { classifications.append(clusters) }
    if table.places.count == table.count { classifications.append(table.places.map(Int.init)) }
    for group in table.groups where group.values.count == table.count {
      classifications.append(group.values.map(Int.init))
    }
    return RespondentCells(classifications, count: table.count)
  }

  private static func facts(
    _ wave: Wave, stratification: Stratification, design: DesignWeights, cells: RespondentCells,
    weights: [Double], calibration: MethodFacts.Calibration?, trimming: MethodFacts.Trimming?
  ) -> MethodFacts.WaveFacts {
    let fractions = design.strata.map(\.samplingFraction).filter { $0 > 0 }
    var range: ClosedRange<Double>?
    if let low = fractions.min(), let high = fractions.max() { range = low...high }
    let smallest = weights.min() ?? 1
    return MethodFacts.WaveFacts(
      wave: wave.identifier, method: wave.settings.method, respondents: wave.respondents.count,
      strata: strata(stratification.kind), strataCount: stratification.names.count,
      clusterCount: design.clusterCount, samplingFractions: range,
      weights: origin(design.origin), calibration: calibration,
      kishDesignEffect: Kish.designEffect(weights: weights, multiplicity: cells.multiplicity),
      weightRatio: smallest > 0 ? (weights.max() ?? 1) / smallest : .infinity,
      trimming: trimming)
  }

  private static func strata(_ kind: Stratification.Kind) -> MethodFacts.WaveFacts.Strata {
    switch kind {
    case .none: .none
    case .places: .places
    case .column: .column
    }
  }

  private static func origin(_ origin: DesignWeights.Origin) -> MethodFacts.WaveFacts.Weights {
    switch origin {
    case .none: .none
    case .design: .design
    case .delivered: .delivered
    }
  }
}
