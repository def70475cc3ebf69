import Statistics

/// The coverage of the default interval over the whole grid.
struct CoverageSimulation {
  /// How and how much to draw.
  let run: Run

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
    for grid in CoverageGrid.plain { await add(grid, to: &part) }
    addExact(to: &part)
    return part
  }

  /// The exact coverage of equal weights beside the drawn one.
  private func addExact(to part: inout Part) {
    let shares = CoverageGrid.shares
    var table = Table(
      caption: "Equal weights, exact (no goal of its own: it checks the row above)",
      columns: ["n"] + shares.map { "p \(fixed($0, 2))" })
    for (row, size) in CoverageGrid.sizes.enumerated() {
      table.rows.append(
        [String(size)]
          + shares.enumerated().map { column, share in
            let exact = EqualWeights(size: size, share: share).probability {
              Rate.holds(share, $0.evidence) == true
            }
            let drawn = part.figures[row * shares.count + column].rate
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
    for grid in CoverageGrid.finite { await add(grid, to: &part) }
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
    await add(.stratified, to: &part)
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
    await add(.raked, to: &part)
    return part
  }

  /// Runs a grid, and adds its figures and its table.
  private func add(_ grid: CoverageGrid, to part: inout Part) async {
    let run = run
    let cells = grid.cells
    let rates = await inParallel(cells) { _, cell in
      var random = RandomStream(seed: run.seed, stream: cell.stream)
      return cell.sampler.coverage(draws: run.draws, random: &random)
    }
    let figures = zip(cells, rates).map { cell, rate in
      Part.Figure(
        group: "Coverage, \(grid.caption)", row: "\(cell.row), n \(cell.size)",
        column: "p \(fixed(cell.share, 2))", goal: grid.goal, rate: rate)
    }
    let shares = CoverageGrid.shares
    var table = Table(
      caption: grid.goal.caption(grid.caption),
      columns: ["", "n"] + shares.map { "p \(fixed($0, 2))" })
    for start in stride(from: 0, to: figures.count, by: shares.count) {
      table.rows.append(
        [cells[start].row, String(cells[start].size)]
          + figures[start..<(start + shares.count)].map(\.cell))
    }
    part.figures += figures
    part.tables.append(table)
  }
}
