import Statistics

/// Where the default interval covers clearly less than it says: by how uneven the weights are, and
/// by how few answers there are of the rarer kind.
struct NarrowIntervals {
  /// How and how much to draw.
  let run: Run

  private static let variations = [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.5]
  private static let sizes = [60, 100, 300, 1000]
  private static let rarer = [3, 5, 8, 10, 15, 20, 30, 50]

  private struct Cell: Sendable {
    let row: Int
    let column: Int
    let sampler: CoverageCell
  }

  /// The part.
  func part() async -> Part {
    let run = run
    var cells: [Cell] = []
    for (row, variation) in Self.variations.enumerated() {
      for (column, rarer) in Self.rarer.enumerated() {
        for size in Self.sizes where rarer * 2 <= size {
          for isInformative in [false, true] {
            cells.append(
              Cell(
                row: row, column: column,
                sampler: CoverageCell(
                  size: size, share: Double(rarer) / Double(size), variation: variation,
                  isInformative: isInformative)))
          }
        }
      }
    }
    let rates = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: run.seed, stream: 50_000 + index)
      var rate = Rate()
      var pointedOut = Rate()
      cell.sampler.forEachSample(run.draws, random: &random) { truth, sample in
        guard let isHeld = Rate.holds(truth, sample.evidence) else { return }
        rate.add(isHeld)
        if NarrowIntervalRule.standard.holds(for: sample.share.estimate) { pointedOut.add(isHeld) }
      }
      return (all: rate, pointedOut: pointedOut)
    }
    var part = Part(
      title: "Where the default is too narrow",
      text: """
        The mean and the lowest coverage of the default interval among samples of 60, 100, 300 \
        and 1 000, with weights unrelated to the answer and weights that go with it, by the \
        weights' coefficient of variation and the number of answers that are expected to count \
        (np). \(run.draws) draws a cell. Kish's design effect is 1 + CV². The last two columns \
        have the samples of the row that `NarrowIntervalRule` points out, and the coverage in them.
        """)
    var table = Table(
      caption: """
        Mean coverage, and the lowest (bold: below 93 percent by three Monte Carlo errors or more)
        """,
      columns: ["weight CV", "Kish"] + Self.rarer.map { "np \($0)" }
        + ["pointed out", "covered"])
    for (row, variation) in Self.variations.enumerated() {
      let own = cells.indices.filter { cells[$0].row == row }
      let lowest = Self.rarer.indices.map { column in
        let rates = own.filter { cells[$0].column == column }.map { rates[$0].all }
        let lowest = rates.min { $0.value < $1.value }?.mark(.conservativeCoverage) ?? ""
        return "\(percent(rates.reduce(Rate()) { $0 + $1 }.value)) (\(lowest))"
      }
      let pointedOut = own.reduce(Rate()) { $0 + rates[$1].pointedOut }
      let all = own.reduce(Rate()) { $0 + rates[$1].all }
      table.rows.append(
        [fixed(variation, 1), fixed(1 + variation * variation, 2)] + lowest
          + [
            percent(Rate(hits: pointedOut.draws, draws: all.draws).value),
            pointedOut.draws > 0 ? percent(pointedOut.value) : "",
          ])
    }
    part.tables.append(table)
    part.tables.append(await raked())
    return part
  }

  /// The lowest coverage of a raked whole, by how many answered.
  private func raked() async -> Table {
    let run = run
    let shares = CoverageGrid.shares
    let rows: [(size: Int, variation: Double)] = [0.0, 0.5].flatMap { variation in
      [30, 45, 60, 80, 100, 150, 200].map { (size: $0, variation: variation) }
    }
    let cells = rows.flatMap { row in
      shares.map { RakedCell(size: row.size, share: $0, variation: row.variation) }
    }
    let tallies = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: run.seed, stream: 51_000 + index)
      var rate = Rate()
      var effects = 0.0
      cell.forEachSample(run.draws, random: &random) { truth, sample in
        if let isHeld = Rate.holds(truth, sample.evidence) {
          rate.add(isHeld)
          effects += sample.share.estimate.kishDesignEffect
        }
      }
      return (rate: rate, effect: effects / Double(max(1, rate.draws)))
    }
    var table = Table(
      caption: "A raked whole (two margins, 2 + 4 categories)",
      columns: ["weight CV before raking", "n", "Kish after it"]
        + shares.map { "p \(fixed($0, 2))" })
    for (index, row) in rows.enumerated() {
      let own = tallies[(index * shares.count)..<((index + 1) * shares.count)]
      let effect = own.reduce(0) { $0 + $1.effect } / Double(own.count)
      table.rows.append(
        [fixed(row.variation, 1), String(row.size), fixed(effect, 2)]
          + own.map { $0.rate.mark(.conservativeCoverage) })
    }
    return table
  }
}

extension Rate {
  /// The rate in percent, bold where it is too low for a goal.
  func mark(_ goal: Goal) -> String {
    goal.judge(self) == .tooLow ? "**\(percent(value))**" : percent(value)
  }
}
