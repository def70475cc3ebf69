import Disclosure
import Estimation
import SurveyModel
import Testing

@testable import Reporting

struct ShowTests {
  @Test func show() {
    for file in ReportWriter.files(of: ReportFixture.rich().report, inputs: [], version: "0.1") {
      print("=====", file.path)
      print(String(decoding: file.bytes, as: UTF8.self))
    }
    var open = ReportFixture(method: .openLink)
    open.shares = [
      ReportFixture.share(2020, share: 0.31, base: 195),
      ReportFixture.share(2021, share: 0.28, base: 220, respondents: 223),
    ]
    open.changes = [
      ReportFixture.change(before: 0.31, now: 0.28, outcome: .openLink(difference: -0.03))
    ]
    open.rates = [
      ReportFixture.rate(2021, responses: 223, rate: nil, openLink: true, perThousand: 18.6)
    ]
    for file in ReportWriter.files(of: open.report, inputs: [], version: "0.1").prefix(2) {
      print("=====", file.path)
      print(String(decoding: file.bytes, as: UTF8.self))
    }
  }
}
