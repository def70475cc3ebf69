/// A way of writing a report: one file here and one line in `ReportFormats`.
protocol ReportFormat: Sendable {
  /// The files that the format makes, in order.
  func files(of contents: ReportContents) -> [ReportFile]
  /// About how much work it is beside the others, each 1.
  var weight: Int { get }
}

extension ReportFormat {
  var weight: Int { 1 }
}

/// The list of formats, in the order the files are written.
enum ReportFormats {
  static let all: [any ReportFormat] = [
    ReadFirstFormat(),
    SummaryTextFormat(),
    SummaryMarkdownFormat(),
    DataQualityFormat(),
    PromiseFormat(),
    MachineTableFormat(),
    ExcelTableFormat(),
    SchemaFormat(),
    WorkbookFormat(),
    MeetingDocumentFormat(),
    WebReportFormat(),
    ChartFileFormat(),
  ]
}
