import Statistics

/// The coverage of the candidates over the cells of the coverage simulation, on the same draws.
struct IntervalStudy {
  /// How and how much to draw.
  let run: Run

  private struct Cell: Sendable {
    let group: String
    let row: String
    let column: String
    let goal: Goal
    let stream: Int
    let sampler: any CoverageSampler
  }

  /// Every part.
  func parts() async -> [Part] {
    let cells = cells
    let tallies = await tallies(cells)
    var narrow = await NarrowIntervals(run: run).part()
    narrow.tables.append(rules(cells, tallies))
    return [candidates(cells, tallies), ThirtyAnswers.part(), narrow]
  }

  private var cells: [Cell] {
    let grids = CoverageGrid.all.flatMap { grid in
      grid.cells.map {
        Cell(
          group: grid.caption, row: "\($0.row), n \($0.size)", column: "p \(fixed($0.share, 2))",
          goal: grid.goal, stream: $0.stream, sampler: $0.sampler)
      }
    }
    let clusters = ClusterSimulation.cells.enumerated().map { index, cell in
      Cell(
        group: "clusters", row: cell.name, column: "p \(fixed(cell.share, 2))",
        goal: .conservativeCoverage, stream: ClusterSimulation.stream + index, sampler: cell)
    }
    return grids + clusters
  }

  private func tallies(_ cells: [Cell]) async -> [CandidateTally] {
    let run = run
    return await inParallel(cells) { _, cell in
      var random = RandomStream(seed: run.seed, stream: cell.stream)
      var tally = CandidateTally()
      cell.sampler.forEachSample(run.draws, random: &random) { tally.add($0, $1) }
      return tally
    }
  }

  private func candidates(_ cells: [Cell], _ tallies: [CandidateTally]) -> Part {
    var part = Part(
      title: "The candidates",
      text: """
        The \(cells.count) cells of the coverage parts of <doc:Simulations>, the same samples. \
        n_e = p(1 − p)/V, Kish = (Σw)²/Σw². Width: the mean width over that of the default, the \
        mean of all cells.
        """)
    part.tables.append(overview(cells, tallies))
    part.tables += [Goal.Judgement.tooLow, .tooHigh].map { byGroup(cells, tallies, $0) }
    return part
  }

  private func overview(_ cells: [Cell], _ tallies: [CandidateTally]) -> Table {
    var table = Table(
      caption: "All cells",
      columns: [
        "", "met", "within error", "too low", "too high", "lowest", "highest (goal 93–97 %)",
        "width",
      ])
    for (index, candidate) in IntervalCandidate.allCases.enumerated() {
      let rates = tallies.map { $0.rates[index] }
      let judged = zip(cells, rates).map { $0.goal.judge($1) }
      let bounded = cells.indices.filter { cells[$0].goal.highest < 1 }
      let width =
        tallies.reduce(0) { $0 + $1.relativeWidth(index) } / Double(max(1, tallies.count))
      table.rows.append([
        candidate.name, String(judged.count { $0 == .met }),
        String(judged.count { $0 == .withinError }), String(judged.count { $0 == .tooLow }),
        String(judged.count { $0 == .tooHigh }),
        worst(cells, rates, among: Array(cells.indices)) { $0 < $1 },
        worst(cells, rates, among: bounded) { $0 > $1 }, fixed(width, 3),
      ])
    }
    return table
  }

  private func worst(
    _ cells: [Cell], _ rates: [Rate], among indices: [Int], _ isWorse: (Double, Double) -> Bool
  ) -> String {
    guard let index = indices.max(by: { isWorse(rates[$1].value, rates[$0].value) }) else {
      return ""
    }
    let cell = cells[index]
    return "\(percent(rates[index].value)): \(cell.group), \(cell.row) \(cell.column)"
  }

  private func byGroup(
    _ cells: [Cell], _ tallies: [CandidateTally], _ judgement: Goal.Judgement
  ) -> Table {
    var groups: [(name: String, indices: [Int])] = []
    for (index, cell) in cells.enumerated() {
      if groups.last?.name != cell.group { groups.append((cell.group, [])) }
      groups[groups.count - 1].indices.append(index)
    }
    var table = Table(
      caption: judgement == .tooLow ? "Cells too low, by kind" : "Cells too high, by kind",
      columns: [""] + groups.map { "\($0.name) (\($0.indices.count))" })
    for (index, candidate) in IntervalCandidate.allCases.enumerated() {
      table.rows.append(
        [candidate.name]
          + groups.map { group in
            String(
              group.indices.count { cells[$0].goal.judge(tallies[$0].rates[index]) == judgement })
          })
    }
    return table
  }

  /// What possible rules point out, in the cells that are too low and in those that are not.
  private func rules(_ cells: [Cell], _ tallies: [CandidateTally]) -> Table {
    let isLow = zip(cells, tallies).map { $0.goal.judge($1.rates[0]) == .tooLow }
    var table = Table(
      caption: "Rules that point out narrow intervals, in the cells whose goal is 93–97 percent",
      columns: [
        "Kish at least", "answers of the rarer kind", "of samples in cells too low",
        "of samples in other cells", "coverage where it holds", "coverage elsewhere",
      ])
    for (index, rule) in CandidateTally.rules.enumerated() {
      let parts = [true, false].map { low in
        let own = tallies.indices.filter { isLow[$0] == low && cells[$0].goal.highest < 1 }
        return (
          held: own.reduce(Rate()) { $0 + tallies[$1].pointedOut[index] },
          all: own.reduce(Rate()) { $0 + tallies[$1].rates[0] }
        )
      }
      let held = parts[0].held + parts[1].held
      let all = parts[0].all + parts[1].all
      let elsewhere = Rate(hits: all.hits - held.hits, draws: all.draws - held.draws)
      let mark = rule == .standard ? "**" : ""
      table.rows.append(
        [
          fixed(rule.smallestDesignEffect, 1),
          "\(rule.fewAnswers.lowerBound)–\(rule.fewAnswers.upperBound - 1)",
        ].map { mark + $0 + mark }
          + parts.map { part in
            percent(Rate(hits: part.held.draws, draws: part.all.draws).value)
          } + [percent(held.value), percent(elsewhere.value)])
    }
    return table
  }
}
