import Statistics
import SurveyModel

/// The respondents of a wave as rows for one question (or two): alike in weight, place, groups
/// and answer, with how many they are.
struct DomainRows {
  /// The variance of the wave over these rows.
  let variance: LinearizedVariance
  /// The cell of each row; nil when rows are respondents.
  private let cellOfRow: [Int]?
  /// The answer states of each row, one array per question.
  let states: [[UInt8]]
  private let multiplicity: [Int]?
  private let representative: [Int]

  /// How many rows there are.
  var count: Int { variance.design.unitCount }
  /// The cell of a row.
  func cell(_ row: Int) -> Int { cellOfRow?[row] ?? row }
  /// The respondents in a row.
  func persons(_ row: Int) -> Int { multiplicity?[row] ?? 1 }
  /// A respondent of the row.
  func respondent(_ row: Int) -> Int { representative[cellOfRow?[row] ?? row] }

  /// The rows of a wave, told apart by the answers to one or two questions.
  init?(_ wave: WeightedWave, states: [[UInt8]]) {
    representative = wave.cells.representative
    guard let cellOfRespondent = wave.cells.cellOfRespondent else {
      guard let shared = wave.sharedVariance else { return nil }
      variance = shared
      cellOfRow = nil
      multiplicity = nil
      self.states = states
      return
    }
    let width = states.reduce(1) { product, _ in product * AnswerCoding.stateCount }
    let sums = RowSums(
      cells: cellOfRespondent, cellCount: wave.cells.count, states: states, width: width,
      weights: wave.wave.respondents.weights, centres: wave.cells.meanWeights)
    let keys = sums.persons.indices.filter { sums.persons[$0] > 0 }
    let cells = keys.map { $0 / width }
    let counts = keys.map { sums.persons[$0] }
    let weights = wave.cells.meanWeights.map { RowWeights(sums, keys: keys, width: width, $0) }
    guard
      let variance = wave.variance(cellOfRow: cells, multiplicity: counts, designWeights: weights)
    else { return nil }
    self.variance = variance
    cellOfRow = cells
    multiplicity = counts
    var divisor = width
    self.states = states.map { _ in
      divisor /= AnswerCoding.stateCount
      let scale = divisor
      return keys.map { UInt8($0 / scale % AnswerCoding.stateCount) }
    }
  }
}
