internal import Disclosure
internal import SurveyModel

/// The result beside another survey's, which is as a rule the national one.
struct ComparisonSentences {
  let words: SurveyWords

  /// What is said of one comparison with another survey.
  func sentences(_ contrast: PublishableContrast) -> [Sentence] {
    guard case .survey(let survey, let wave, let place) = contrast.counterpart else { return [] }
    let name = words.counterpart(survey: survey, wave: wave, place: place)
    let share = contrast.other
    if let test = contrast.test, let established = DifferenceWords.establishedDifference(contrast) {
      return [
        "Jämfört med \(name) är andelen \(DifferenceWords.direction(test)): \(established)."
      ] + note(contrast)
    }
    if let range = DifferenceWords.possibleDifference(contrast), let share {
      return [
        "Jämfört med \(name) (\(share)) finns ingen säkerställd skillnad; \(range)."
      ] + note(contrast)
    }
    switch contrast.status {
    case .openLink:
      return share.map {
        ["I \(name) är andelen \($0); skillnaden prövas inte, eftersom enkäten var öppen."]
      } ?? []
    case .notComparable:
      guard let share else { return [] }
      let reason: Sentence =
        contrast.incomparability == .collectionMethod
        ? "metoderna skiljer sig åt" : "en ny mätserie har börjat"
      return ["I \(name) är andelen \(share); skillnaden prövas inte, eftersom \(reason)."]
    case .missing:
      guard let share, contrast.difference != nil else { return [] }
      return [
        "I \(name) är andelen \(share); skillnaden prövas inte, eftersom osäkerheten inte är känd."
      ]
    case .baseTooSmall:
      return ["Underlaget är för litet för en jämförelse med \(name)."]
    default: return []
    }
  }

  /// What is said of one comparison with a paired indicator.
  func pair(_ contrast: PublishableContrast) -> [Sentence] {
    guard case .indicator(let name) = contrast.counterpart else { return [] }
    let title = "”\(words.report.indicator(name)?.title ?? name)”"
    if let test = contrast.test, let established = DifferenceWords.establishedDifference(contrast) {
      return [
        """
        Jämfört med \(title) bland samma personer är andelen \
        \(DifferenceWords.direction(test)): \(established).
        """
      ]
    }
    if let range = DifferenceWords.possibleDifference(contrast), let other = contrast.other {
      return [
        """
        Jämfört med \(title) (\(other)) bland samma personer finns ingen säkerställd \
        skillnad; \(range).
        """
      ]
    }
    return []
  }

  private func note(_ contrast: PublishableContrast) -> [Sentence] {
    DifferenceWords.disagreement(contrast).map { [$0] } ?? []
  }
}
