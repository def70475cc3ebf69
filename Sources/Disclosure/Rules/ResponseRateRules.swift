internal import Estimation
internal import SurveyModel

/// What a row of response rates may show: what was sent out always, answers where nobody is hidden.
enum ResponseRateRules {
  /// The row that may be published.
  static func row(
    _ rate: ResponseRateEstimate, hides: Bool, _ waveSettings: SurveySettings, minimum: Int
  ) -> PublishableResponseRate {
    var status = PublicationStatus.ok
    var shownRate: PublishableResponseRate.Rate?
    switch rate.rate {
    case .success(let value):
      shownRate = PublishableResponseRate.Rate(
        estimate: value.estimate, lower: value.lower, upper: value.upper)
    case .failure(let reason): status = reason.absence == .openLink ? .openLink : .missing
    }
    if waveSettings.method == .openLink {
      status = .openLink
      shownRate = nil
    }
    let isHidden = hides || rate.responses < minimum
    if isHidden { status = rate.responses < minimum ? .hidden : .hiddenToProtectAnother }
    return PublishableResponseRate(
      wave: rate.wave, place: rate.place, population: rate.population, sampled: rate.sampled,
      notEligible: rate.notEligible, unknownEligibility: rate.unknownEligibility, status: status,
      answers: isHidden
        ? nil
        : PublishableResponseRate.Answers(
          responses: rate.responses, partial: rate.partial, breakOffs: rate.breakOffs,
          perThousand: rate.responsesPerThousand, rate: shownRate))
  }
}
