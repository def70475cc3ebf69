public import Diagnostics
public import SurveyModel

extension Estimator {
  /// How far apart the two standard errors may be in proportion before it is a warning.
  static let largestJackknifeDifference = 0.10

  /// The standard error of the headline by linearisation and by the jackknife, wave by wave.
  ///
  /// Each wave is weighted anew without each sampled person (or cluster) in turn; with more than
  /// about `maximumReplicates` different ones, random groups are left out instead. Open links and
  /// published shares have no standard error to check and are not among them. Where the two are
  /// more than 10 percent apart a warning names the likely reason.
  public static func jackknife(
    _ collection: SurveyCollection, survey name: String, through wave: WaveIdentifier? = nil,
    maximumReplicates: Int = 4_000
  ) -> Diagnosed<[JackknifeComparison]> {
    guard let survey = collection.surveys.first(where: { $0.name == name }),
      let headline = survey.indicators.first, let last = wave ?? survey.allWaves.last
    else { return Diagnosed([]) }
    let series = SurveySeries.weigh(survey, in: collection) { $0 <= last }.value
    let files = SurveyFiles(survey: name, inputs: collection.inputs)
    var result = Diagnosed<[JackknifeComparison]>([])
    for member in series.members {
      guard let weighted = member.sample?.weighted, !weighted.isOpenLink,
        let check = JackknifeCheck(weighted, of: headline, maximumReplicates: maximumReplicates)
      else { continue }
      result.value.append(check.comparison)
      if abs(check.comparison.difference) > largestJackknifeDifference {
        result.diagnostics.append(check.warning(at: files.settings(member.identifier)))
      }
    }
    return result
  }
}
