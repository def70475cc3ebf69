import Statistics
import TestSupport
import Testing

/// What raking refuses and reports, and trimming.
@Suite struct RakingTests {
  private func margin(_ categories: [Int], _ totals: [Double]) -> CalibrationMargin {
    CalibrationMargin(categoryOfUnit: categories, totals: totals)
  }

  @Test func refusals() {
    let weights = [1.0, 1, 1, 1]
    #expect(throws: CalibrationError.emptyCategory(margin: 1, category: 2)) {
      try Raking.rake(
        designWeights: weights,
        margins: [margin([0, 0, 1, 1], [5, 5]), margin([0, 1, 0, 1], [4, 5, 1])])
    }
    #expect(throws: CalibrationError.zeroTotal(margin: 0, category: 1)) {
      try Raking.rake(designWeights: weights, margins: [margin([0, 0, 1, 1], [5, 0])])
    }
    #expect(throws: CalibrationError.differingTotals(margin: 1, total: 12, expected: 10)) {
      try Raking.rake(
        designWeights: weights,
        margins: [margin([0, 0, 1, 1], [5, 5]), margin([0, 1, 0, 1], [6, 6])])
    }
    #expect(throws: CalibrationError.invalidTotal(margin: 0, category: 0)) {
      try Raking.rake(designWeights: weights, margins: [margin([0, 0, 1, 1], [-1, 5])])
    }
    #expect(throws: CalibrationError.invalidWeight(unit: 2)) {
      try Raking.rake(designWeights: [1, 1, 0, 1], margins: [margin([0, 0, 1, 1], [5, 5])])
    }
    #expect(throws: CalibrationError.noMargins) {
      try Raking.rake(designWeights: weights, margins: [])
    }
    #expect(throws: CalibrationError.noUnits) {
      try Raking.rake(designWeights: [], margins: [margin([], [])])
    }
  }

  /// Two margins on a diagonal sample cannot both be met.
  @Test func marginsThatCannotBeMet() {
    #expect {
      try Raking.rake(
        designWeights: [1, 1], margins: [margin([0, 1], [6, 4]), margin([0, 1], [5, 5])],
        maximumRounds: 40)
    } throws: { error in
      guard case .notConverged(_, _, let left, 40)? = error as? CalibrationError else {
        return false
      }
      return left > 0.01
    }
  }

  @Test func anEmptyCategoryOfNobodyIsMet() throws {
    let raked = try Raking.rake(designWeights: [1, 3], margins: [margin([0, 1], [6, 4, 0])])
    #expect(raked.weights == [6, 4])
    #expect(raked.smallestAdjustment == 4.0 / 3 && raked.largestAdjustment == 6)
  }

  @Test func weightsThatFitAreLeftAlone() throws {
    let raked = try Raking.rake(designWeights: [2, 3], margins: [margin([0, 1], [2, 3])])
    #expect(raked.rounds == 0)
    #expect(raked.adjustments == [1, 1])
  }

  /// Each weight is its design weight times a factor of each margin: log g has no interaction.
  @Test(arguments: 1...5)
  func factorsAreMultiplicative(seed: Int) throws {
    let survey = RandomSurvey(seed: UInt64(seed))
    let raked = try Raking.rake(
      designWeights: survey.designWeights, multiplicity: survey.multiplicity,
      margins: survey.margins)
    var factor = [[Double?]](repeating: [nil, nil], count: 3)
    for unit in raked.adjustments.indices {
      let (i, j) = (survey.firstCategory[unit], survey.secondCategory[unit])
      let known = factor[i][j] ?? raked.adjustments[unit]
      #expect(Reference.relativeError(raked.adjustments[unit], known) <= 1e-14)
      factor[i][j] = known
    }
    for i in 1..<3 {
      let here = try #require(factor[i][0]) / #require(factor[i][1])
      let there = try #require(factor[0][0]) / #require(factor[0][1])
      #expect(Reference.relativeError(here, there) <= 1e-12, "seed \(seed)")
    }
    for margin in survey.margins {
      var sums = margin.totals.map { _ in 0.0 }
      for unit in raked.weights.indices {
        sums[margin.categoryOfUnit[unit]] +=
          raked.weights[unit] * Double(survey.multiplicity[unit])
      }
      for (sum, total) in zip(sums, margin.totals) {
        #expect(Reference.relativeError(sum, total) <= 1e-11, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...5)
  func trimmingHoldsTheCapAndTheMargins(seed: Int) throws {
    let survey = RandomSurvey(seed: UInt64(seed))
    let trimmed = try WeightTrimming.trim(
      designWeights: survey.designWeights, multiplicity: survey.multiplicity,
      margins: survey.margins, multipleOfMedian: 1.8, maximumRounds: 500)
    #expect(trimmed.isConverged && trimmed.rounds > 0)
    #expect(trimmed.calibrated.weights.allSatisfy { $0 <= trimmed.cap * (1 + 1e-6) })
    #expect(trimmed.trimmedShare > 0 && trimmed.trimmedShare < 0.5)
    #expect(trimmed.calibrated.largestMarginError <= 1e-12)
    let untrimmed = try WeightTrimming.trim(
      designWeights: survey.designWeights, multiplicity: survey.multiplicity,
      margins: survey.margins, multipleOfMedian: 100)
    #expect(untrimmed.rounds == 0 && untrimmed.trimmedShare == 0 && untrimmed.isConverged)
  }
}
