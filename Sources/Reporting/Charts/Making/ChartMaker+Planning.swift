internal import Disclosure
internal import Planning
internal import SurveyModel

extension ChartMaker {
  /// The places of the planning basis by the headline, the worst modelled share first: the direct
  /// share with its interval, and below it the modelled one that the order is by.
  ///
  /// Nil without places that have a modelled share.
  func planning() -> Chart? {
    let places = PlannedPlaces(report)
    guard let indicator = places.indicator, !places.rows.isEmpty else { return nil }
    let rows = places.rows
    return dots(
      id: "planering-\(indicator.name)", title: ChartFindings(words: words).ranks(rows),
      indicator: indicator, rows: rows.map(dot),
      extra: verdictNote(
        rows.map { ChartVerdict($0.againstRest) },
        higher: "säkerställt högre än i \(words.rest)", lower: "säkerställt lägre") + [
          "Romb: modellerad andel, som bara används för ordningen.",
          "Rangen är ett intervall; 1 är sämst.",
        ] + (places.allAlike ? ["Den modellerade andelen är densamma för alla."] : []))
  }

  private func dot(_ row: PublishableShortlistRow) -> DotChart.Row {
    let rank = row.rankLimits.map { limits -> Sentence in
      limits.best.value == limits.worst.value
        ? ", rang \(limits.best)" : ", rang \(limits.best)–\(limits.worst)"
    }
    let modelled = row.modelled.map { "(modell \($0.percentSign))" as Sentence }
    return DotChart.Row(
      label: "\(words.placeName(row.share.place))\(rank ?? "")", point: ChartPoint(row.share),
      verdict: ChartVerdict(row.againstRest), verdictWord: modelled ?? "",
      modelled: row.steadied?.share)
  }

  /// What all respondents of the reported wave name, the most named first; a chart a question.
  func named() -> [Chart] {
    guard let plan = report.plan else { return [] }
    var questions: [String] = []
    for cause in plan.causes where !questions.contains(cause.question) {
      questions.append(cause.question)
    }
    return questions.enumerated().compactMap { index, question in
      let found = plan.causeShares.compactMap {
        share -> (cause: ImpliedIndicator, share: PublishableShare)? in
        guard share.wave == wave, share.place == nil, share.group.isAll,
          let cause = plan.cause(share.indicator), cause.question == question
        else { return nil }
        return (cause, share)
      }
      guard let first = found.first, found.contains(where: { $0.share.share != nil }) else {
        return nil
      }
      let rows = Self.sorted(
        found.map { cause, share in
          DotChart.Row(
            label: Sentence(cause.indicator.title), point: ChartPoint(share, of: cause), verdict: nil,
            verdictWord: "")
        })
      let base = first.share.answersInBase(of: first.cause).map {
        " Bas: \($0, .answer)." as Sentence
      }
      return Chart(
        id: ASCIIName.name("namnt-\(index + 1)-\(question)"),
        title: "”\(first.cause.questionText)”",
        subtitle: """
          Andelen som nämner varje \(Self.word(first.cause.kind)), \(wholeName). \
          \(words.wave(wave).capitalized). Procent.
          """,
        notes: notes(points: rows.map(\.point), indicator: nil, waves: [wave]).enumerated().map {
          $0 == 1 ? $1 + (base ?? "") : $1
        },
        description: Self.description(of: rows, what: "rader"),
        body: .dots(DotChart(rows: rows, references: [])))
    }
  }

  private static func word(_ kind: ImpliedIndicator.Kind) -> String {
    switch kind {
    case .option: "svar"
    case .theme: "tema"
    case .indicatedPlace: "plats"
    }
  }

  /// The shares of the promised places before and after, a line a promise; nil without any that is
  /// judged.
  func promises() -> Chart? {
    let judged = (report.plan?.promises ?? []).compactMap { promise in
      promise.result.map { (promise: promise, result: $0) }
    }
    guard !judged.isEmpty else { return nil }
    let rows = judged.map { promise, result -> SlopeChart.Row in
      let verdict: ChartVerdict =
        switch result.test.verdict {
        case .clearImprovement: promise.direction == .lowerIsBetter ? .lower : .higher
        case .clearWorsening: promise.direction == .lowerIsBetter ? .higher : .lower
        case .possibleImprovement, .possibleWorsening, .undecided: .notEstablished
        }
      return SlopeChart.Row(
        kind: .own, label: Sentence(promise.promise.title),
        before: Self.point(result.before.share, promise.cell("andel_fore")),
        after: Self.point(result.after.share, promise.cell("andel_efter")), verdict: verdict)
    }
    let clear = judged.count { $0.result.test.verdict == .clearImprovement }
    return Chart(
      id: "loften",
      title: """
        Tydlig förbättring för \(Count(clear, .rows(Self.clearPromises))) av \
        \(Count(judged.count, .rows(Self.judgedPromises)), .judgedPromise)
        """,
      subtitle: "Andelen på löftets platser i mätningen före och efter löftet. Procent.",
      notes: [
        """
        Triangel: tydlig förbättring eller försämring. Bedömningen gäller förändringen jämförd med \
        den i \(words.rest).
        """,
        "Källa: \(report.settings.title).",
      ],
      description: """
        Lutningsdiagram. \(zip(judged, rows).map(Self.description).joined(by: " ")) Alla siffror \
        finns i tabellen.
        """,
      body: .slopes(
        SlopeChart(beforeLabel: "Före", afterLabel: "Efter", rows: rows, isBroken: false)))
  }

  private static let judgedPromises = RowQuery(
    tables: ["loften"], conditions: [.isShown("forandring")])
  private static let clearPromises = RowQuery(
    tables: ["loften"],
    conditions: [
      .equals("bedomning", .text(PlanningCodes.verdict(.clearImprovement).code))
    ])

  private static func description(
    _ judged: (promise: PublishablePromise, result: PromiseFollowUp.Result),
    _ row: SlopeChart.Row
  ) -> Sentence {
    """
    \(row.label): från \(row.before.label) till \(row.after.label), \
    \(judged.result.test.verdict.rawValue).
    """
  }

  private static func point(_ share: Double, _ source: NumberSource) -> ChartPoint {
    ChartPoint(level: Share(share, source), interval: nil, reason: "", needsCaution: false)
  }
}

extension Noun {
  /// A promise that could be judged.
  static let judgedPromise = Noun(
    singular: "bedömt löfte", plural: "bedömda löften", definitePlural: "de bedömda löftena",
    isNeuter: true)
}
