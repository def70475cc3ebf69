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
        "Andelen är \(DifferenceWords.direction(test)) än i \(name). \(established)"
      ] + note(contrast)
    }
    if let range = DifferenceWords.possibleDifference(contrast), let share {
      return [
        "Jämfört med \(name) (\(share)) finns ingen säkerställd skillnad. \(range)."
      ] + note(contrast)
    }
    switch contrast.status {
    case .openLink:
      return share.map {
        ["I \(name) är andelen \($0). Skillnaden prövas inte, eftersom enkäten var öppen."]
      } ?? []
    case .notComparable:
      guard let share else { return [] }
      let reason: Sentence =
        contrast.incomparability == .collectionMethod
        ? "metoderna skiljer sig åt" : "en ny mätserie har börjat"
      return ["I \(name) är andelen \(share). Skillnaden prövas inte, eftersom \(reason)."]
    case .missing:
      guard let share, contrast.difference != nil else { return [] }
      return [
        """
        I \(name) är andelen \(share). Skillnaden prövas inte, eftersom \
        \(contrast.reasonUntested).
        """
      ]
    case .baseTooSmall:
      return ["Underlaget är för litet för en jämförelse med \(name)."]
    default: return []
    }
  }

  /// What is said of one comparison with a paired indicator, as day against evening.
  func pair(_ contrast: PublishableContrast) -> [Sentence] {
    guard case .indicator(let name) = contrast.counterpart else { return [] }
    let titles = [contrast.indicator, name].map { words.report.indicator($0)?.title ?? $0 }
    if let test = contrast.test, let established = DifferenceWords.establishedDifference(contrast) {
      return [
        """
        Bland samma personer är andelen för ”\(titles[0])” \(DifferenceWords.direction(test)) än för \
        ”\(titles[1])”. \(established)
        """
      ]
    }
    if let range = DifferenceWords.possibleDifference(contrast) {
      return [
        """
        Bland samma personer finns ingen säkerställd skillnad mellan ”\(titles[0])” och \
        ”\(titles[1])”. \(range).
        """
      ]
    }
    return []
  }

  private func note(_ contrast: PublishableContrast) -> [Sentence] {
    DifferenceWords.disagreement(contrast).map { [$0] } ?? []
  }
}
