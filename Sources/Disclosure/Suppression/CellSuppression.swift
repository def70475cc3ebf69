/// Secondary suppression in one additive table: hides further cells until no protected cell can be
/// worked out from those that are shown.
///
/// A table is safe when the sums determine no protected cell (checked by linear algebra over all
/// of them together), when what is left unknown in a sum adds up to the minimum at least, and when
/// every secret cell could be another number than it is (`OtherCounts`). Of
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
  /// What a reader who does not see a cell knows that it can be, by its status.
  let possible: [[ClosedRange<Int>]]
  /// What a recoverable sum of unknown cells must at least be.
  let minimum: Int
  /// Whether the reader cannot see the cell.
  private(set) var isHidden: [Bool]
  /// Whether the cell must not be recoverable.
  let isProtected: [Bool]
  /// Whether the cell is protected for its own sake and not for what it would tell of another.
  let isSecret: [Bool]
  /// The sums that each cell is in.
  let relationsOfCell: [[Int]]

  /// Larger than any count.
  static let noLimit = 1 << 40

  init(
    values: [Int], complements: [Int] = [], levels: [Int], sizes: [Int],
    possible: [[ClosedRange<Int>]], relations: [AdditiveTable.Relation], minimum: Int,
    isHidden: [Bool], isProtected: [Bool], isSecret: [Bool]
  ) {
    self.values = values
    self.complements = complements
    self.levels = levels
    self.sizes = sizes
    self.possible = possible
    self.relations = relations
    self.minimum = minimum
    self.isHidden = isHidden
    self.isProtected = isProtected
    self.isSecret = isSecret
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
    var open: Set<Int> = []
    while let cell = unknowns.next(self) ?? besideNarrow(unknowns, &open) {
      isHidden[cell] = true
      hideBySums()
      unknowns = UnknownCells(self)
    }
    for cell in isHidden.indices where !given[cell] && !unknowns.isUnknown[cell] {
      isHidden[cell] = false
    }
  }

  /// The cell to hide beside a secret one that cannot be another number; nil when there is none.
  ///
  /// `open` are those that can, which they still can when more is hidden.
  private func besideNarrow(_ unknowns: UnknownCells, _ open: inout Set<Int>) -> Int? {
    var others = OtherCounts(self)
    for cell in isHidden.indices
    where isSecret[cell] && unknowns.isUnknown[cell] && !open.contains(cell) {
      if others.exist(for: cell) {
        open.insert(cell)
        continue
      }
      if let choice = helping(cell, among: nearest(to: cell)) { return choice }
    }
    return nil
  }

  /// The shown cells of the sums of a cell, or where there are none, of the sums of the hidden cells
  /// in them, and so on.
  private func nearest(to cell: Int) -> Set<Int> {
    var (seen, reached): (Set<Int>, Set<Int>) = ([], [cell])
    while !reached.isEmpty {
      seen.formUnion(reached)
      let members = reached.flatMap { relationsOfCell[$0] }.flatMap { relations[$0].members }
      let shown = Set(members.filter { !isHidden[$0] })
      if !shown.isEmpty { return shown }
      reached = Set(members).subtracting(seen)
    }
    return []
  }

  /// The cheapest of some cells that leaves another open when it is hidden, or else the cheapest.
  private func helping(_ cell: Int, among candidates: Set<Int>) -> Int? {
    var left = candidates
    while let next = cheapest(of: left.sorted(), beside: relationsOfCell[cell]) {
      var table = self
      table.isHidden[next] = true
      var others = OtherCounts(table)
      if others.exist(for: cell) { return next }
      left.remove(next)
    }
    return cheapest(of: candidates.sorted(), beside: relationsOfCell[cell])
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
  func unknownRest(_ relation: AdditiveTable.Relation, _ counts: [Int]) -> Int {
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
