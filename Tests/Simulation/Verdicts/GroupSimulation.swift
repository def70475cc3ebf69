import Statistics

/// False alarms among groups with equal true shares: all together, and in pairs.
struct GroupSimulation {
  /// How and how much to draw.
  let run: Run

  /// What is counted of one grouping variable.
  private struct Rates: Sendable {
    /// Verdicts that the groups differ.
    var together = Rate()
    /// Rao–Scott tests below 5 percent.
    var togetherByRaoScott = Rate()
    /// Families of pairs with any verdict.
    var pairs = Rate()
    /// Families of pairs with any adjusted p value below 5 percent.
    var pairsByScore = Rate()
  }

  private struct Cell: Sendable {
    let size: Int
    let weighting: Municipality.Weighting
    let share: Double

    /// The rates for sex and for age in `draws` samples.
    func rates(draws: Int, random: inout RandomStream) -> [Rates] {
      // Eight places, so that design weights differ.
      let municipality = Municipality(
        sizes: [Int](repeating: size / 8, count: 8), weighting: weighting)
      let sample = municipality.sample
      let society = Society(share: share, isUneven: weighting != .design, alike: true)
      var result = [Rates(), Rates()]
      for _ in 0..<draws {
        guard
          let wave = WeighedCounts(sample, counts: municipality.draw(society, random: &random))
        else { continue }
        let ages = Society.ages.count
        add(&result[0], wave, count: Society.sexes.count) { $0.cell / ages }
        add(&result[1], wave, count: ages) { $0.cell % ages }
      }
      return result
    }

    private func add(
      _ rates: inout Rates, _ wave: WeighedCounts, count: Int,
      group: (CountedSample.Kind) -> Int
    ) {
      let shares = (0..<count).map { code in wave.estimate { group($0) == code } }
      let used = shares.indices.filter { (shares[$0]?.estimate.base ?? 0) >= 30 }
      let units = wave.kinds.indices.filter { used.contains(group(wave.kinds[$0])) }
      let members = used.compactMap { shares[$0] }
      let evidence = members.map(\.estimate.evidence)
      let correlations = members.indices.map { own in
        members.indices.map { other in
          Difference.correlation(
            evidence[own], evidence[other],
            covariance: wave.estimator.covariance(members[own], members[other]))
        }
      }
      if let test = RaoScottTest.test(
        variance: wave.estimator.variance, units: units,
        row: units.map { group(wave.kinds[$0]) },
        column: units.map { wave.kinds[$0].isPositive ? 1 : 0 }),
        let cautious = CautiousTest.pValue(ofEquality: evidence, correlations: correlations)
      {
        rates.together.add(max(test.pValue, cautious) < 0.05)
        rates.togetherByRaoScott.add(test.pValue < 0.05)
      }
      let tests = members.indices.flatMap { own in
        members.indices.dropFirst(own + 1).map { other in
          Comparison.Test(
            evidence[other], evidence[own], correlation: correlations[own][other])
        }
      }
      let family = Comparison(whole: nil, places: tests).adjusted.compactMap(\.self)
      if family.isEmpty { return }
      rates.pairs.add(family.contains(where: \.isEstablished))
      rates.pairsByScore.add(family.contains { $0.pValue < 0.05 })
    }
  }

  /// The part.
  func part() async -> Part {
    let sizes = [160, 400, 1200]
    let cells = sizes.flatMap { size in
      Municipality.Weighting.allCases.flatMap { weighting in
        VerdictSimulation.shares.map { Cell(size: size, weighting: weighting, share: $0) }
      }
    }
    let run = run
    let rates = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: run.seed, stream: 60_000 + index)
      return cell.rates(draws: run.draws / 4, random: &random)
    }
    var part = Part(
      title: "False alarms: groups",
      text: """
        Two sexes and four ages with equal true shares, in samples of 160, 400 and 1 200 from eight \
        places; groups of fewer than 30 are left out. \(run.draws / 4) draws a cell.
        """)
    let rows = sizes.flatMap { size in
      Municipality.Weighting.allCases.map { "n \(size), \($0.rawValue)" }
    }
    let columns: [(String, Goal, (Rates) -> Rate)] = [
      ("all together: verdicts", .falseAlarms, \.together),
      (
        "all together: Rao–Scott p below 5 percent, which is no verdict", .none,
        \.togetherByRaoScott
      ),
      ("families of pairs with any verdict", .falseAlarms, \.pairs),
      (
        "families of pairs with any adjusted p below 5 percent, which is no verdict", .none,
        \.pairsByScore
      ),
    ]
    for (index, variable) in ["sex", "age"].enumerated() {
      for (caption, goal, value) in columns {
        part.add(
          caption: "\(variable), \(caption)", goal: goal, rows: rows,
          columns: VerdictSimulation.shares.map { "p \(fixed($0, 2))" },
          rates: rates.map { value($0[index]) })
      }
    }
    return part
  }
}
