internal import Estimation
internal import SurveyModel

extension ContrastRules {
  /// Comparisons that are looked at together, so that each adjusted p-value holds all the others.
  ///
  /// Benjamini–Hochberg makes the adjusted p-value of one the p-value of another times a constant.
  struct Family: Hashable {
    let indicator: String
    let wave: WaveIdentifier
    /// What is compared with; nil for groups, which stand in `variables`.
    let counterpart: PublishableContrast.Counterpart?
    let isPlace: Bool
    let variables: [String]

    /// The family of a contrast.
    init(_ contrast: Contrast) {
      indicator = contrast.indicator
      wave = contrast.wave
      if case .group = contrast.counterpart {
        counterpart = nil
      } else {
        counterpart = ContrastRules.counterpart(contrast.counterpart)
      }
      isPlace = contrast.domain.place != nil
      variables = contrast.domain.group.terms.map(\.variable)
    }
  }

  /// The rules with regard to which of some contrasts are hidden: the adjusted p-values of the
  /// others in their family, which would tell theirs, lose their decimals.
  func beside(_ contrasts: [Contrast]) -> ContrastRules {
    var rules = self
    rules.familiesWithHidden = Set(
      contrasts.filter { $0.test != nil && row($0).status.isHidden }.map(Family.init))
    return rules
  }
}
