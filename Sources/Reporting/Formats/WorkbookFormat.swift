/// `tabeller.xlsx`: every table, a sheet each.
struct WorkbookFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [ReportWorkbook(contents: contents).file]
  }
}
