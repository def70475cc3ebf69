internal import Estimation
internal import SurveyModel

extension ContrastRules {
  /// A test with its figures rounded where they are part of something hidden.
  func published(
    _ test: Contrast.Test, decimals: Int?, isBesideHidden: Bool, isOpenToSearch: Bool
  ) -> PublishableContrast.Test {
    let level = 1 - settings.confidenceLevel
    let pValue = { (value: Double, isRounded: Bool) in
      isRounded ? Blurring.pValue(value, level: level) : value
    }
    let adjusted = { (value: Double) in
      isBesideHidden && isOpenToSearch
        ? Blurring.pValueClass(value, level: level)
        : pValue(value, decimals != nil || isBesideHidden)
    }
    let own = pValue(test.pValue, decimals != nil)
    let verdict: PublishableContrast.Verdict =
      switch test.verdict {
      case .higher: .higher
      case .lower: .lower
      case .noEstablishedDifference: .notEstablished
      }
    return PublishableContrast.Test(
      standardError: Blurring.rounded(test.standardError, decimals: decimals.map { $0 + 1 }),
      lower: Blurring.rounded(test.lower, decimals: decimals),
      upper: Blurring.rounded(test.upper, decimals: decimals), pValue: own,
      adjustedPValue: max(own, adjusted(test.adjustedPValue)),
      cautiousPValue: adjusted(test.cautiousPValue), verdict: verdict,
      size: test.size == .large ? .large : .small,
      disagreement: PublishableContrast.Disagreement(
        isEstablished: verdict != .notEstablished, lower: test.lower, upper: test.upper,
        pValue: test.pValue, adjustedPValue: test.adjustedPValue,
        level: level))
  }

  /// What an estimate is held against, as it is published.
  static func counterpart(
    _ counterpart: Contrast.Counterpart
  ) -> PublishableContrast.Counterpart {
    switch counterpart {
    case .wave(let wave): .wave(wave)
    case .survey(let name, let wave, let place): .survey(name: name, wave: wave, place: place)
    case .restOfMunicipality: .restOfMunicipality
    case .group(let group): .group(group)
    case .indicator(let name): .indicator(name)
    }
  }
}
