internal import Estimation
internal import SurveyModel

/// Respondents of a domain that stand in another table than those of shares and response rates.
struct RespondentCount {
  let wave: WaveIdentifier
  let domain: Domain
  let count: Int

  /// Every such count: the categories of calibration margins, and the groups of evenness.
  static func counts(of estimated: EstimatedSurvey) -> [RespondentCount] {
    let margins = estimated.method.waves.flatMap { facts in
      (facts.calibration?.categories ?? []).compactMap { category in
        category.domain.map {
          RespondentCount(wave: facts.wave, domain: $0, count: category.respondents)
        }
      }
    }
    let groups = estimated.evenness.flatMap { evenness in
      evenness.groups.map {
        RespondentCount(
          wave: evenness.wave, domain: Domain(group: $0.selection), count: $0.respondents)
      }
    }
    return margins + groups
  }
}
