import Synchronization

@testable import Reporting

/// The report of a generated municipality with its charts and its page, made once for all tests.
struct MadeReport: Sendable {
  let contents: ReportContents
  let charts: [Chart]
  let page: String

  init(_ municipality: GeneratedMunicipality) {
    contents = ReportContents(municipality.report)
    charts = contents.charts.all
    page = ReportPage(contents).markup.text
  }

  fileprivate static let made = Mutex<[GeneratedMunicipality: MadeReport]>([:])
}

extension GeneratedMunicipality {
  /// Its report, made the first time it is asked for.
  var made: MadeReport {
    if let made = MadeReport.made.withLock({ $0[self] }) { return made }
    let made = MadeReport(self)
    MadeReport.made.withLock { $0[self] = made }
    return made
  }
}

extension Markup {
  /// The finished markup as a text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
