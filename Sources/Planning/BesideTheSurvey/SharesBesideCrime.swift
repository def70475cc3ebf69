import Estimation
import SurveyModel

/// Puts the headline indicator and reported crime side by side.
struct SharesBesideCrime {
  /// The survey's results.
  let index: EstimateIndex
  /// Reported crimes.
  let crimes: [CrimeRow]

  /// A row per place that has both, in register order; none for an open link.
  func rows() -> [ShareBesideCrimeRow] {
    let estimated = index.estimated
    guard estimated.settings.method != .openLink,
      let indicator = estimated.indicators.first(where: { $0.direction != nil })
    else { return [] }
    let wave = estimated.reportedWave
    guard let year = crimes.map(\.year).filter({ $0 <= wave.year }).max() else { return [] }
    return crimes.filter { $0.year == year && $0.kind == nil && $0.place != nil }
      .compactMap { crime in
        let domain = Domain(place: crime.place)
        guard let share = index.share(indicator.name, wave, domain), share.share != nil,
          (share.base ?? 0) >= estimated.settings.minimumBaseForShare,
          let contrast = index.rest(indicator.name, wave, domain)
        else { return nil }
        return ShareBesideCrimeRow(
          share: share, indicator: indicator, againstRest: contrast, crime: crime,
          pattern: Self.pattern(contrast, indicator, crime.standing))
      }
  }

  static func pattern(
    _ contrast: Contrast, _ indicator: Indicator, _ standing: RateStanding?
  ) -> ShareBesideCrimeRow.Pattern {
    guard let verdict = contrast.test?.verdict, verdict != .noEstablishedDifference,
      let standing, standing != .noEstablishedDifference
    else { return .noPattern }
    let isWorse = (verdict == .higher) == (indicator.direction == .lowerIsBetter)
    switch (isWorse, standing == .higher) {
    case (true, true): return .worseWithMoreCrimes
    case (true, false): return .worseWithFewerCrimes
    case (false, true): return .betterWithMoreCrimes
    case (false, false): return .betterWithFewerCrimes
    }
  }
}
