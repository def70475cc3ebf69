import Statistics
import SurveyModel

/// Weighs a wave anew without some of its sampled, as far as one share needs it.
///
/// Raking gives all of a combination of margin categories the same factor, so that sums over the
/// combinations are enough. The population totals stay; a category that is left without anybody is
/// spread over the others of its margin.
struct ReplicateWeighting {
  /// The rows of the headline: alike in weight, place, groups and answer.
  let rows: DomainRows
  private let wave: WeightedWave
  private let states: [UInt8]
  private let designWeights: [Double]
  /// The combination of margin categories (and design weight, where weights are trimmed).
  private let cellOfRow: [Int]
  private let margins: [CalibrationMargin]

  /// The rows of a wave; nil where its question was not asked.
  init?(_ wave: WeightedWave, of indicator: Indicator) {
    guard let states = AnswerCoding.states(of: indicator, in: wave.wave.respondents),
      let rows = DomainRows(wave, states: [states])
    else { return nil }
    self.rows = rows
    self.wave = wave
    self.states = rows.states[0]
    let cells = (0..<rows.count).map(rows.cell)
    let isTrimmed = wave.facts.trimming != nil
    designWeights = cells.map { wave.designWeights[$0] }
    let margins: [CalibrationMargin]
    switch wave.adjustment {
    case .calibrated(let given): margins = given
    case .none where isTrimmed:
      // Without margins the weight that is cut off is spread over everybody.
      let total = zip(
        wave.designWeights, wave.cells.multiplicity ?? wave.designWeights.map { _ in 1 }
      )
      .map { $0 * Double($1) }.compensatedSum()
      margins = [
        CalibrationMargin(categoryOfUnit: wave.designWeights.map { _ in 0 }, totals: [total])
      ]
    case .none, .nonresponse: margins = []
    }
    let keys = cells.map { cell in
      margins.map { Double($0.categoryOfUnit[cell]) }
        + (isTrimmed ? [wave.designWeights[cell]] : [])
    }
    var slots: [[Double]: Int] = [:]
    var cellOfRow: [Int] = []
    for key in keys {
      let slot = slots[key] ?? slots.count
      slots[key] = slot
      cellOfRow.append(slot)
    }
    self.margins = margins
    self.cellOfRow = cellOfRow
    var firstRow = [Int](repeating: -1, count: slots.count)
    for (row, slot) in cellOfRow.enumerated() where firstRow[slot] < 0 { firstRow[slot] = row }
    categories = margins.map { margin in firstRow.map { margin.categoryOfUnit[cells[$0]] } }
  }

  /// The category of each combination in each margin.
  private let categories: [[Int]]

  /// The groups of nonrespondents that the weights are adjusted for.
  var nonrespondents: [NonrespondentGroup] {
    if case .nonresponse(_, let silent) = wave.adjustment { silent } else { [] }
  }

  /// The share without what a replicate deletes, nil for none; nil where it cannot be weighted.
  func share(without replicate: Jackknife.Replicate?) -> (share: Double, isEmptied: Bool)? {
    var persons = (0..<rows.count).map(rows.persons)
    for deletion in replicate?.units ?? [] { persons[deletion.index] -= deletion.persons }
    let strata = rows.variance.design.stratumOfUnit
    let scale = { (stratum: Int) in
      stratum == replicate?.stratum ? replicate?.scale ?? 1 : 1
    }
    let start = persons.indices.map { designWeights[$0] * scale(strata[$0]) }
    if case .nonresponse(let classOfCell, let silent) = wave.adjustment {
      let kept = persons.indices.filter { persons[$0] > 0 }
      var groups: [NonrespondentGroup] = []
      for (index, group) in silent.enumerated() {
        let gone = replicate?.nonrespondents.first { $0.index == index }?.persons ?? 0
        groups.append(
          NonrespondentGroup(
            stratum: group.stratum, cluster: group.cluster, responseClass: group.responseClass,
            count: group.count - gone, designWeight: group.designWeight * scale(group.stratum)))
      }
      guard
        let adjusted = try? NonresponseAdjustment(
          designWeights: kept.map { start[$0] }, multiplicity: kept.map { persons[$0] },
          classOfUnit: kept.map { classOfCell[rows.cell($0)] }, nonrespondents: groups)
      else { return nil }
      var factors = [Double](repeating: 0, count: persons.count)
      for (row, weight) in zip(kept, adjusted.weights) { factors[row] = weight / start[row] }
      return share(persons, start, factors).map { ($0, false) }
    }
    guard !margins.isEmpty else {
      return share(persons, start, persons.map { _ in 1 }).map { ($0, false) }
    }
    guard let raked = raked(persons, start) else { return nil }
    return share(persons, start, cellOfRow.map { raked.factors[$0] }).map {
      ($0, raked.isEmptied)
    }
  }

  private func share(_ persons: [Int], _ start: [Double], _ factors: [Double]) -> Double? {
    var base = CompensatedSum()
    var counted = CompensatedSum()
    for (row, state) in states.enumerated() where state != AnswerCoding.State.outsideBase {
      let weight = start[row] * factors[row] * Double(persons[row])
      base.add(weight)
      if state == AnswerCoding.State.counted { counted.add(weight) }
    }
    return base.value > 0 ? counted.value / base.value : nil
  }

  /// The factor of each combination, 0 for one without anybody.
  private func raked(_ persons: [Int], _ start: [Double]) -> (factors: [Double], isEmptied: Bool)? {
    let count = categories.first?.count ?? 0
    var sums = [Double](repeating: 0, count: count)
    var heads = [Int](repeating: 0, count: count)
    for (row, cell) in cellOfRow.enumerated() {
      sums[cell] += start[row] * Double(persons[row])
      heads[cell] += persons[row]
    }
    let kept = heads.indices.filter { heads[$0] > 0 }
    var isEmptied = false
    let reduced = zip(margins, categories).map { margin, categories in
      var isPresent = [Bool](repeating: false, count: margin.totals.count)
      for cell in kept { isPresent[categories[cell]] = true }
      let all = margin.totals.compensatedSum()
      let left = zip(margin.totals, isPresent).map { $1 ? $0 : 0 }
      let sum = left.compensatedSum()
      if sum < all { isEmptied = true }
      return CalibrationMargin(
        categoryOfUnit: kept.map { categories[$0] }, totals: left.map { $0 * all / sum })
    }
    let weights = kept.map { sums[$0] / Double(heads[$0]) }
    let multiplicity = kept.map { heads[$0] }
    let made: CalibratedWeights?
    if let multiple = wave.facts.trimming?.multipleOfMedian {
      made = try? WeightTrimming.trim(
        designWeights: weights, multiplicity: multiplicity, margins: reduced,
        multipleOfMedian: multiple
      ).calibrated
    } else {
      made = try? Raking.rake(
        designWeights: weights, multiplicity: multiplicity, margins: reduced)
    }
    guard let made else { return nil }
    var factors = [Double](repeating: 0, count: count)
    for (cell, factor) in zip(kept, made.adjustments) { factors[cell] = factor }
    return (factors, isEmptied)
  }
}
