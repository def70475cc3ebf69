/// `motesunderlag.docx`: the same sentences with the key table and a chart, for Word.
struct MeetingDocumentFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [MeetingDocument(contents: contents).file]
  }
}
