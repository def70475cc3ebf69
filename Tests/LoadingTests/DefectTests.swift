import TestSupport
import Testing

@Suite struct DefectTests {
  @Test(arguments: try SurveyFixture.all(in: "loading"))
  func isReportedWordForWord(_ fixture: SurveyFixture) throws {
    #expect(!fixture.expected.isEmpty)
    var surveys = TemporarySurveys()
    surveys.files = fixture.files
    let problems = try surveys.problems()
    #expect(problems == fixture.expected)
  }
}
