/// Cells of n × p in a few rows, whose coverage has one goal and stands in one table.
struct CoverageGrid: Sendable {
  /// What the cells have in common.
  let caption: String
  /// What the coverage should be.
  let goal: Goal
  /// What tells the rows apart.
  let rows: [String]
  /// The number of the first cell's random stream.
  let stream: Int
  /// The cell of a row at a size and a true share.
  let sampler: @Sendable (_ row: Int, _ size: Int, _ share: Double) -> any CoverageSampler

  static let sizes = [30, 60, 100, 300, 1000]
  static let shares = [0.03, 0.05, 0.10, 0.20, 0.30, 0.45]
  static let variations = [0.0, 0.5, 1.0]

  /// One cell.
  struct Cell: Sendable {
    let row: String
    let size: Int
    let share: Double
    let stream: Int
    let sampler: any CoverageSampler
  }

  /// The cells, row after row, by size and share.
  var cells: [Cell] {
    var cells: [Cell] = []
    for (row, name) in rows.enumerated() {
      for size in Self.sizes {
        for share in Self.shares {
          cells.append(
            Cell(
              row: name, size: size, share: share, stream: stream + cells.count,
              sampler: sampler(row, size, share)))
        }
      }
    }
    return cells
  }

  /// Every grid.
  static var all: [CoverageGrid] { plain + finite + [stratified, raked] }

  /// Unequal weights in an infinite population.
  static var plain: [CoverageGrid] {
    [false, true].map { isInformative in
      let variations = isInformative ? [0.5, 1.0] : variations
      return CoverageGrid(
        caption: isInformative
          ? "weights that go with the answer" : "weights unrelated to the answer",
        goal: .coverage, rows: variations.map { "weight CV \(fixed($0, 1))" },
        stream: isInformative ? 2000 : 1000
      ) { row, size, share in
        CoverageCell(
          size: size, share: share, variation: variations[row], isInformative: isInformative)
      }
    }
  }

  /// Unequal weights in finite populations.
  static var finite: [CoverageGrid] {
    [0.05, 0.2, 0.5].enumerated().map { index, fraction in
      CoverageGrid(
        caption: "sampling fraction \(fixed(fraction, 2))",
        goal: fraction > 0.05 ? .conservativeCoverage : .coverage,
        rows: variations.map { "weight CV \(fixed($0, 1))" }, stream: 3000 + 1000 * index
      ) { row, size, share in
        CoverageCell(size: size, share: share, variation: variations[row], fraction: fraction)
      }
    }
  }

  /// Three strata of unequal size.
  static var stratified: CoverageGrid {
    let rows = [[1, 2, 4], [1, 4, 16]].flatMap { parts in
      [false, true].flatMap { isGroup in
        [0, 0.05].map {
          StratifiedCell(size: 0, share: 0, fraction: $0, isGroup: isGroup, parts: parts)
        }
      }
    }
    let names = rows.map {
      "\($0.isGroup ? "group" : "whole"), weight CV \($0.parts[2] == 4 ? "0.5" : "0.9"), "
        + "f \(fixed($0.fraction, 2))"
    }
    return CoverageGrid(caption: "stratified", goal: .coverage, rows: names, stream: 6000) {
      row, size, share in
      var cell = rows[row]
      cell.size = size
      cell.share = share
      return cell
    }
  }

  /// Raked weights.
  static var raked: CoverageGrid {
    let rows: [(String, Double, Bool)] = [
      ("whole, from equal weights", 0, false), ("whole, from weight CV 0.5", 0.5, false),
      ("place, from equal weights", 0, true), ("place, from weight CV 0.5", 0.5, true),
    ]
    return CoverageGrid(caption: "raked", goal: .coverage, rows: rows.map(\.0), stream: 7000) {
      row, size, share in
      RakedCell(size: size, share: share, variation: rows[row].1, isPlace: rows[row].2)
    }
  }
}
