/// `sammanfattning.md`: the same sentences as the text file.
struct SummaryMarkdownFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [
      ReportFile(
        path: "sammanfattning.md",
        text: MarkdownWriter.text(SummaryDocument.document(contents.summary)))
    ]
  }
}
