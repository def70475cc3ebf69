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
    guard let rate = report.responseRate(wave: wave), let answers = rate.answers else {
      return withoutRate
    }
    if rate.status == .openLink {
      var result: [Sentence] = [
        "Öppen enkät: svarsfrekvens kan inte beräknas."
      ]
      if let perThousand = answers.perThousand {
        let number = SwedishNumber.text(perThousand, decimals: perThousand < 10 ? 1 : 0)
        result.append(
          """
          Enkäten fick \(Count(answers.responses), .answer), vilket är \(number) svar per \
          \(Count(1000)) i målgruppen.
          """)
      } else {
        result.append("Enkäten fick \(Count(answers.responses), .answer).")
      }
      return result
    }
    guard let figures = answers.rate else {
      return [
        "Undersökningen besvarades av \(Count(answers.responses), .person).",
        "Svarsfrekvensen kan inte beräknas, eftersom det inte är känt hur många som tillfrågades.",
      ]
    }
    var result: [Sentence] = [
      """
      Undersökningen besvarades av \(Count(answers.responses), .person), en svarsfrekvens på \
      \(Share(figures.estimate)).
      """
    ]
    if let bounds = bounds(figures) { result.append(bounds) }
    return result
  }

  /// The number of answers and the rate against the wave before, for the page.
  var development: [Sentence] {
    guard let rate = report.responseRate(wave: wave), let answers = rate.answers,
      let earlier = report.comparedWaves.last(where: { $0.identifier < wave })?.identifier,
      let before = report.responseRate(wave: earlier)?.answers
    else { return [] }
    var result: [Sentence] = []
    let name = words.inWave(earlier)
    if answers.responses == before.responses {
      result.append("Antalet svar är lika stort som \(name).")
    } else {
      let change = RelativeChange(before: before.responses, after: answers.responses)
      result.append(
        """
        Antalet svar var \(Count(answers.responses)), jämfört med \(Count(before.responses)) \
        \(name) (\(change)).
        """)
    }
    if let now = answers.rate?.estimate, let then = before.rate?.estimate {
      result.append(rateChange(from: then, to: now, since: name))
    }
    return result
  }

  /// The rate then and now; the difference too where the printed levels give it.
  private func rateChange(from then: Double, to now: Double, since name: String) -> Sentence {
    let levels = ShareLevels(then, now, difference: now - then)
    guard levels.decimals <= 1 else {
      return """
        Svarsfrekvensen var \(Share(then).text(decimals: 1)) \(name) och \
        \(Share(now).text(decimals: 1)) den här gången.
        """
    }
    let points = levels.points(now - then)
    if points.roundsToZero { return "Svarsfrekvensen är densamma som \(name)." }
    return """
      Svarsfrekvensen gick \(levels.fromTo), det vill säga \(points) \
      \(now > then ? "upp" : "ned").
      """
  }

  private func bounds(_ rate: PublishableResponseRate.Rate) -> Sentence? {
    let limits = [rate.lower, rate.upper].map { RoundedDecimal($0, decimals: 0, shift: 2).units }
    guard limits[0] < limits[1] else { return nil }
    return """
      Den ligger mellan \(Share(rate.lower).number(decimals: 0)) och \
      \(Share(rate.upper).text(decimals: 0)), beroende på hur många av de okända fallen som hör \
      till målgruppen.
      """
  }

  /// Without a row of response rates the base of the headline says what there is to say.
  private var withoutRate: [Sentence] {
    if words.isOpenLink { return ["Öppen enkät: svarsfrekvens kan inte beräknas."] }
    let share = indicator.flatMap { report.share(of: $0.name, wave: wave) }
    if let count = share?.respondents ?? share?.base {
      return [
        "Uppgiften bygger på svar från \(Count(count), .person).",
        "Svarsfrekvensen finns inte i underlaget.",
      ]
    }
    if report.responseRate(wave: wave)?.status.isHidden == true {
      return ["Antalet svar visas inte, eftersom så få har svarat."]
    }
    return ["Antalet svar och svarsfrekvensen finns inte i underlaget."]
  }
}
