internal import Disclosure
internal import SurveyModel

/// How many answered and how large a part of those asked that is.
struct ResponseSentences {
  let words: SurveyWords
  let indicator: Indicator?
  private var report: PublishableReport { words.report }
  private var wave: WaveIdentifier { report.reportedWave }

  /// The sentences that stand beside the headline.
  var sentences: [Sentence] {
    guard let rate = report.responseRate(wave: wave), let answers = rate.answers,
      let responses = rate.responses
    else {
      return withoutRate
    }
    if rate.status == .openLink {
      var result: [Sentence] = [
        "Öppen enkät: svarsfrekvens kan inte beräknas."
      ]
      if let perThousand = rate.perThousand(decimals: (answers.perThousand ?? 0) < 10 ? 1 : 0) {
        result.append(
          """
          Enkäten fick \(responses, .answer), vilket är \(perThousand) svar per 1\u{A0}000 i \
          målgruppen.
          """)
      } else {
        result.append("Enkäten fick \(responses, .answer).")
      }
      return result
    }
    guard let figure = rate.rate else {
      return [
        "Undersökningen besvarades av \(responses, .person).",
        "Svarsfrekvensen kan inte beräknas, eftersom det inte är känt hur många som tillfrågades.",
      ]
    }
    var result: [Sentence] = [
      """
      Undersökningen besvarades av \(responses, .person), en svarsfrekvens på \
      \(figure).
      """
    ]
    if let bounds = rate.bounds.flatMap(bounds) { result.append(bounds) }
    return result
  }

  /// The number of answers and the rate against the wave before, for the page.
  var development: [Sentence] {
    guard let rate = report.responseRate(wave: wave), let answers = rate.responses,
      let earlier = report.comparedWaves.last(where: { $0.identifier < wave })?.identifier,
      let rateBefore = report.responseRate(wave: earlier), let before = rateBefore.responses
    else { return [] }
    var result: [Sentence] = []
    let name = words.inWave(earlier)
    if answers.value == before.value {
      result.append("Antalet svar är lika stort som \(name).")
    } else {
      let change = RelativeChange(
        before: before.value, beforeCell: rateBefore.cell("svar"), after: answers.value,
        afterCell: rate.cell("svar"))
      result.append(
        """
        Antalet svar var \(answers), jämfört med \(before) \(name) (\(change)).
        """)
    }
    if let now = rate.rate, let then = rateBefore.rate {
      result.append(rateChange(from: then, to: now, since: name))
    }
    return result
  }

  /// The rate then and now; the difference too where the printed levels give it.
  private func rateChange(from then: Share, to now: Share, since name: Sentence) -> Sentence {
    let levels = ShareLevels(
      then, now,
      difference: PercentagePoints(now.value - then.value, .between(then.source, now.source)))
    guard levels.decimals <= 1 else {
      return """
        Svarsfrekvensen var \(then.words(decimals: 1)) \(name) och \
        \(now.words(decimals: 1)) den här gången.
        """
    }
    let points = levels.points
    if points.roundsToZero { return "Svarsfrekvensen är densamma som \(name)." }
    return """
      Svarsfrekvensen gick \(levels.fromTo), det vill säga \(points) \
      \(now.value > then.value ? "upp" : "ned").
      """
  }

  private func bounds(_ rate: (lower: Share, upper: Share)) -> Sentence? {
    let limits = [rate.lower, rate.upper].map {
      RoundedDecimal($0.value, decimals: 0, shift: 2).units
    }
    guard limits[0] < limits[1] else { return nil }
    return """
      Den ligger mellan \(rate.lower.number(decimals: 0)) och \
      \(rate.upper.words(decimals: 0)), beroende på hur många av de okända fallen som hör \
      till målgruppen.
      """
  }

  /// Without a row of response rates the base of the headline says what there is to say.
  private var withoutRate: [Sentence] {
    if words.isOpenLink { return ["Öppen enkät: svarsfrekvens kan inte beräknas."] }
    let share = indicator.flatMap { report.share(of: $0.name, wave: wave) }
    if let count = share?.respondentCount ?? share?.answersInBase {
      return [
        "Uppgiften bygger på svar från \(count, .person).",
        "Svarsfrekvensen finns inte i underlaget.",
      ]
    }
    if let status = report.responseRate(wave: wave)?.status, status.isHidden,
      let reason = status.reason
    {
      return ["Antalet svar visas inte, eftersom \(reason)."]
    }
    return ["Antalet svar och svarsfrekvensen finns inte i underlaget."]
  }
}
