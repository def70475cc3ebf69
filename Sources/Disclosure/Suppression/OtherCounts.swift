/// Looks for other whole numbers that the hidden cells of a table could be, as a reader does who
/// knows the sums and what the status of a cell says of its size.
///
/// Sums alone may leave a cell open that sizes close: two places with 8 answers together, each
/// with fewer than 5, have 4 each.
struct OtherCounts {
  private let table: CellSuppression
  /// The sums that a change has put out of balance: what the total has too much.
  private var imbalance: [Int: Int] = [:]
  /// The cells that have been changed; the rest of a sum as −1 less its index.
  private var changed: Set<Int> = []
  /// How many changes may yet be tried.
  private var budget = 0

  /// How many cells are changed together at most: few first, as there mostly is a way with few.
  private static let mostChanges = [4, 8, 16]
  /// How many changes are tried for each of those, before a cell is taken to be told.
  private static let mostTries = 400

  init(_ table: CellSuppression) { self.table = table }

  /// Whether a hidden cell can be another number than it is, with changes of other hidden cells.
  ///
  /// False also where the search is given up, so that more may be hidden than must be.
  mutating func exist(for cell: Int) -> Bool {
    for most in Self.mostChanges {
      for change in steps(from: cell) {
        imbalance = [:]
        changed = []
        budget = Self.mostTries
        if canChange(cell, by: change, most: most) { return true }
      }
    }
    return false
  }

  /// The smallest changes that leave a cell within what it can be.
  private func steps(from cell: Int) -> [Int] {
    let value = table.values[cell]
    let limits = table.possible[cell].flatMap { [$0.lowerBound, $0.upperBound] }
    var steps: [Int] = []
    for step in [1, -1, 2, -2] + limits.map({ $0 - value })
    where step != 0 && abs(step) < CellSuppression.noLimit / 2 && !steps.contains(step)
      && isPossible(value + step, cell)
    {
      steps.append(step)
    }
    return steps
  }

  private func isPossible(_ value: Int, _ cell: Int) -> Bool {
    table.possible[cell].contains { $0.contains(value) }
  }

  private mutating func canChange(_ cell: Int, by change: Int, most: Int) -> Bool {
    changed.insert(cell)
    for index in table.relationsOfCell[cell] { shift(index, by: sign(of: cell, index) * change) }
    if canBalance(most: most - 1) { return true }
    for index in table.relationsOfCell[cell] { shift(index, by: -sign(of: cell, index) * change) }
    changed.remove(cell)
    return false
  }

  private mutating func shift(_ index: Int, by change: Int) {
    let sum = imbalance[index, default: 0] + change
    imbalance[index] = sum == 0 ? nil : sum
  }

  /// Whether the sums can be balanced by cells that have not been changed; the sum with the fewest
  /// ways is tried first.
  private mutating func canBalance(most: Int) -> Bool {
    if imbalance.isEmpty { return true }
    guard most > 0, budget > 0 else { return false }
    budget -= 1
    var narrowest: (index: Int, excess: Int, ways: [Int])?
    for (index, excess) in imbalance.sorted(by: { $0.key < $1.key }) {
      let ways = ways(index, excess)
      if ways.isEmpty { return false }
      if narrowest.map({ ways.count < $0.ways.count }) ?? true { narrowest = (index, excess, ways) }
    }
    guard let (index, excess, ways) = narrowest else { return false }
    for cell in ways {
      if cell < 0 {
        changed.insert(cell)
        imbalance[index] = nil
        if canBalance(most: most) { return true }
        imbalance[index] = excess
        changed.remove(cell)
      } else if canChange(cell, by: -sign(of: cell, index) * excess, most: most) {
        return true
      }
    }
    return false
  }

  /// The cells that can balance a sum, those in the fewest other sums first; the rest as −1 less
  /// the index of the sum.
  private func ways(_ index: Int, _ excess: Int) -> [Int] {
    let relation = table.relations[index]
    let rest = table.unknownRest(relation, table.values)
    let hasRest =
      rest > 0 && rest + excess >= 0 && rest + excess <= relation.mostInRest ?? .max
      && !changed.contains(-1 - index)
    let cells = relation.members.filter { cell in
      table.isHidden[cell] && !changed.contains(cell)
        && isPossible(table.values[cell] - sign(of: cell, index) * excess, cell)
    }
    let count = { (cell: Int) in table.relationsOfCell[cell].count }
    return (hasRest ? [-1 - index] : []) + cells.sorted { (count($0), $0) < (count($1), $1) }
  }

  private func sign(of cell: Int, _ index: Int) -> Int {
    table.relations[index].total == cell ? 1 : -1
  }
}
