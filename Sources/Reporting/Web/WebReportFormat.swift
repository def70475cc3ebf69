/// `rapport.html`: the whole report as one page, without scripts and requests.
struct WebReportFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    let page = ReportPage(contents).markup
    return [
      ReportFile(path: "rapport.html", bytes: page.bytes, numbers: page.numbers)
    ]
  }
}
