/// The coverage of the default interval over the whole grid.
struct CoverageSimulation {
  /// How and how much to draw.
  let run: Run

  static let sizes = [30, 60, 100, 300, 1000]
  static let shares = [0.03, 0.05, 0.10, 0.20, 0.30, 0.45]
  static let variations = [0.0, 0.5, 1.0]

  /// Every part.
  func parts() async -> [Part] {
    [await plain(), await finite(), await stratified(), await raked()]
  }

  private func plain() async -> Part {
    var part = Part(
      title: "Coverage: unequal weights",
      text: """
        The interval of a share from n respondents of an infinite population, with the weights \
        unrelated to the answer, and with weights that go with it (the share is three times as \
        high among the heaviest as among the lightest). \(run.draws) draws a cell. The cells of \
        equal weights are also computed exactly, from the binomial distribution.
        """)
    for isInformative in [false, true] {
      let variations = isInformative ? [0.5, 1.0] : Self.variations
      await add(
        to: &part, goal: .coverage, rows: variations.map { "weight CV \(fixed($0, 1))" },
        caption: isInformative
          ? "weights that go with the answer" : "weights unrelated to the answer",
        stream: isInformative ? 2000 : 1000
      ) { row, size, share, random in
        CoverageCell(
          size: size, share: share, variation: variations[row], isInformative: isInformative
        ).coverage(draws: run.draws, random: &random)
      }
    }
    addExact(to: &part)
    return part
  }

  /// The exact coverage of equal weights beside the drawn one.
  private func addExact(to part: inout Part) {
    var table = Table(
      caption: "Equal weights, exact (no goal of its own: it checks the row above)",
      columns: ["n"] + Self.shares.map { "p \(fixed($0, 2))" })
    for (row, size) in Self.sizes.enumerated() {
      table.rows.append(
        [String(size)]
          + Self.shares.enumerated().map { column, share in
            let exact = ExactCoverage.coverage(size: size, share: share)
            let drawn = part.figures[row * Self.shares.count + column].rate
            let distance =
              (drawn.value - exact) / (exact * (1 - exact) / Double(drawn.draws)).squareRoot()
            let sign = distance < 0 ? "−" : "+"
            return "\(percent(exact)) (\(sign)\(fixed(abs(distance), 1)) s.e.)"
          })
    }
    part.tables.append(table)
  }

  private func finite() async -> Part {
    var part = Part(
      title: "Coverage: finite populations",
      text: """
        Simple random samples without replacement from fixed populations of n/f persons, positive \
        answers spread evenly over the weights. \(run.draws) draws a cell. The interval ignores \
        the finite population on purpose, so at large fractions it covers more than 95 percent.
        """)
    for (index, fraction) in [0.05, 0.2, 0.5].enumerated() {
      await add(
        to: &part, goal: fraction > 0.05 ? .conservativeCoverage : .coverage,
        rows: Self.variations.map { "weight CV \(fixed($0, 1))" },
        caption: "sampling fraction \(fixed(fraction, 2))", stream: 3000 + 1000 * index
      ) { row, size, share, random in
        CoverageCell(
          size: size, share: share, variation: Self.variations[row], fraction: fraction
        ).coverage(draws: run.draws, random: &random)
      }
    }
    return part
  }

  private func stratified() async -> Part {
    var part = Part(
      title: "Coverage: stratified samples",
      text: """
        Three samples of n/3 from strata of 1, 2 and 4 parts of the population (weight CV 0.5) or \
        1, 4 and 16 parts (weight CV 0.9), the shares of the first two 0.6 and 0.9 times the \
        whole's; the whole, and a group that is half of each stratum, n expected in the group. \
        \(run.draws) draws a cell.
        """)
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
    await add(to: &part, goal: .coverage, rows: names, caption: "stratified", stream: 6000) {
      row, size, share, random in
      var cell = rows[row]
      cell.size = size
      cell.share = share
      return cell.coverage(draws: run.draws, random: &random)
    }
    return part
  }

  private func raked() async -> Part {
    var part = Part(
      title: "Coverage: raked weights",
      text: """
        Raking to sex (2) and age (4) after nonresponse that differs by both (the young answer \
        about a third as often as the old), with answers that differ by both; equal and unequal \
        starting weights; the whole sample, and a place that is a fifth of it, n expected in the \
        place. \(run.draws) draws a cell; samples with an empty category are drawn but not counted.
        """)
    let rows: [(String, Double, Bool)] = [
      ("whole, from equal weights", 0, false), ("whole, from weight CV 0.5", 0.5, false),
      ("place, from equal weights", 0, true), ("place, from weight CV 0.5", 0.5, true),
    ]
    await add(
      to: &part, goal: .coverage, rows: rows.map(\.0), caption: "raked", stream: 7000
    ) { row, size, share, random in
      RakedCell(size: size, share: share, variation: rows[row].1, isPlace: rows[row].2)
        .coverage(draws: run.draws, random: &random)
    }
    return part
  }

  /// Runs rows × n × p, and adds figures and a table.
  private func add(
    to part: inout Part, goal: Goal, rows: [String], caption: String, stream: Int,
    _ measure: @escaping @Sendable (Int, Int, Double, inout RandomStream) -> Rate
  ) async {
    let seed = run.seed
    let cells = rows.indices.flatMap { row in
      Self.sizes.flatMap { size in Self.shares.map { (row: row, size: size, share: $0) } }
    }
    let rates = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: seed, stream: stream + index)
      return measure(cell.row, cell.size, cell.share, &random)
    }
    let figures = zip(cells, rates).map { cell, rate in
      Part.Figure(
        group: "Coverage, \(caption)", row: "\(rows[cell.row]), n \(cell.size)",
        column: "p \(fixed(cell.share, 2))", goal: goal, rate: rate)
    }
    var table = Table(
      caption: goal.caption(caption),
      columns: ["", "n"] + Self.shares.map { "p \(fixed($0, 2))" })
    for start in stride(from: 0, to: figures.count, by: Self.shares.count) {
      table.rows.append(
        [rows[cells[start].row], String(cells[start].size)]
          + figures[start..<(start + Self.shares.count)].map(\.cell))
    }
    part.figures += figures
    part.tables.append(table)
  }
}
