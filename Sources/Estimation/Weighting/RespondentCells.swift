import SurveyModel

/// The respondents of a wave collapsed to those who are alike in all that weighting and domains
/// look at: stratum, cluster, weight, place and groups.
///
/// A few hundred cells stand for tens of thousands of respondents wherever weights are shared, or
/// are only summed; where nearly everybody is alone, every respondent is a cell.
struct RespondentCells: Sendable {
  /// The cell of each respondent; nil when every respondent is a cell of their own.
  let cellOfRespondent: [Int32]?
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

  /// The cells of respondents who share the values of all the given classifications.
  init(_ classifications: [[Int]], count: Int) {
    var codes = [Int32](repeating: 0, count: count)
    var used = count == 0 ? 0 : 1
    for values in classifications {
      guard let refined = Self.refine(codes, used: used, by: values) else {
        self.init(apart: count)
        return
      }
      (codes, used) = refined
    }
    var representative = [Int](repeating: -1, count: used)
    var multiplicity = [Int](repeating: 0, count: used)
    for (row, code) in codes.enumerated() {
      if representative[Int(code)] < 0 { representative[Int(code)] = row }
      multiplicity[Int(code)] += 1
    }
    self.init(
      cellOfRespondent: codes, representative: representative, multiplicity: multiplicity)
  }

  private init(cellOfRespondent: [Int32], representative: [Int], multiplicity: [Int]) {
    self.cellOfRespondent = cellOfRespondent
    self.representative = representative
    self.multiplicity = multiplicity
  }

  /// The same cells for respondents whose weights differ within them.
  func averaging(_ weights: [Double]) -> RespondentCells {
    guard let cellOfRespondent, let multiplicity else { return self }
    var sums = [Double](repeating: 0, count: count)
    for (cell, weight) in zip(cellOfRespondent, weights) { sums[Int(cell)] += weight }
    var result = self
    result.meanWeights = zip(sums, multiplicity).map { $0 / Double($1) }
    return result
  }

  /// Splits cells by another classification; nil when hardly anybody is left alike.
  ///
  /// Cells are numbered in the order in which respondents first fall in them.
  private static func refine(
    _ codes: [Int32], used: Int, by values: [Int]
  ) -> (codes: [Int32], used: Int)? {
    let width = 1 + (values.max() ?? 0)
    var result = codes
    var count = 0
    let limit = codes.count / 2 + 1_000
    if used * width <= 1 << 22 {
      var slots = [Int32](repeating: -1, count: used * width)
      for row in codes.indices {
        let key = Int(codes[row]) * width + values[row]
        if slots[key] < 0 {
          slots[key] = Int32(count)
          count += 1
        }
        result[row] = slots[key]
      }
    } else {
      var slots: [Int: Int32] = [:]
      for row in codes.indices {
        let key = Int(codes[row]) * width + values[row]
        if let slot = slots[key] {
          result[row] = slot
        } else {
          if count > limit { return nil }
          slots[key] = Int32(count)
          result[row] = Int32(count)
          count += 1
        }
      }
    }
    return count > limit ? nil : (result, count)
  }

  /// Numbers the distinct weights, in order of first appearance; nil when there are too many for
  /// sharing to help.
  static func classes(ofWeights weights: [Double]) -> [Int]? {
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
