internal import Disclosure

/// The list of tables: a table is one file and one line here.
enum ReportTables {
  /// Every table of a report, in the order they are read.
  static func all(of report: PublishableReport) -> [ReportTable] {
    let labels = TableLabels(report)
    return [
      responseRates(report, labels),
      shares(report, labels),
      changes(report, labels),
      comparisons(report, labels),
      itemNonresponse(report, labels),
      outcomes(report, labels),
      evenness(report, labels),
      weights(report, labels),
      marginCategories(report, labels),
      trends(report, labels),
      groupTests(report, labels),
      testCounts(report, labels),
    ]
  }
}
