import Testing

@testable import SurveyModel

/// Columns that hold numbers in as few bytes as they need give back what was put in.
@Suite struct ColumnTests {
  @Test(
    arguments: [
      [[], [0, 1]], [[1, 2, 255], [256], [3]], [[7], [65_535, 0], [65_536], [1]], [[], [70_000]],
    ] as [[[UInt32]]])
  func codesComeBack(batches: [[UInt32]]) {
    var column = CodeColumn()
    for batch in batches {
      column.append(contentsOf: batch)
      column.reserveCapacity(100)
    }
    let all = batches.flatMap { $0 }
    #expect(column.map { UInt32($0) } == all)
    #expect(column.count == all.count)
    #expect(column == CodeColumn(.longs(all)))
    switch column.storage {
    case .bytes: #expect(all.allSatisfy { $0 <= 255 })
    case .words: #expect(all.contains { $0 > 255 } && all.allSatisfy { $0 <= 65_535 })
    case .longs: #expect(all.contains { $0 > 65_535 })
    }
  }

  @Test(
    arguments: [
      [[1, 0.5], [44.4398, 117.462, 429_496.7295]], [[1.00001], [2]],
      [[2, 0.1], [429_496.7296], [3]],
      [[1], [1 / 3.0, 0.25]], [[0.0001], [.nan]], [[5], [-1, 2]], [[1], [.infinity, 0]], [[], [9]],
      [[0], [0.000_05]], [[3], [429_496.729_54]], [[3], [1e300, 2]],
    ] as [[[Double]]])
  func weightsComeBackToTheLastBit(batches: [[Double]]) {
    var column = WeightColumn()
    for batch in batches {
      column.append(contentsOf: batch)
      column.reserveCapacity(100)
    }
    let all = batches.flatMap { $0 }
    #expect(column.map(\.bitPattern) == all.map(\.bitPattern))
    var stretches: [UInt64] = []
    column.forEachStretch { first, weights in
      #expect(first == stretches.count)
      for index in weights.indices { stretches.append(weights[index].bitPattern) }
    }
    #expect(stretches == all.map(\.bitPattern))
  }

  @Test func everyTenThousandthIsHeldAsOne() {
    let weights = stride(from: 1, through: UInt32.max - 100_000, by: 99_991).map {
      Double($0) / 10_000
    }
    var column: WeightColumn = []
    column.append(contentsOf: weights)
    guard case .tenThousandths = column.storage else {
      Issue.record("held as they are")
      return
    }
    #expect(column == WeightColumn(weights))
    var stretches = 0
    column.forEachStretch { first, weights in
      stretches += 1
      #expect(weights[0] == column[first])
    }
    #expect(stretches > 1)
  }
}
