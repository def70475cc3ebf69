import TestSupport
import Testing

@testable import trygg

/// What `trygg check` says of a survey with a defect, and what it exits with.
@Suite struct CheckedDefectTests {
  /// Every line that is written, as the user sees it.
  @Test(arguments: try SurveyFixture.all(in: "checked"))
  func isSaidWordForWord(_ fixture: SurveyFixture) throws {
    let folder = try fixture.written()
    let run = CapturedRun(["check", "--surveys", folder.path] + fixture.options)
    #expect(run.error.split(separator: "\n").map(String.init) == fixture.expected)
    #expect(run.code.rawValue == fixture.exitCode)
  }

  /// An error of loading stops the run with 1; where there are only warnings nothing is lost.
  @Test(arguments: try SurveyFixture.all(in: "loading"))
  func anErrorOfLoadingStopsTheRun(_ fixture: SurveyFixture) throws {
    let folder = try fixture.written()
    let run = CapturedRun("check", "--surveys", folder.path)
    if fixture.expected.contains(where: { $0.hasPrefix("fel ") }) {
      #expect(run.code == .invalidData)
    } else {
      #expect(run.code != .usage)
    }
    #expect(run.output.isEmpty)
  }
}
