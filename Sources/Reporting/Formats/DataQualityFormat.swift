/// `datakvalitet.md` and `datakvalitet.csv`: the account of rows, gaps and warnings.
struct DataQualityFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    [
      ReportFile(
        path: "datakvalitet.md",
        text: MarkdownWriter.text(DataQualityDocument(contents: contents).document)),
      ReportFile(
        path: "datakvalitet.csv",
        bytes: MachineTableFormat.bytes(DataQualityTable.table(contents.report))),
    ]
  }
}
