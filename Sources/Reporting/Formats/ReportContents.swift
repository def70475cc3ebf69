internal import Disclosure

/// What every format draws on: the same tables and the same sentences.
struct ReportContents: Sendable {
  let report: PublishableReport
  let words: SurveyWords
  let tables: [ReportTable]
  let summary: Summary

  init(_ report: PublishableReport) {
    self.report = report
    words = SurveyWords(report)
    tables = ReportTables.all(of: report)
    summary = Summary(report)
  }
}
