internal import Disclosure
internal import SurveyModel

/// How evenly the groups of the reported wave answered, and which of them did so too seldom.
struct EvennessSentences {
  let words: SurveyWords
  /// A group answered too seldom when its part of the respondents is below this part of what was
  /// expected, and by more than chance (two standard errors of a share).
  static let seldom = 0.9

  private var accounts: [PublishableEvenness] {
    words.report.evenness.filter { $0.wave == words.report.reportedWave }
  }

  /// How far the groups lie apart, and a line for each variable; empty for an open link, which has
  /// no rate, and where nothing is known of the groups.
  var sentences: [Sentence] {
    guard !words.isOpenLink, let all = accounts.first else { return [] }
    let variables = SurveyWords.list(all.variables.map(SurveyWords.code))
    let spread: Sentence = """
      Svarsfrekvensen i grupperna efter \(variables) ligger typiskt \
      \(all.spread) från den samlade (standardavvikelsen).
      """
    let single = accounts.filter { $0.variables.count == 1 && known($0) != nil }
    let seldom = single.compactMap(line)
    if !seldom.isEmpty || single.isEmpty { return [spread] + seldom }
    let names = SurveyWords.list(single.flatMap(\.variables).map(SurveyWords.code))
    return [spread, "Ingen grupp efter \(names) har svarat tydligt mer sällan än övriga."]
  }

  /// The groups of a variable that answered too seldom, and the rate of the one that did so least.
  private func line(_ evenness: PublishableEvenness) -> Sentence? {
    guard let variable = evenness.variables.first, let groups = known(evenness) else { return nil }
    let respondents = groups.reduce(0) { $0 + ($1.respondents ?? 0) }
    let seldom = groups.filter { isTooSeldom($0, of: respondents) }
    guard
      let lowest = seldom.min(by: { ($0.propensity ?? 1) < ($1.propensity ?? 1) }),
      let rate = evenness.rate(of: lowest)
    else { return nil }
    let start = Sentence(SurveyWords.code(variable)).capitalized
    if seldom.count == 1 {
      return """
        \(start): gruppen \(name(lowest)) har svarat tydligt mer sällan än övriga, med en \
        svarsfrekvens på \(rate).
        """
    }
    return """
      \(start): grupperna \(SurveyWords.list(seldom.map(name))) har svarat tydligt mer sällan än \
      övriga. Lägst är svarsfrekvensen i gruppen \(name(lowest)), \(rate).
      """
  }

  /// The groups of an account, or nil where any of them is hidden.
  private func known(_ evenness: PublishableEvenness) -> [PublishableEvenness.Group]? {
    evenness.groups.allSatisfy {
      $0.respondents != nil && $0.respondentShare != nil && $0.propensity != nil
    } ? evenness.groups : nil
  }

  private func isTooSeldom(_ group: PublishableEvenness.Group, of respondents: Int) -> Bool {
    guard let share = group.respondentShare, respondents > 0 else { return false }
    let expected = group.expectedShare
    let error = (expected * (1 - expected) / Double(respondents)).squareRoot()
    return share < Self.seldom * expected && share < expected - 2 * error
  }

  private func name(_ group: PublishableEvenness.Group) -> String {
    group.selection.terms.map { SurveyWords.code($0.code) }.joined(separator: ", ")
  }
}
