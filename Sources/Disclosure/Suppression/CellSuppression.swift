/// Secondary suppression in one additive table: hides further cells until no protected cell can be
/// worked out from those that are shown.
///
/// A table is safe when the sums determine no protected cell (checked by linear algebra over all
/// of them together), and when what is left unknown in a sum adds up to the minimum at least. Of
/// the cells that would help, the finest is hidden (a group before a whole place, which is what
/// readers look for first), then the one that calls for the fewest others, then the smallest, then
/// the earliest, so that the result is deterministic. What turns out to have been hidden in vain is
/// shown again.
struct CellSuppression {
  /// The counts, which decide the sums.
  let values: [Int]
  /// Another count with the same sums that must not be recoverable either (in a total survey those
  /// whose answer does not count); empty for none.
  let complements: [Int]
  /// How coarse each cell is; the finest is hidden first.
  let levels: [Int]
  /// How large each cell is; of equally coarse ones the smallest is hidden first.
  let sizes: [Int]
  let relations: [AdditiveTable.Relation]
  /// What a recoverable sum of unknown cells must at least be.
  let minimum: Int
  /// Whether the reader cannot see the cell.
  private(set) var isHidden: [Bool]
  /// Whether the cell must not be recoverable.
  let isProtected: [Bool]
  /// The sums that each cell is in.
  private let relationsOfCell: [[Int]]

  init(
    values: [Int], complements: [Int] = [], levels: [Int], sizes: [Int],
    relations: [AdditiveTable.Relation], minimum: Int, isHidden: [Bool], isProtected: [Bool]
  ) {
    self.values = values
    self.complements = complements
    self.levels = levels
    self.sizes = sizes
    self.relations = relations
    self.minimum = minimum
    self.isHidden = isHidden
    self.isProtected = isProtected
    var relationsOfCell = [[Int]](repeating: [], count: values.count)
    for (index, relation) in relations.enumerated() {
      for cell in relation.members { relationsOfCell[cell].append(index) }
    }
    self.relationsOfCell = relationsOfCell
  }

  /// Hides cells until the table is safe; a cell that nothing can help is left as it is.
  mutating func run() {
    let given = isHidden
    hideBySums()
    var unknowns = UnknownCells(self)
    while let cell = unknowns.next(self) {
      isHidden[cell] = true
      hideBySums()
      unknowns = UnknownCells(self)
    }
    for cell in isHidden.indices where !given[cell] && !unknowns.isUnknown[cell] {
      isHidden[cell] = false
    }
  }

  /// Looks at one sum at a time, which is quick and settles most of a table.
  private mutating func hideBySums() {
    var changed = true
    while changed {
      changed = false
      for (index, relation) in relations.enumerated() where isUnsafe(relation, isHidden) {
        guard let cell = cheapest(of: shown(relation), beside: [index]) else { continue }
        isHidden[cell] = true
        changed = true
      }
    }
  }

  /// Whether a sum tells a protected cell, or too small a figure that protected cells are part of.
  func isUnsafe(_ relation: AdditiveTable.Relation, _ isUnknown: [Bool]) -> Bool {
    let unknown = relation.members.filter { isUnknown[$0] }
    guard unknown.contains(where: { isProtected[$0] }) else { return false }
    if unknown.count == 1, unknownRest(relation, values) == 0 { return true }
    guard !isUnknown[relation.total] else { return false }
    let sums = [values, complements].filter { !$0.isEmpty }.map { counts in
      unknown.reduce(unknownRest(relation, counts)) { $0 + counts[$1] }
    }
    return sums.contains { $0 < minimum }
  }

  /// Whether a sum has a rest that is unknown to the reader.
  func hasUnknownRest(_ relation: AdditiveTable.Relation) -> Bool {
    unknownRest(relation, values) > 0
  }

  /// What is in no part and unknown to the reader; 0 where it is known or nobody is in it.
  private func unknownRest(_ relation: AdditiveTable.Relation, _ counts: [Int]) -> Int {
    guard relation.hidesRest else { return 0 }
    return max(0, relation.parts.reduce(counts[relation.total]) { $0 - counts[$1] })
  }

  /// The cells of a sum that could be hidden: the parts that are shown, or else the total.
  func shown(_ relation: AdditiveTable.Relation) -> [Int] {
    let parts = relation.parts.filter { !isHidden[$0] }
    return parts.isEmpty && !isHidden[relation.total] ? [relation.total] : parts
  }

  /// The cell to hide of several: the finest, then the one that would stand alone in the fewest
  /// other sums, then the smallest, then the earliest; nil when there are none.
  func cheapest(of cells: [Int], beside chosen: [Int]) -> Int? {
    cells.map { cell in
      let alone = relationsOfCell[cell].count { index in
        !chosen.contains(index) && !relations[index].members.contains { isHidden[$0] }
          && !hasUnknownRest(relations[index])
      }
      return (levels[cell], alone, sizes[cell], cell)
    }.min(by: <)?.3
  }
}
