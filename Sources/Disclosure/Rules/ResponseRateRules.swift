internal import Estimation
internal import Statistics
internal import SurveyModel

/// What a row of response rates may show: what was sent out always, answers where nobody is hidden.
enum ResponseRateRules {
  /// The row that may be published.
  ///
  /// `hiddenPlaces` are the places of the wave whose answers are hidden.
  static func row(
    _ rate: ResponseRateEstimate, hides: Bool, _ waveSettings: SurveySettings, minimum: Int,
    hiddenPlaces: Set<Int> = []
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
          perThousand: rate.responsesPerThousand, rate: shownRate,
          weightedRate: shownRate == nil
            ? nil : weighted(rate.weightedRate, hiddenPlaces: hiddenPlaces, minimum: minimum),
          outcomes: shownRate == nil ? nil : rate.outcomes.map(outcomes)))
  }

  private static func weighted(
    _ rate: ResponseRateEstimate.WeightedRate?, hiddenPlaces: Set<Int>, minimum: Int
  ) -> PublishableResponseRate.Rate? {
    guard let rate else { return nil }
    let hidden = zip(rate.parts, rate.weightOfAnswer).filter { hiddenPlaces.contains($0.0) }
      .map(\.1)
    let spread = (hidden.max() ?? 0) - (hidden.min() ?? 0)
    let figures = [rate.rate.estimate, rate.rate.lower, rate.rate.upper].compactMap {
      Blurring.published(
        $0, besideHidden: !hidden.isEmpty, spread: spread, minimum: minimum)
    }
    guard figures.count == 3 else { return nil }
    return PublishableResponseRate.Rate(
      estimate: figures[0], lower: figures[1], upper: figures[2])
  }

  private static func outcomes(_ rates: OutcomeRates) -> PublishableResponseRate.Outcomes {
    PublishableResponseRate.Outcomes(
      complete: rates.complete, partial: rates.partial, refusal: rates.refusal,
      nonContact: rates.nonContact, other: rates.other,
      rates: [rates.rr1, rates.rr2, rates.rr3, rates.rr4, rates.rr5, rates.rr6])
  }
}
