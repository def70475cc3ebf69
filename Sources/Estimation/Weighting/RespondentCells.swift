import SurveyModel

/// The respondents of a wave collapsed to those who are alike in all that weighting and domains
/// look at: stratum, cluster, weight, place and groups.
///
/// A few hundred cells stand for tens of thousands of respondents wherever weights are shared, or
/// are only summed; where nearly everybody is alone, every respondent is a cell.
struct RespondentCells: Sendable {
  /// The cell of each respondent; nil when every respondent is a cell of their own.
  let cellOfRespondent: CodeColumn?
  /// One respondent of each cell.
  let representative: [Int]
  /// The respondents in each cell; nil when every respondent is a cell of their own.
  let multiplicity: [Int]?

  /// The mean weight of each cell whose respondents have weights of their own; nil when those of a
  /// cell are alike in weight too.
  private(set) var meanWeights: [Double]?

  /// The number of cells.
  var count: Int { representative.count }

  /// Every respondent alone.
  init(apart count: Int) {
    cellOfRespondent = nil
    representative = Array(0..<count)
    multiplicity = nil
  }

  /// The cells of respondents who share the values of all classifications that a split was made by;
  /// every respondent alone when hardly anybody is left alike.
  init(_ split: RespondentSplit) {
    guard let codes = split.codes else {
      self.init(apart: split.respondents)
      return
    }
    var representative = [Int](repeating: -1, count: split.cellCount)
    var multiplicity = [Int](repeating: 0, count: split.cellCount)
    switch codes.storage {
    case .bytes(let cells): Self.enter(cells, &representative, &multiplicity)
    case .words(let cells): Self.enter(cells, &representative, &multiplicity)
    case .longs(let cells): Self.enter(cells, &representative, &multiplicity)
    }
    self.init(
      cellOfRespondent: codes, representative: representative, multiplicity: multiplicity)
  }

  private static func enter<Cell: FixedWidthInteger>(
    _ cells: [Cell], _ representative: inout [Int], _ multiplicity: inout [Int]
  ) {
    var first = representative.mutableSpan
    var count = multiplicity.mutableSpan
    for row in cells.indices {
      let cell = Int(cells[row])
      if count[cell] == 0 { first[cell] = row }
      count[cell] &+= 1
    }
  }

  private init(cellOfRespondent: CodeColumn, representative: [Int], multiplicity: [Int]) {
    self.cellOfRespondent = cellOfRespondent
    self.representative = representative
    self.multiplicity = multiplicity
  }

  /// The same cells for respondents whose weights differ within them.
  func averaging(_ weights: WeightColumn) -> RespondentCells {
    guard let cellOfRespondent, let multiplicity else { return self }
    let sums =
      switch cellOfRespondent.storage {
      case .bytes(let cells): sums(of: weights, cells)
      case .words(let cells): sums(of: weights, cells)
      case .longs(let cells): sums(of: weights, cells)
      }
    var result = self
    result.meanWeights = zip(sums, multiplicity).map { $0 / Double($1) }
    return result
  }

  /// The sum of the weights of each cell.
  private func sums<Cell: FixedWidthInteger>(
    of weights: WeightColumn, _ cells: [Cell]
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    weights.forEachStretch { first, weights in
      Self.add(weights, cells.span.extracting(first..<first + weights.count), to: &sums)
    }
    return sums
  }

  private static func add<Cell: FixedWidthInteger>(
    _ weights: Span<Double>, _ cells: Span<Cell>, to sums: inout [Double]
  ) {
    var sums = sums.mutableSpan
    for row in weights.indices { sums[Int(cells[row])] += weights[row] }
  }

  /// Numbers the distinct weights, in order of first appearance; nil when there are too many for
  /// sharing to help.
  static func classes(ofWeights weights: WeightColumn) -> [Int]? {
    var slots: [Double: Int] = [:]
    var classes: [Int] = []
    classes.reserveCapacity(weights.count)
    let limit = weights.count / 4 + 500
    for weight in weights {
      if let slot = slots[weight] {
        classes.append(slot)
      } else {
        if slots.count > limit { return nil }
        classes.append(slots.count)
        slots[weight] = slots.count
      }
    }
    return classes
  }
}
