import FoundationEssentials

/// The results as an article of the documentation.
struct Article {
  /// The heading under which what was learnt is written by hand; a new record keeps it.
  static let learnt = "## What was learnt"

  /// What was run.
  let run: Run
  /// The results.
  let parts: [Part]

  /// The measured half of the article.
  var measured: String {
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
    for part in parts {
      text += "\n## \(part.title)\n\n\(part.text)\n"
      for table in part.tables { text += "\n" + table.markdown }
    }
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
    return text
  }

  /// Writes the article, keeping what was learnt where a file has it already.
  func write(to path: String) throws {
    let file = URL(filePath: path)
    let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var kept = ""
    if let start = before.firstRange(of: Self.learnt) {
      kept = "\n" + String(before[start.lowerBound...])
    }
    try Data((measured + kept).utf8).write(to: file)
  }
}
