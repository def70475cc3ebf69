/// `rapport.html`: the whole report as one page, without scripts and requests.
struct WebReportFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [ReportFile(path: "rapport.html", text: ReportPage(contents).markup)]
  }
}
