internal import OfficeFiles

/// `tabeller.xlsx`: every table, a sheet each.
struct WorkbookFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [ReportFile(path: "tabeller.xlsx", bytes: ReportWorkbook(contents: contents).workbook.bytes())]
  }
}
