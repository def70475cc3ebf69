import Statistics

/// The exact coverage of the candidates for thirty answers of equal weights, where counts are whole
/// numbers and coverage jumps between shares.
enum ThirtyAnswers {
  /// The part.
  static func part() -> Part {
    let cells = [nil, 600].flatMap { population in
      CoverageGrid.shares.map { EqualWeights(size: 30, share: $0, population: population) }
    }
    var part = Part(
      title: "What thirty answers can give",
      text: """
        The exact coverage for 30 answers of equal weights, from the binomial distribution, and \
        from the hypergeometric one for a sample of 30 from 600 (f 0.05). An interval holds a \
        share for a run of outcomes; the last row has the shortest run that lies within 93–97 \
        percent, and thus what an interval would have to hold the share for.
        """)
    var table = Table(
      caption: "Exact coverage, n 30",
      columns: [""]
        + cells.map { cell in
          "f \(cell.population == nil ? "0" : "0.05"), p \(fixed(cell.share, 2))"
        })
    for candidate in IntervalCandidate.allCases {
      table.rows.append(
        [candidate.name]
          + cells.map { cell in
            let held = cell.probability {
              candidate.limits(IntervalEvidence($0))?.holds(cell.share) == true
            }
            return Goal.coverage.holds(held) ? percent(held) : "**\(percent(held))**"
          })
    }
    table.rows.append(["shortest run within 93–97 percent"] + cells.map(shortestRun))
    part.tables.append(table)
    return part
  }

  /// The shortest run of outcomes whose probability meets the goal, the likeliest of equals.
  private static func shortestRun(_ cell: EqualWeights) -> String {
    let outcomes = cell.outcomes
    var best: (first: Int, last: Int, probability: Double)?
    for first in outcomes.indices {
      var sum = 0.0
      for last in outcomes.indices where last >= first {
        sum += outcomes[last].probability
        guard Goal.coverage.holds(sum) else { continue }
        let isBetter = best.map { best in
          (last - first, best.probability) < (best.last - best.first, sum)
        }
        if isBetter ?? true { best = (first, last, sum) }
      }
    }
    return best.map { "\($0.first)–\($0.last): \(percent($0.probability))" } ?? "none"
  }
}
