internal import Concurrency
internal import Disclosure

/// What every format draws on: the same tables, sentences and charts.
struct ReportContents: Sendable {
  let report: PublishableReport
  let words: SurveyWords
  let tables: [ReportTable]
  let summary: Summary
  let maker: ChartMaker
  let charts: ReportCharts
  /// How many threads may make the files of one format.
  let threads: Int

  init(_ report: PublishableReport, threads: Int = 1) {
    self.report = report
    self.threads = threads
    let words = SurveyWords(report)
    self.words = words
    maker = ChartMaker(words)
    let maker = maker
    (tables, (summary, charts)) = concurrently(threads: threads) {
      ReportTables.all(of: report)
    } _: {
      (Summary(report), ReportCharts(maker, threads: threads))
    }
  }
}
