import Statistics
import SurveyModel

/// A wave whose respondents have been weighted; only `Weighting` can make one.
///
/// Everything is held per cell of alike respondents.
struct WeightedWave: Sendable {
  /// What kind of adjustment the variance has to follow.
  enum Adjustment: Sendable {
    /// The weights are taken as they are.
    case none
    /// The weights were calibrated to these margins.
    case calibrated([CalibrationMargin])
    /// The weights were adjusted for nonresponse: the class of each cell, and those who are silent.
    case nonresponse(classOfCell: [Int], silent: [NonrespondentGroup])
  }

  /// The wave.
  let wave: Wave
  /// Respondents by what weighting and domains look at.
  let cells: RespondentCells
  /// The strata of the design.
  let strata: [DesignStratum]
  /// The name of each stratum.
  let stratumNames: [String]
  /// The stratum of each cell.
  let stratumOfCell: [Int]
  /// The cluster of each cell; nil without clusters.
  let clusterOfCell: [Int]?
  /// The weight each cell's respondents start from.
  let designWeights: [Double]
  /// The final weight of each cell's respondents.
  let weights: [Double]
  /// The weights before trimming.
  let untrimmedWeights: [Double]
  /// What the variance has to follow.
  let adjustment: Adjustment
  /// What was done, for the method note.
  let facts: MethodFacts.WaveFacts
  /// The variance when every respondent is a cell, so that no question splits any; else nil.
  let sharedVariance: LinearizedVariance?

  /// Whether nobody was drawn: figures describe those who answered and have no precision.
  var isOpenLink: Bool { wave.settings.method == .openLink }
  /// Whether clusters are the sampling units.
  var hasClusters: Bool { clusterOfCell != nil }

  fileprivate init(
    wave: Wave, cells: RespondentCells, strata: [DesignStratum], stratumNames: [String],
    stratumOfCell: [Int], clusterOfCell: [Int]?, designWeights: [Double],
    untrimmedWeights: [Double], weights: [Double], adjustment: Adjustment,
    facts: MethodFacts.WaveFacts
  ) {
    self.wave = wave
    self.cells = cells
    self.strata = strata
    self.stratumNames = stratumNames
    self.stratumOfCell = stratumOfCell
    self.clusterOfCell = clusterOfCell
    self.designWeights = designWeights
    self.weights = weights
    self.untrimmedWeights = untrimmedWeights
    self.adjustment = adjustment
    self.facts = facts
    let isApart = cells.cellOfRespondent == nil
    sharedVariance =
      isApart
      ? Self.variance(
        strata: strata, stratumOfCell: stratumOfCell, clusterOfCell: clusterOfCell,
        designWeights: designWeights, weights: weights, adjustment: adjustment,
        rows: Array(0..<cells.count), multiplicity: nil) : nil
  }

  /// The variance over rows that are parts of cells, `cellOfRow` with `multiplicity` persons each.
  ///
  /// `designWeights` are those of the rows where the respondents of a cell have their own.
  func variance(
    cellOfRow: [Int], multiplicity: [Int], designWeights rowWeights: RowWeights? = nil
  ) -> LinearizedVariance? {
    Self.variance(
      strata: strata, stratumOfCell: stratumOfCell, clusterOfCell: clusterOfCell,
      designWeights: designWeights, weights: weights, adjustment: adjustment, rows: cellOfRow,
      multiplicity: multiplicity, rowWeights: rowWeights)
  }

  private static func variance(
    strata: [DesignStratum], stratumOfCell: [Int], clusterOfCell: [Int]?,
    designWeights: [Double], weights: [Double], adjustment: Adjustment, rows: [Int],
    multiplicity: [Int]?, rowWeights: RowWeights? = nil
  ) -> LinearizedVariance? {
    // Strata, clusters and counts come from the same table, so the design can always be made.
    guard
      let design = try? SampleDesign(
        strata: strata, stratumOfUnit: rows.map { stratumOfCell[$0] },
        clusterOfUnit: clusterOfCell.map { clusters in rows.map { clusters[$0] } },
        multiplicity: multiplicity)
    else { return nil }
    // Whatever was done to the weights multiplied all those of a cell alike.
    let final = rowWeights?.scaled(by: rows.map { weights[$0] / designWeights[$0] })
    let finalWeights = final?.means ?? rows.map { weights[$0] }
    switch adjustment {
    case .nonresponse(let classOfCell, let silent):
      guard
        let adjustment = try? NonresponseAdjustment(
          designWeights: rows.map { designWeights[$0] }, multiplicity: multiplicity,
          classOfUnit: rows.map { classOfCell[$0] }, nonrespondents: silent)
      else { return nil }
      return try? LinearizedVariance(design: design, nonresponse: adjustment)
    case .none:
      return LinearizedVariance(
        design: design, weights: finalWeights, weightSpread: final?.spreads)
    case .calibrated(let margins):
      let model = CalibrationModel(
        designWeights: rowWeights?.means ?? rows.map { designWeights[$0] },
        multiplicity: multiplicity,
        margins: margins.map { margin in
          CalibrationMargin(
            categoryOfUnit: rows.map { margin.categoryOfUnit[$0] }, totals: margin.totals)
        })
      return LinearizedVariance(
        design: design, weights: finalWeights, weightSpread: final?.spreads, calibration: model)
    }
  }
}

extension Weighting {
  /// Puts a weighted wave together; the only place where one is made.
  static func weightedWave(
    wave: Wave, cells: RespondentCells, strata: [DesignStratum], stratumNames: [String],
    stratumOfCell: [Int], clusterOfCell: [Int]?, designWeights: [Double],
    untrimmedWeights: [Double], weights: [Double], adjustment: WeightedWave.Adjustment,
    facts: MethodFacts.WaveFacts
  ) -> WeightedWave {
    WeightedWave(
      wave: wave, cells: cells, strata: strata, stratumNames: stratumNames,
      stratumOfCell: stratumOfCell, clusterOfCell: clusterOfCell, designWeights: designWeights,
      untrimmedWeights: untrimmedWeights, weights: weights, adjustment: adjustment, facts: facts)
  }
}
