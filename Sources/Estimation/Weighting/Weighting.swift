import Diagnostics
import Statistics
import SurveyModel

/// Weighs the respondents of a wave: design weight, nonresponse classes, calibration, trimming.
///
/// R: `svydesign(strata, fpc)`, then `calibrate(calfun = "raking")`; `postStratify` for one margin.
enum Weighting {
  /// The weighted wave, with everything that is doubtful about its weights.
  ///
  /// Where calibration cannot be done an error says why, and the value has the design weights.
  /// `separatesWeights` keeps respondents of different delivered weights in cells of their own.
  static func weigh(
    _ wave: Wave, population: [PopulationCell], places: PlaceRegister, files: SurveyFiles,
    separatesWeights: Bool = false
  ) -> Diagnosed<WeightedWave> {
    let strata = Stratification(wave, places: places)
    let design = DesignWeights(wave, strata: strata)
    let cells = cells(
      wave, strata: strata, design: design, separatesWeights: separatesWeights)
    var steps = WeightingSteps(
      wave: wave, files: files, cells: cells,
      designWeights: cells.meanWeights ?? cells.representative.map { design.weights[$0] },
      strata: design.strata)
    steps.diagnostics = FrameDiagnostics(wave: wave, files: files).check(strata, design: design)
    if cells.count > 0 {
      steps.adjustForNonresponse(strata)
      steps.calibrate(to: population, places: places)
      steps.trim()
    }
    let facts = facts(wave, strata: strata, design: design, steps: steps)
    return Diagnosed(
      weightedWave(
        wave: wave, cells: cells, strata: steps.strata, stratumNames: strata.names,
        stratumOfCell: cells.representative.map { strata.stratumOfRespondent[$0] },
        clusterOfCell: design.clusterOfRespondent.map { clusters in
          cells.representative.map { clusters[$0] }
        }, designWeights: steps.designWeights, untrimmedWeights: steps.untrimmed,
        weights: steps.weights, adjustment: steps.adjustment, facts: facts), steps.diagnostics)
  }

  /// Collapses the respondents to those who are alike; a panel's persons are kept apart.
  private static func cells(
    _ wave: Wave, strata: Stratification, design: DesignWeights, separatesWeights: Bool
  ) -> RespondentCells {
    let table = wave.respondents
    if wave.settings.isPanel && !table.persons.isEmpty {
      return RespondentCells(apart: table.count)
    }
    var split = RespondentSplit(respondents: table.count)
    if strata.names.count > 1 { split.divide(by: strata.stratumOfRespondent) }
    // What multiplies all weights of a cell alike needs only their sums; trimming does not.
    let areSummed =
      design.origin == .delivered && wave.settings.trimming == nil && !separatesWeights
    if design.origin == .delivered, !areSummed {
      guard let classes = RespondentCells.classes(ofWeights: design.weights) else {
        return RespondentCells(apart: table.count)
      }
      split.divide(by: classes)
    }
    if let clusters = design.clusterOfRespondent { split.divide(by: clusters) }
    if table.places.count == table.count { split.divide(by: table.places) }
    for group in table.groups where group.values.count == table.count {
      split.divide(by: group.values)
    }
    let cells = RespondentCells(split)
    return areSummed ? cells.averaging(design.weights) : cells
  }

  private static func facts(
    _ wave: Wave, strata: Stratification, design: DesignWeights, steps: WeightingSteps
  ) -> MethodFacts.WaveFacts {
    let fractions = steps.strata.map(\.samplingFraction).filter { $0 > 0 }
    var range: ClosedRange<Double>?
    if let low = fractions.min(), let high = fractions.max() { range = low...high }
    var kish = KishSums()
    let (smallest, largest): (Double, Double)
    if let own = steps.weightsOfRespondents, let spread = own.range {
      own.forEachStretch { _, weights in kish.add(weights) }
      (smallest, largest) = (spread.lowerBound, spread.upperBound)
    } else {
      kish.add(steps.weights.span, multiplicity: steps.cells.multiplicity)
      smallest = steps.weights.min() ?? 1
      largest = steps.weights.max() ?? 1
    }
    return MethodFacts.WaveFacts(
      wave: wave.identifier, method: wave.settings.method, respondents: wave.respondents.count,
      strata: self.strata(strata.kind), strataCount: strata.names.count,
      clusterCount: design.clusterCount, samplingFractions: range,
      weights: origin(design.origin), nonresponse: steps.nonresponse,
      calibration: steps.calibration,
      kishDesignEffect: kish.designEffect,
      weightRatio: smallest > 0 ? largest / smallest : .infinity,
      trimming: steps.trimming)
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
