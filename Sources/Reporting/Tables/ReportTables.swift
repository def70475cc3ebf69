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
    ] + planning(report, labels)
  }

  /// The column that every table ends with.
  static func statusColumn<Row>(
    _ labels: TableLabels, _ status: @escaping (Row) -> PublicationStatus
  ) -> TableDefinition<Row>.Column {
    .init("status", "Status", .code, "Varför en cell är tom.", codes: TableCodes.statuses) {
      labels.status(status($0))
    }
  }
}
