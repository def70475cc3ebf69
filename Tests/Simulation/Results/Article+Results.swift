extension Article {
  /// How often intervals hold the true share, and how often verdicts are false alarms.
  static func simulations(run: Run, parts: [Part]) -> Article {
    let summary = Summary(parts: parts)
    var text = """
      # Simulations

      How often the published intervals hold the true share, and how often the published verdicts \
      are false alarms.

      ## What was simulated

      Samples are drawn from populations whose true shares are known, and go through the public \
      types of `Statistics` that the Estimator uses: `ShareEstimator`, `Raking`, \
      `LinearizedVariance`, `ShareInterval`, `ScoreTest`, `CautiousTest`, `MultipleTesting`, \
      `PublishedFigure`, `LinearTrend`, `RaoScottTest`. A verdict is what is published as one: both \
      adjusted p values below 5 percent. Some of the draws also go through `Estimator.estimate`, to see that it publishes the same numbers. \
      Seed \(run.seed), \(run.draws) draws a cell unless a part says otherwise; `make simulate` \
      writes the tables anew, and the same seed gives the same tables.

      All rates are in percent. A figure in **bold** misses its goal by three Monte Carlo errors \
      or more, one with a star by less: among so many cells, some that meet their goal stray two. At \(run.draws) draws the Monte Carlo error of a rate of 5 or \
      95 percent is \(percent(Rate(hits: run.draws / 20, draws: run.draws).error, 2)) percentage \
      points.

      ## Goals


      """
    text += summary.overview.markdown
    for part in parts { text += "\n" + part.markdown }
    text += "\n## Cells that miss their goal\n\n"
    text +=
      summary.missed(
        .tooLow, caption: "Too low: intervals that cover too seldom"
      ).markdown
    text += "\n"
    text +=
      summary.missed(
        .tooHigh, caption: "Too high: intervals that are wider than needed, and false alarms"
      ).markdown
    return Article(measured: text)
  }

  /// How other intervals would do than the default.
  static func intervals(run: Run, parts: [Part]) -> Article {
    var text = """
      # Interval candidates

      How the default interval of a share does beside others that could be the default.

      Seed \(run.seed), \(run.draws) draws a cell; `make simulate` writes the tables anew, and \
      the same seed gives the same tables. All rates are in percent.

      """
    for part in parts { text += "\n" + part.markdown }
    return Article(measured: text)
  }
}
