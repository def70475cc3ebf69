internal import Disclosure
internal import SurveyModel

/// The other indicators, a line each.
struct IndicatorSentences {
  let words: SurveyWords

  /// The lines, in the order of the indicators, the headline left out.
  var sentences: [Sentence] { words.report.indicators.dropFirst().map(line) }

  private func line(_ indicator: Indicator) -> Sentence {
    let report = words.report
    let wave = words.wave(report.reportedWave)
    let title: Sentence =
      indicator.title.first?.isNumber == true
      ? "Måttet ”\(indicator.title)”" : Sentence(indicator.title).capitalized
    guard let share = report.share(of: indicator.name, wave: report.reportedWave),
      let value = share.level
    else { return "\(title): ingen andel visas för \(wave)." }
    let start: Sentence = "\(title): \(value) \(words.when(report.reportedWave))"
    guard let change = words.contrasts.change(of: indicator.name),
      let since = HeadlineSentences.earlierWave(change)
    else { return start.closed }
    let earlier = words.wave(since)
    if let established = DifferenceWords.establishedChange(change, since: earlier) {
      return "\(start), \(established)."
    }
    guard let before = change.other else { return start.closed }
    if let open = DifferenceWords.noEstablishedChange(change) {
      return "\(start), jämfört med \(before) \(words.when(since)): \(open)."
    }
    if change.status == .openLink {
      return "\(start), \(before) \(words.when(since)) (öppen enkät, prövas inte)."
    }
    return start.closed
  }
}
