import Diagnostics
import Disclosure
import Estimation
import Loading
import Planning
import Reporting
import SurveyModel
import TestSupport
import Testing

/// That the number of threads decides the time and nothing else.
@Suite struct ThreadsTests {
  private static let folder = "\(Reference.projectFolder)/surveys"

  @Test(arguments: [2, 5]) func `examples are loaded the same`(threads: Int) throws {
    var told: [String] = []
    let one = try SurveyLoader.load(folder: Self.folder)
    let several = try SurveyLoader.load(
      folder: Self.folder, threads: threads, progress: { told.append($0.file) })
    #expect(several.diagnostics == one.diagnostics)
    #expect(several.value.inputs.map(\.path) == one.value.inputs.map(\.path))
    #expect(Set(told) == Set(one.value.inputs.map(\.path)))
    for (own, other) in zip(several.value.surveys, one.value.surveys) {
      #expect(own.waves.map(\.respondents) == other.waves.map(\.respondents), "\(own.name)")
      #expect(own.waves.map(\.nonrespondents) == other.waves.map(\.nonrespondents))
      #expect(own.waves.map(\.files) == other.waves.map(\.files))
    }
  }

  @Test(arguments: ["skoltrygghet", "oppen"])
  func `a report is made the same`(name: String) throws {
    let collection = try SurveyLoader.load(folder: Self.folder, survey: name).value
    let survey = try #require(collection.surveys.first { $0.name == name })
    let files = [1, 2, 5].map { threads in
      let estimated = Estimator.estimate(collection, survey: name, threads: threads)
      let plan = Planner.plan(
        estimated.value, in: collection,
        causes: threads == 1
          ? nil : Planner.causes(of: survey, in: collection, threads: threads),
        threads: threads)
      let report = DisclosureControl.protect(
        estimated.value, in: collection, plan: plan, diagnostics: estimated.diagnostics,
        threads: threads)
      return ReportWriter.files(of: report, inputs: [], version: "0", threads: threads)
    }
    #expect(files[0].count > 20)
    #expect(files[1] == files[0])
    #expect(files[2] == files[0])
  }
}
