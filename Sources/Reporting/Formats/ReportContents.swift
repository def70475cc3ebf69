internal import Disclosure

/// What every format draws on: the same tables, sentences and charts.
struct ReportContents: Sendable {
  let report: PublishableReport
  let words: SurveyWords
  let tables: [ReportTable]
  let summary: Summary
  let maker: ChartMaker
  let charts: ReportCharts

  init(_ report: PublishableReport) {
    self.report = report
    words = SurveyWords(report)
    tables = ReportTables.all(of: report)
    summary = Summary(report)
    maker = ChartMaker(words)
    charts = ReportCharts(maker)
  }
}
