/// Year on year with few classes.
struct ClusterSimulation {
  /// How and how much to draw.
  let run: Run

  /// The cells, by classes, correlation and share.
  static let cells = [6, 7, 8].flatMap { classes in
    [0.02, 0.05, 0.10].flatMap { correlation in
      [0.10, 0.20, 0.30, 0.45].map {
        ClusterCell(classes: classes, share: $0, correlation: correlation)
      }
    }
  }
  /// The number of the first cell's random stream.
  static let stream = 30_000

  /// The part.
  func part() async -> Part {
    let cells = Self.cells
    let run = run
    let rates = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: run.seed, stream: Self.stream + index)
      return cell.rates(draws: run.draws, random: &random)
    }
    var part = Part(
      title: "Clusters",
      text: """
        Two years of 6–8 classes of 15–25 pupils, the answers alike within classes (beta-binomial, \
        with the correlation given), equal true shares. \(run.draws) draws a cell.
        """)
    let columns: [(String, Goal, (ClusterCell.Rates) -> Rate)] = [
      ("False alarms", .falseAlarms, \.alarms),
      ("p below 5 percent with t, which is no verdict", .none, \.scoreAlarms),
      ("p below 5 percent with the normal, for comparison", .none, \.normalAlarms),
      ("Coverage of one year's interval", .conservativeCoverage, \.coverage),
    ]
    for (caption, goal, value) in columns {
      var table = Table(
        caption: goal.caption(caption),
        columns: ["classes", "correlation", "p 0.10", "p 0.20", "p 0.30", "p 0.45"])
      for start in stride(from: 0, to: cells.count, by: 4) {
        let figures = (start..<(start + 4)).map { index in
          Part.Figure(
            group: "Clusters, \(caption)",
            row: cells[index].name,
            column: "p \(fixed(cells[index].share, 2))", goal: goal, rate: value(rates[index]))
        }
        part.figures += figures
        table.rows.append(
          [String(cells[start].classes), fixed(cells[start].correlation, 2)] + figures.map(\.cell))
      }
      part.tables.append(table)
    }
    return part
  }
}
