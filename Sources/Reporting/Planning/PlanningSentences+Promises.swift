internal import Disclosure
internal import Planning
internal import SurveyModel

extension PlanningSentences {
  private var report: PublishableReport { words.report }

  /// The promise and its verdict, or why there is none.
  func verdict(_ promise: PublishablePromise) -> Sentence {
    let places = SurveyWords.list(promise.promise.places.map { words.placeName($0) })
    let name: Sentence = "Löftet ”\(promise.promise.title)” \(String(promise.promise.year)) (\(places))"
    if let result = promise.result { return "\(name): \(result.test.verdict.rawValue)." }
    return "\(name): \(absence(promise))."
  }

  /// The verdict with what it rests on.
  func promise(_ promise: PublishablePromise) -> [Sentence] {
    guard let result = promise.result, let before = promise.before, let after = promise.after
    else { return [verdict(promise)] }
    var sentences = [verdict(promise)]
    let levels = ShareLevels(
      Share(result.before.share, promise.cell("andel_fore")),
      Share(result.after.share, promise.cell("andel_efter")),
      difference: PercentagePoints(result.test.change.value, promise.cell("forandring")))
    sentences.append(
      """
      Måttet ”\(report.indicator(promise.promise.indicator)?.title ?? promise.promise.indicator)” \
      gick \(levels.fromTo) mellan \(words.wave(before)) och \(words.wave(after)) \
      (\(Count(result.before.base, promise.cell("bas_fore"))) och \
      \(Count(result.after.base, promise.cell("bas_efter"))) svar).
      """)
    if let rest = result.test.againstRest {
      sentences.append(
        "Jämfört med förändringen i \(words.rest) är skillnaden \(range(rest, promise, "utover_resten")).")
    } else {
      sentences.append("Det finns ingen annan del av kommunen att jämföra med.")
    }
    for national in result.national.prefix(1) {
      let title = report.counterpartTitle(national.survey)
      sentences.append(
        """
        Jämfört med förändringen i \(title) är skillnaden \
        \(range(national.difference, promise, "utover_landet")).
        """)
    }
    sentences += choice(promise, result)
    if result.test.verdict != .clearImprovement, result.test.verdict != .clearWorsening {
      sentences.append(answersNeeded(promise, result))
    }
    return sentences
  }

  /// `en minskning med 17,9 procentenheter (intervall: …)`.
  private func range(
    _ difference: PromiseTest.Difference, _ promise: PublishablePromise, _ column: String
  ) -> Sentence {
    """
    \(change(difference.value, promise.cell(column))) (den kan vara allt från \
    \(change(difference.lower, promise.cell("\(column)_nedre"))) till \
    \(change(difference.upper, promise.cell("\(column)_ovre"))))
    """
  }

  private func change(_ value: Double, _ source: NumberSource) -> Sentence {
    "\(value < 0 ? "en minskning med" : "en ökning med") \(PercentagePoints(value, source))"
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
        eftersom också \(words.rest) är osäkert mätt.
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
    case .hidden, nil: "uppgifterna visas inte, eftersom för få har svarat på någon plats"
    }
  }
}
