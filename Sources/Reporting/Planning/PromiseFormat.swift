internal import Disclosure

/// `medborgarlofte.md`, `medborgarlofte-en-sida.md` and `medborgarlofte.csv`: the planning basis,
/// the follow-up, and a page to hand out.
///
/// Nothing is written of a survey without a plan, of one that has nothing to plan by, or of one
/// that no promise is about when there are promises about others.
struct PromiseFormat: ReportFormat {
  func files(of contents: ReportContents) -> [ReportFile] {
    guard let plan = contents.report.plan, plan.isForPromises else { return [] }
    let document = PromiseDocument(contents: contents, plan: plan)
    guard !document.document.sections.isEmpty else { return [] }
    var files = [
      ReportFile(path: "medborgarlofte.md", text: MarkdownWriter.text(document.document))
    ]
    if !document.page.sections.isEmpty {
      files.append(
        ReportFile(path: "medborgarlofte-en-sida.md", text: MarkdownWriter.text(document.page)))
    }
    if !plan.shortlist.isEmpty {
      files.append(
        ReportFile(
          path: "medborgarlofte.csv",
          bytes: MachineTableFormat.bytes(ReportTables.promiseBasis(contents.report, plan))))
    }
    return files
  }
}
