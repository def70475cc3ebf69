/// The units collapsed to the combinations of margin categories that occur among them.
struct CalibrationCells: Sendable {
  /// The cell of each unit.
  let cellOfUnit: [Int]
  /// The category of each cell in each margin: `categories[cell][margin]`.
  let categories: [[Int]]
  /// Σ design weight over the persons of each cell.
  let sumOfWeights: [Double]

  /// Collapses the units; cells are in order of their categories, whatever the order of units.
  init(designWeights: [Double], multiplicity: [Int]?, margins: [CalibrationMargin]) {
    var keys = [Int](repeating: 0, count: designWeights.count)
    for margin in margins {
      precondition(margin.categoryOfUnit.count == keys.count, "one category per unit")
      // Numbering the combinations anew after each margin keeps the keys small.
      for unit in keys.indices {
        keys[unit] = keys[unit] * margin.totals.count + margin.categoryOfUnit[unit]
      }
      var sorted = keys
      sorted.sort()
      var rank: [Int: Int] = [:]
      for key in sorted where rank[key] == nil { rank[key] = rank.count }
      for unit in keys.indices { keys[unit] = rank[keys[unit]] ?? 0 }
    }
    let count = 1 + (keys.max() ?? -1)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: count)
    var categories = [[Int]](repeating: [], count: count)
    for unit in keys.indices {
      sums[keys[unit]].add(designWeights[unit] * Double(multiplicity?[unit] ?? 1))
      if categories[keys[unit]].isEmpty {
        categories[keys[unit]] = margins.map { $0.categoryOfUnit[unit] }
      }
    }
    cellOfUnit = keys
    self.categories = categories
    sumOfWeights = sums.map(\.value)
  }
}
