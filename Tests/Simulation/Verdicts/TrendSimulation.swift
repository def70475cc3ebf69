import Statistics

/// False alarms of the line through four waves with equal true shares.
struct TrendSimulation {
  /// How and how much to draw.
  let run: Run

  private static let waves = 4
  private static let sizes = [30, 31, 33, 34, 36, 37, 39, 40]

  private struct Cell: Sendable {
    let weighting: Municipality.Weighting
    let share: Double

    /// The rates in `draws` series.
    func rates(draws: Int, random: inout RandomStream) -> VerdictRates {
      let municipality = Municipality(sizes: TrendSimulation.sizes, weighting: weighting)
      let sample = municipality.sample
      let society = Society(share: share, isUneven: weighting != .design)
      var result = VerdictRates()
      for _ in 0..<draws {
        let waves = (0..<TrendSimulation.waves).compactMap { _ in
          WeighedCounts(sample, counts: municipality.draw(society, random: &random))
        }
        guard waves.count == TrendSimulation.waves else { continue }
        result.add(
          Comparison(
            whole: trend(waves) { _ in true },
            places: municipality.sizes.indices.map { place in trend(waves) { $0.place == place } }),
          direction: 0)
      }
      return result
    }

    /// A wave whose share has no variance is left out, as the Estimator does; three must be left.
    private func trend(
      _ waves: [WeighedCounts], where isMember: (CountedSample.Kind) -> Bool
    ) -> Comparison.Test? {
      let points = waves.enumerated().compactMap { time, wave in
        wave.estimate(where: isMember).map { (time: Double(time), evidence: $0.estimate.evidence) }
      }.filter { $0.evidence.variance > 0 }
      let evidence = points.map(\.evidence)
      guard points.last?.time == Double(waves.count - 1),
        let line = LinearTrend.fit(
          times: points.map(\.time), shares: evidence.map(\.share),
          variances: evidence.map(\.variance)),
        let cautious = CautiousTest.pValue(coefficients: line.coefficients, of: evidence)
      else { return nil }
      return Comparison.Test(difference: line.slope, pValue: line.pValue, cautious: cautious)
    }
  }

  /// The part.
  func part() async -> Part {
    let cells = Municipality.Weighting.allCases.flatMap { weighting in
      VerdictSimulation.shares.map { Cell(weighting: weighting, share: $0) }
    }
    let run = run
    let rates = await inParallel(cells) { index, cell in
      var random = RandomStream(seed: run.seed, stream: 50_000 + index)
      return cell.rates(draws: run.draws / 4, random: &random)
    }
    var part = Part(
      title: "False alarms: trends",
      text: """
        The line through \(Self.waves) waves with equal true shares, in a municipality of 8 places \
        of 30–40. \(run.draws / 4) draws a cell.
        """)
    let columns: [(String, Goal, (VerdictRates) -> Rate)] = [
      ("the whole: verdicts", .falseAlarms, \.whole),
      ("the whole: p below 5 percent, which is no verdict", .none, \.wholeByScore),
      ("families of places with any verdict", .falseAlarms, \.families),
      (
        "families of places with any adjusted p below 5 percent, which is no verdict", .none,
        \.familiesByScore
      ),
    ]
    for (caption, goal, value) in columns {
      part.add(
        caption: caption, goal: goal, rows: Municipality.Weighting.allCases.map(\.rawValue),
        columns: VerdictSimulation.shares.map { "p \(fixed($0, 2))" }, rates: rates.map(value))
    }
    return part
  }
}
