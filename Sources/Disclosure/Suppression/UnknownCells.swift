/// Which hidden cells of a table all its sums together leave unknown, and how the others are told.
struct UnknownCells {
  /// Whether a cell is hidden and cannot be worked out.
  let isUnknown: [Bool]
  private let cells: [Int]
  private let touched: [Int]
  private let equations: [[Int]]
  private let unknowns: Int

  /// Solves the sums that have a hidden cell.
  init(_ table: CellSuppression) {
    let isHidden = table.isHidden
    let cells = isHidden.indices.filter { isHidden[$0] }
    let touched = table.relations.indices.filter { index in
      table.relations[index].members.contains { isHidden[$0] }
    }
    let withRest = touched.indices.filter {
      table.hasUnknownRest(table.relations[touched[$0]])
    }
    var columnOfCell = [Int?](repeating: nil, count: isHidden.count)
    for (column, cell) in cells.enumerated() { columnOfCell[cell] = column }
    unknowns = cells.count + withRest.count
    let width = unknowns
    var equations = touched.map { index in
      var row = [Int](repeating: 0, count: width)
      for (cell, sign) in table.relations[index].terms {
        if let column = columnOfCell[cell] { row[column] = sign }
      }
      return row
    }
    for (offset, index) in withRest.enumerated() { equations[index][cells.count + offset] = -1 }
    self.cells = cells
    self.touched = touched
    self.equations = equations
    let space = RowSpace(equations, unknowns: unknowns)
    var isUnknown = isHidden
    for (column, cell) in cells.enumerated() where space.determines(column) {
      isUnknown[cell] = false
    }
    self.isUnknown = isUnknown
  }

  /// The cell to hide next; nil when the table is safe, or when nothing helps any more.
  func next(_ table: CellSuppression) -> Int? {
    for cell in cells where table.isProtected[cell] && !isUnknown[cell] {
      if let choice = choice(toHelp: cell, table) { return choice }
    }
    for (index, relation) in table.relations.enumerated()
    where table.isUnsafe(relation, isUnknown) {
      // What has been hidden for this sum and is told by others does its work with their help.
      for cell in relation.members where table.isHidden[cell] && !isUnknown[cell] {
        if let choice = choice(toHelp: cell, table) { return choice }
      }
      if let choice = table.cheapest(of: table.shown(relation), beside: [index]) { return choice }
    }
    return nil
  }

  /// Hides one of the cells that a known one is worked out from.
  private func choice(toHelp cell: Int, _ table: CellSuppression) -> Int? {
    guard let column = cells.firstIndex(of: cell) else { return nil }
    let factors = RowSpace(equations, unknowns: unknowns, tracing: true).derivation(of: column)
    var weights = [UInt64](repeating: 0, count: table.isHidden.count)
    var used: [Int] = []
    for (factor, index) in zip(factors, touched) where factor != 0 {
      used.append(index)
      for (cell, sign) in table.relations[index].terms {
        weights[cell] = RowSpace.add(factor, times: sign, to: weights[cell])
      }
    }
    let shown = weights.indices.filter { weights[$0] != 0 && !table.isHidden[$0] }
    return table.cheapest(of: shown, beside: used)
  }
}
