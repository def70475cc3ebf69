/// Whether the Estimator publishes what the simulation counts.
struct CheckSimulation {
  /// How and how much to draw.
  let run: Run

  /// The part.
  func part() async -> Part {
    let cells = Municipality.Weighting.allCases.flatMap { weighting in
      [8, 30].map { places in
        VerdictCell(
          municipality: Municipality(
            sizes: (0..<places).map { 30 + $0 % 11 }, weighting: weighting), share: 0.2,
          difference: 0.1)
      }
    }
    let run = run
    let found = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: run.seed, stream: 40_000 + index)
      return EstimatorCheck(cell: cell).agreement(draws: run.checks, random: &random)
    }
    var part = Part(
      title: "The same draws through the Estimator",
      text: """
        Surveys with a true change from 20 to 30 percent, as values that Loading would have made, \
        through `Estimator.estimate`: its adjusted p values, verdicts and limits beside those that \
        the simulation counts.
        """)
    var table = Table(
      caption: "Agreement (goal: no other verdict, differences below 1e-10)",
      columns: [
        "", "surveys", "p values", "largest difference", "other verdicts", "intervals",
        "largest difference of a limit",
      ])
    var failed = Rate()
    for (cell, agreement) in zip(cells, found) {
      table.rows.append([
        "\(cell.municipality.sizes.count) places, \(cell.municipality.weighting.rawValue)",
        String(agreement.surveys), String(agreement.pValues), "\(agreement.largestDifference)",
        String(agreement.otherVerdicts), String(agreement.intervals),
        "\(agreement.largestLimitDifference)",
      ])
      failed.add(
        agreement.otherVerdicts > 0 || agreement.surveys == 0
          || max(agreement.largestDifference, agreement.largestLimitDifference) > 1e-10)
    }
    part.tables.append(table)
    part.figures.append(
      Part.Figure(
        group: "Settings where the Estimator differs", row: "all", column: "",
        goal: Goal(highest: 0), rate: failed))
    return part
  }
}
