import Concurrency
import Diagnostics
import Disclosure
import Estimation
import Planning
import SurveyModel

/// What was estimated of a survey, not yet protected, with the diagnostics to print in its report.
struct UnprotectedSurvey {
  let estimated: EstimatedSurvey
  let plan: SurveyPlan
  let diagnostics: [Diagnostic]

  /// The publishable reports, each made after those of earlier surveys that it is compared with.
  static func protect(
    _ surveys: [UnprotectedSurvey], in collection: SurveyCollection, threads: Int
  ) -> [PublishableReport] {
    let counterparts = surveys.enumerated().map { index, survey in
      let names = survey.estimated.counterparts
      return surveys.indices.prefix(index).filter { names.contains(surveys[$0].estimated.name) }
    }
    var reports: [PublishableReport?] = surveys.map { _ in nil }
    while reports.contains(where: { $0 == nil }) {
      let earlier = reports
      let ready = surveys.indices.filter { index in
        earlier[index] == nil && counterparts[index].allSatisfy { earlier[$0] != nil }
      }
      let made = ready.parallelMap(
        threads: threads, weight: { surveys[$0].estimated.shares.count }
      ) { index in
        DisclosureControl.protect(
          surveys[index].estimated, in: collection, plan: surveys[index].plan,
          diagnostics: surveys[index].diagnostics,
          counterparts: counterparts[index].compactMap { earlier[$0] }, threads: threads)
      }
      for (index, report) in zip(ready, made) { reports[index] = report }
    }
    return reports.compactMap(\.self)
  }
}
