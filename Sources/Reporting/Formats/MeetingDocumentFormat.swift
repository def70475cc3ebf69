internal import OfficeFiles

/// `motesunderlag.docx`: the same sentences with the key table and a chart, for Word.
struct MeetingDocumentFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [
      ReportFile(
        path: "motesunderlag.docx", bytes: MeetingDocument(contents: contents).document.bytes())
    ]
  }
}
