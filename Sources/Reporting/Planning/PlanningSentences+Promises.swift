internal import Disclosure
internal import Planning
internal import SurveyModel

extension PlanningSentences {
  /// The promise and its verdict, or why there is none.
  func verdict(_ promise: PublishablePromise) -> Sentence {
    let places = SurveyWords.list(promise.promise.places.map { words.placeName($0) })
    let name: Sentence =
      "Löftet ”\(promise.promise.title)” \(String(promise.promise.year)) (\(places))"
    if let result = promise.result { return "\(name): \(result.test.verdict.rawValue)." }
    return "\(name): \(absence(promise))."
  }

  /// The verdict with what it rests on.
  func promise(_ promise: PublishablePromise) -> [Sentence] {
    guard let result = promise.result, let before = promise.before, let after = promise.after
    else { return [verdict(promise)] }
    let title = report.indicator(promise.promise.indicator)?.title ?? promise.promise.indicator
    let levels = ShareLevels(
      Share(result.after.share, promise.cell("andel_efter")),
      Share(result.before.share, promise.cell("andel_fore")),
      difference: PercentagePoints(result.test.change.value, promise.cell("forandring")))
    let bases = (
      Count(result.after.base, promise.cell("bas_efter")),
      Count(result.before.base, promise.cell("bas_fore"))
    )
    var sentences: [Sentence] = [
      verdict(promise),
      """
      Måttet ”\(title)” \(words.when(after)) jämfört med \(words.wave(before)): \
      \(levels.against) (\(bases.0) och \(bases.1) svar).
      """,
    ]
    if let rest = result.test.againstRest {
      sentences.append(difference(rest, than: "i \(words.rest)", promise, "utover_ovriga"))
    } else {
      sentences.append("Det finns inga \(words.rest) att jämföra med.")
    }
    for national in result.national.prefix(1) {
      let title = report.counterpartTitle(national.survey)
      sentences.append(
        difference(national.difference, than: "i \(title)", promise, "utover_jamford"))
    }
    sentences += choice(promise, result)
    if result.test.verdict != .clearImprovement, result.test.verdict != .clearWorsening {
      sentences.append(answersNeeded(promise, result))
    }
    return sentences
  }

  /// `Förändringen är 16,8 procentenheter bättre än i övriga områden; …`; only the interval where it
  /// holds both better and worse.
  private func difference(
    _ difference: PromiseTest.Difference, than counterpart: String, _ promise: PublishablePromise,
    _ column: String
  ) -> Sentence {
    let isFallBetter = promise.direction == .lowerIsBetter
    let limits = [
      PercentagePoints(difference.lower, promise.cell("\(column)_nedre")),
      PercentagePoints(difference.upper, promise.cell("\(column)_ovre")),
    ]
    func side(_ points: PercentagePoints) -> Sentence {
      if points.roundsToZero { return "nära noll" }
      return "\(points) \((points.value < 0) == isFallBetter ? "bättre" : "sämre")"
    }
    guard difference.lower > 0 || difference.upper < 0 else {
      let (best, worst) =
        isFallBetter
        ? (limits[0], limits[1]) : (limits[1], limits[0])
      return """
        Förändringen kan vara allt från \(side(best)) till \(side(worst)) jämfört med den \
        \(counterpart).
        """
    }
    let sorted = limits.sorted { $0.value.magnitude < $1.value.magnitude }
    let middle = PercentagePoints(difference.value, promise.cell(column))
    return """
      Förändringen är \(side(middle)) än \(counterpart); den kan vara allt från \
      \(side(sorted[0])) till \(side(sorted[1])).
      """
  }

  /// The warning of regression to the mean.
  private func choice(
    _ promise: PublishablePromise, _ result: PromiseFollowUp.Result
  ) -> [Sentence] {
    guard result.choice.isAmongWorst else { return [] }
    let places = promise.promise.places
    let who = places.count == 1 ? words.placeName(places.first) : "minst en av platserna"
    var sentences: [Sentence] = [
      """
      Före löftet hade \(who) ett av de tre sämsta värdena. Ett sådant värde blir ofta bättre nästa \
      gång utan att något har gjorts; bedömningen tar hänsyn till det.
      """
    ]
    let expected = result.expectedReturn.map {
      PercentagePoints($0, promise.cell("vantad_atergang"))
    }
    if let expected, !expected.roundsToZero {
      sentences.append(
        """
        Ungefär \(expected) av andelen före väntas gå tillbaka av sig själva \
        (modellberäknat).
        """)
    }
    return sentences
  }

  private func answersNeeded(
    _ promise: PublishablePromise, _ result: PromiseFollowUp.Result
  ) -> Sentence {
    let places = promise.promise.places.count == 1 ? "platsen" : "platserna"
    guard let answers = result.answersNeeded else {
      return """
        En så liten skillnad hade inte gått att avgöra med fler svar från \(places) heller, \
        eftersom också \(words.rest) är osäkert mätta.
        """
    }
    return """
      För att avgöra en skillnad av den storleken i åtta fall av tio hade det behövts ungefär \
      \(Count(answers, promise.cell("svar_som_hade_avgjort"))) svar per omgång från \(places).
      """
  }

  private func absence(_ promise: PublishablePromise) -> Sentence {
    switch promise.absence {
    case .noWaveBefore: "det finns ingen mätning före löftet"
    case .noWaveAfter: "det finns ingen mätning efter löftet ännu"
    case .notAsked: "frågan ställdes inte i båda mätningarna"
    case .notComparable: "mätningarna går inte att jämföra med varandra"
    case .baseTooSmall: "för få har svarat för att det ska gå att bedöma"
    case .openLink: "enkäten var öppen, så löftet kan inte bedömas"
    case .noPrecision: "osäkerheten kan inte beräknas"
    case .unreliable: "andelen är för osäker för att visas"
    case .hiddenToProtectAnother:
      "jämförelsen visas inte, eftersom \(ProtectionSentences.another) annars kunde räknas ut"
    case .hidden, nil: "uppgifterna visas inte, eftersom \(ProtectionSentences.persons)"
    }
  }
}
