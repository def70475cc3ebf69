internal import Disclosure
internal import SurveyModel

/// Which groups differ, one background variable at a time.
struct GroupSentences {
  let words: SurveyWords
  let indicator: Indicator
  /// How many established differences of one variable are told, the largest first.
  static let mostTold = 4

  /// A line for each established difference, and one for the rest; empty without comparisons.
  var sentences: [Sentence] {
    let contrasts = ReportedContrasts(words.report).groups(of: indicator.name)
      .filter { $0.test != nil }
    var variables: [String] = []
    for contrast in contrasts where !variables.contains(variable(contrast)) {
      variables.append(variable(contrast))
    }
    return variables.flatMap { name in
      lines(name, contrasts.filter { variable($0) == name })
    }
  }

  private func lines(_ variable: String, _ contrasts: [PublishableContrast]) -> [Sentence] {
    let established = contrasts.enumerated()
      .filter { $0.element.test?.verdict != .notEstablished }
      .sorted {
        let sizes = (abs($0.element.difference ?? 0), abs($1.element.difference ?? 0))
        return sizes.0 == sizes.1 ? $0.offset < $1.offset : sizes.0 > sizes.1
      }.map(\.element)
    let label = Sentence(variable).capitalized
    var result = established.prefix(Self.mostTold).compactMap { contrast -> Sentence? in
      guard let test = contrast.test, case .group(let other) = contrast.counterpart,
        let words = DifferenceWords.establishedDifference(contrast)
      else { return nil }
      return """
        \(label): andelen är \(DifferenceWords.direction(test)) i gruppen \
        \(codes(contrast.group, variable)) än i gruppen \(codes(other, variable)), \(words).
        """
    }
    let more = established.count - result.count
    let unclear = contrasts.count - established.count
    if more > 0 {
      result.append("\(label): ytterligare \(Count(more)) skillnader är säkerställda.")
    }
    if unclear > 0 {
      result.append(
        established.isEmpty
          ? "\(label): ingen säkerställd skillnad mellan grupperna."
          : """
          \(label): i \(Count(unclear)) av \(Count(contrasts.count), .comparison) finns ingen \
          säkerställd skillnad.
          """)
    }
    return result
  }

  private func variable(_ contrast: PublishableContrast) -> String {
    contrast.group.terms.map(\.variable).joined(separator: ", ")
  }

  private func codes(_ group: GroupSelection, _ variable: String) -> String {
    group.terms.map(\.code).joined(separator: ", ")
  }
}
