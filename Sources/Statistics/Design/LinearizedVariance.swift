/// The variance of weighted means under a sample design and what was done to its weights.
///
/// A mean is linearised to its influence u, which is 0 outside the domain; what was done to the
/// weights turns u into the score z of every sampled person, and the design turns z into a
/// variance. Make one per wave and weighting and use it for every domain: what does not depend on
/// the domain is summed once.
///
/// Source: Deville (1999), Variance estimation for complex statistics and estimators, Survey
/// Methodology 25, 193–203.
public struct LinearizedVariance: Sendable {
  /// How the scores of all persons follow from the influence of the listed ones.
  enum Background: Sendable {
    case none
    case calibration(CalibrationModel, BackgroundScores)
    case nonresponse(NonresponseAdjustment, BackgroundScores)
  }

  /// The design.
  public let design: SampleDesign
  /// The final weight of each unit's persons.
  public let weights: [Double]
  /// Σ (w − w̄)² over the persons of each unit, whose mean weight is in `weights`; nil when the
  /// persons of a unit have the same weight.
  public let weightSpread: [Double]?
  let background: Background

  /// Weights that are inverse inclusion probabilities, or are taken as fixed: z = w u.
  ///
  /// Wrong for calibrated weights (0.8 to 3.8 times the true variance): give the model. Persons who
  /// are alike but for their weights may share a unit, with their mean weight and its spread
  /// Σ (w − w̄)²: the outcome is the same as with a unit for each.
  public init(design: SampleDesign, weights: [Double], weightSpread: [Double]? = nil) {
    precondition(weights.count == design.unitCount, "one weight per unit")
    precondition((weightSpread?.count ?? weights.count) == weights.count, "one spread per unit")
    self.design = design
    self.weights = weights
    self.weightSpread = weightSpread
    background = .none
  }

  /// Calibrated weights: z = w (u − x′B), for every respondent.
  ///
  /// R: `svymean` after `calibrate`.
  public init(
    design: SampleDesign, weights: [Double], weightSpread: [Double]? = nil,
    calibration: CalibrationModel
  ) {
    precondition(weights.count == design.unitCount, "one weight per unit")
    precondition((weightSpread?.count ?? weights.count) == weights.count, "one spread per unit")
    self.design = design
    self.weights = weights
    self.weightSpread = weightSpread
    let scores = BackgroundScores(
      design: design, cellOfUnit: calibration.cellOfUnit, cellCount: calibration.cellCount,
      weights: weights, weightSpread: weightSpread)
    background = .calibration(calibration, scores)
  }

  /// Weights adjusted for nonresponse in classes; the design's n_h then counts all sampled.
  ///
  /// Throws when the nonrespondents do not fit the design.
  public init(
    design: SampleDesign, nonresponse: NonresponseAdjustment
  ) throws(NonresponseError) {
    precondition(nonresponse.weights.count == design.unitCount, "one weight per unit")
    try nonresponse.check(design: design)
    self.design = design
    self.weights = nonresponse.weights
    weightSpread = nil
    background = .nonresponse(nonresponse, nonresponse.backgroundScores(design: design))
  }

  /// The weighted mean of values over the units of a domain; nil when their weights sum to 0.
  ///
  /// `values[k]` belongs to `units[k]`; units ascending. R: `svymean(~y, subset(design, …))`.
  public func mean(of values: [Double], units: [Int]) -> LinearizedMean? {
    precondition(values.count == units.count, "one value per unit")
    var sumOfWeights = CompensatedSum()
    var sumOfValues = CompensatedSum()
    for (unit, value) in zip(units, values) {
      let weight = weights[unit] * Double(design.multiplicity(unit))
      sumOfWeights.add(weight)
      sumOfValues.add(weight * value)
    }
    guard sumOfWeights.value > 0 else { return nil }
    let mean = sumOfValues.value / sumOfWeights.value
    let influence = values.map { ($0 - mean) / sumOfWeights.value }
    return LinearizedMean(
      mean: mean, sumOfWeights: sumOfWeights.value,
      influence: UnitValues(units: units, values: influence))
  }

  /// The variance of an estimate with this influence; never negative.
  public func variance(of influence: UnitValues) -> Double { variance(of: scored(influence)) }

  /// The covariance of two estimates from the same sample.
  public func covariance(_ first: UnitValues, _ second: UnitValues) -> Double {
    covariance(scored(first), scored(second))
  }

  /// The variance of an estimate; never negative.
  func variance(of influence: ScoredInfluence) -> Double {
    max(0, covariance(influence, influence))
  }

  /// The covariance of two estimates from the same sample.
  ///
  /// Costs the units of both domains, the strata, and the strata × calibration cells.
  func covariance(_ first: ScoredInfluence, _ second: ScoredInfluence) -> Double {
    let merged = first.influence.merged(with: second.influence)
    guard let scores = backgroundScores else {
      let entries = merged.map {
        ScoreProducts.Entry(
          unit: $0.unit, first: weights[$0.unit] * $0.first, second: weights[$0.unit] * $0.second,
          spread: (weightSpread?[$0.unit] ?? 0) * $0.first * $0.second)
      }
      return ScoreProducts(design: design, entries: entries).covariance()
    }
    let (firstCells, secondCells) = (first.cells, second.cells)
    var taken: [BackgroundScores.Group?] = Array(repeating: nil, count: scores.groups.count)
    var entries: [ScoreProducts.Entry] = []
    entries.reserveCapacity(merged.count)
    for (unit, firstValue, secondValue) in merged {
      let index = scores.groupOfUnit[unit]
      let cell = scores.groups[index].cell
      let weight = scores.weightOfUnit[unit]
      // Only under calibration do weights differ within a unit, and then `weight` is the final one.
      let spread = weightSpread?[unit] ?? 0
      entries.append(
        ScoreProducts.Entry(
          unit: unit, first: weights[unit] * firstValue + weight * firstCells[cell],
          second: weights[unit] * secondValue + weight * secondCells[cell],
          spread: spread * (firstValue + firstCells[cell]) * (secondValue + secondCells[cell])))
      var part = taken[index] ?? scores.groups[index].emptied
      part.add(weight, Double(design.multiplicity(unit)), spread: spread)
      taken[index] = part
    }
    var groups: [ScoreProducts.GroupEntry] = []
    groups.reserveCapacity(scores.groups.count)
    for (group, part) in zip(scores.groups, taken) {
      let rest = part.map { group.removing($0) } ?? group
      guard rest.count > 0 else { continue }
      groups.append(
        ScoreProducts.GroupEntry(
          group: rest, first: firstCells[group.cell], second: secondCells[group.cell]))
    }
    return ScoreProducts(design: design, entries: entries, groups: groups).covariance()
  }

  /// The score z of each unit's persons, for carrying an estimate into another design.
  ///
  /// Two waves of a panel: put the scores of both in one design of persons and take its
  /// covariance. Scores of nonrespondents under a nonresponse adjustment have no unit and are not
  /// among them.
  public func scores(of influence: UnitValues) -> [Double] {
    var result = influence.dense(count: design.unitCount)
    for unit in result.indices { result[unit] *= weights[unit] }
    guard let scores = backgroundScores else { return result }
    let cells = scored(influence).cells
    for unit in result.indices {
      result[unit] +=
        scores.weightOfUnit[unit] * cells[scores.groups[scores.groupOfUnit[unit]].cell]
    }
    return result
  }

  private var backgroundScores: BackgroundScores? {
    switch background {
    case .none: nil
    case .calibration(_, let scores), .nonresponse(_, let scores): scores
    }
  }

  /// An influence with the coefficients of the cells that follow from it.
  func scored(_ influence: UnitValues) -> ScoredInfluence {
    let cells: [Double] =
      switch background {
      case .none: []
      case .calibration(let model, _): model.fitted(influence).map { -$0 }
      case .nonresponse(let adjustment, _): adjustment.classMeans(influence)
      }
    return ScoredInfluence(influence: influence, cells: cells)
  }
}
