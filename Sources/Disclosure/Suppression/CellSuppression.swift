/// Secondary suppression in one additive table: hides further cells until no protected cell can be
/// worked out from those that are shown.
///
/// A cell is safe when the sums do not determine it (checked by linear algebra), and when what is
/// hidden in a sum does not add up to a recoverable figure below the minimum. The smallest other
/// cell of a sum is hidden first, the earlier one of equals, so that the result is deterministic.
struct CellSuppression {
  /// The counts, which decide the sums.
  let values: [Int]
  /// Another count with the same sums that must not be recoverable either (in a total survey those
  /// whose answer does not count); empty for none.
  var complements: [Int] = []
  /// How large each cell is; the smallest is hidden first.
  let sizes: [Int]
  let relations: [AdditiveTable.Relation]
  /// What a recoverable sum of hidden cells must at least be.
  let minimum: Int
  /// Whether the reader cannot see the cell.
  var isHidden: [Bool]
  /// Whether the cell must not be recoverable; cells that are hidden along the way become so.
  var isProtected: [Bool]

  /// Hides cells until the table is safe.
  mutating func run() {
    repeat { hideBySums() } while hideByElimination()
  }

  /// Repeats the simple rules until no sum needs another hidden cell.
  private mutating func hideBySums() {
    var changed = true
    while changed {
      changed = false
      for relation in relations where isUnsafe(relation) && hideSmallest(of: [relation]) {
        changed = true
      }
    }
  }

  private func isUnsafe(_ relation: AdditiveTable.Relation) -> Bool {
    let hidden = relation.members.filter { isHidden[$0] }
    guard hidden.contains(where: { isProtected[$0] }) else { return false }
    if hidden.count == 1, unknownRest(relation, values) == 0 { return true }
    guard !isHidden[relation.total] else { return false }
    let sums = [values, complements].filter { !$0.isEmpty }.map { counts in
      hidden.reduce(unknownRest(relation, counts)) { $0 + counts[$1] }
    }
    return sums.contains { $0 < minimum }
  }

  /// What is in no part and unknown to the reader; 0 where it is known or nobody is in it.
  private func unknownRest(_ relation: AdditiveTable.Relation, _ counts: [Int]) -> Int {
    guard relation.hidesRest else { return 0 }
    return max(0, relation.parts.reduce(counts[relation.total]) { $0 - counts[$1] })
  }

  /// Hides one more cell beside a protected one that the sums together determine.
  ///
  /// Gives whether there was such a cell.
  private mutating func hideByElimination() -> Bool {
    let touched = relations.filter { $0.members.contains { isHidden[$0] } }
    guard touched.contains(where: { $0.members.contains { isProtected[$0] } }) else { return false }
    var columnOfCell: [Int: Int] = [:]
    var cells: [Int] = []
    for cell in isHidden.indices where isHidden[cell] {
      columnOfCell[cell] = cells.count
      cells.append(cell)
    }
    let withRest = touched.indices.filter { unknownRest(touched[$0], values) > 0 }
    let unknowns = cells.count + withRest.count
    let equations = touched.enumerated().map { index, relation in
      var row = [Int](repeating: 0, count: unknowns)
      if let rest = withRest.firstIndex(of: index) { row[cells.count + rest] = -1 }
      if let column = columnOfCell[relation.total] { row[column] = 1 }
      for part in relation.parts {
        if let column = columnOfCell[part] { row[column] -= 1 }
      }
      return row
    }
    let determined = RowSpace.determined(equations, unknowns: unknowns)
    for (column, cell) in cells.enumerated() where determined[column] && isProtected[cell] {
      if hideSmallest(of: touched.filter { $0.members.contains(cell) }) { return true }
      if hideSmallest(of: relations) { return true }
    }
    return false
  }

  /// Hides the smallest shown cell of some sums, parts before totals; false when all are hidden.
  private mutating func hideSmallest(of relations: [AdditiveTable.Relation]) -> Bool {
    let parts = relations.flatMap(\.parts).filter { !isHidden[$0] }
    let candidates =
      parts.isEmpty ? relations.map(\.total).filter { !isHidden[$0] } : parts
    guard let chosen = candidates.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else {
      return false
    }
    isHidden[chosen] = true
    isProtected[chosen] = true
    return true
  }
}
