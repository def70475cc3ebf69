/// `tabeller.xlsx`: every table, a sheet each.
struct WorkbookFormat: ReportFormat {
  let weight = 8

  func files(of contents: ReportContents) -> [ReportFile] {
    [ReportWorkbook(contents: contents).file]
  }
}
