/// `sammanfattning.txt`: the agenda text in three lengths, to paste.
struct SummaryTextFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [
      ReportFile(
        path: "sammanfattning.txt",
        text: PlainTextWriter.text(SummaryDocument.document(contents.summary)))
    ]
  }
}
