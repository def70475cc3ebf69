internal import Disclosure
internal import Planning
internal import SurveyModel

/// What is said of the planning basis.
struct PlanningSentences {
  let words: SurveyWords
  let plan: PublishablePlan
  static let mostTold = 3
  var report: PublishableReport { words.report }

  /// The problems that are established, the strongest evidence first; at most `limit`.
  func clearest(_ limit: Int) -> [PublishableShortlistRow] {
    Array(plan.shortlist.filter { $0.strength <= .clear }.prefix(limit))
  }

  /// The clearest problems in words, or that none is established; empty without a planning basis.
  var problems: [Sentence] {
    let told = clearest(Self.mostTold)
    if told.isEmpty, !plan.shortlist.isEmpty { return [noProblem] }
    return told.map(problem)
  }

  /// That nothing is established; or, where no place was tested against the rest, why not.
  var noProblem: Sentence {
    let place: Sentence = "\(words.place.any) \(words.place.singular)"
    let judged = report.indicators.filter { $0.direction != nil }
    let contrasts = judged.flatMap { words.contrasts.places(of: $0.name) }
    let tested = contrasts.filter { $0.test != nil }
    if tested.isEmpty,
      let reason = judged.lazy.compactMap({ PlaceSentences(words: words, indicator: $0).untested })
        .first
    {
      return "\(reason.closed) Därför kan det inte sägas om \(place) är sämre än de övriga."
    }
    let nothing: Sentence =
      tested.count == contrasts.count
      ? "Inget mått är med säkerhet" : "Inget av det som har prövats är med säkerhet"
    return "\(nothing) sämre i \(place) än i de övriga. Underlaget är svagt."
  }

  /// One problem in one place, with what its evidence is.
  func problem(_ row: PublishableShortlistRow) -> Sentence {
    let place = words.placeName(row.share.place)
    let who = row.share.group.isAll ? "" : " (\(words.group(row.share.group)))"
    let what = Self.share(row.indicator)
    let level: Sentence = row.share.level.map { "\(what) är \($0)" } ?? "\(what) visas inte"
    var sentences: [Sentence] = ["\(place)\(who): \(level)."]
    if let established = established(row) { sentences.append(established) }
    if row.wavesEstablishedInARow > 1 {
      sentences.append(
        "Det är säkerställt \(row.establishedInARow, .waveInARow).")
    }
    if let ranks = row.ranks, let limits = row.rankLimits, ranks.count < row.rankedPlaces {
      let last: Sentence =
        ranks.count == 1 ? "" : " till \(limits.worst)"
      let among: Sentence =
        row.isAmongThreeWorst ? ", alltså med säkerhet bland de tre sämsta" : ""
      sentences.append(
        """
        Räknat från det sämsta värdet är det nummer \(limits.best)\(last) av \
        \(row.rankedCount, words.place)\(among).
        """)
    }
    sentences.append("Belägget är \(row.strength.rawValue).")
    return sentences.dropFirst().reduce(sentences[0]) { "\($0) \($1)" }
  }

  /// `andelen som känner sig otrygga`, or by the title.
  static func share(_ indicator: Indicator) -> String {
    indicator.phrase.map { "andelen som \($0)" } ?? "andelen för måttet ”\(indicator.title)”"
  }

  /// The established difference from the other places; for a group from the compared survey.
  private func established(_ row: PublishableShortlistRow) -> Sentence? {
    guard let contrast = row.share.group.isAll ? row.againstRest : row.againstSurvey else {
      return nil
    }
    guard case .survey(let survey, let wave, let place) = contrast.counterpart else {
      return DifferenceWords.establishedDifference(contrast, against: " mot \(words.rest)")
    }
    let name = words.counterpart(survey: survey, wave: wave, place: place)
    return DifferenceWords.establishedDifference(contrast, against: " mot samma grupp i \(name)")
  }

  /// What the next survey could find of the headline, and how many answers more would take.
  var nextWave: [Sentence] {
    let rows = plan.sampleSizes.filter { $0.indicator.name == report.indicators.first?.name }
    guard !rows.isEmpty else { return [] }
    var sentences: [Sentence] = []
    if let whole = rows.first(where: { $0.share.place == nil }),
      let least = whole.improvement
    {
      sentences.append(
        """
        Med lika många svar som nu upptäcks en förbättring av huvudmåttet på \
        \(least) för alla tillsammans, i åtta fall av tio.
        """)
    }
    let places = rows.filter { $0.share.place != nil }
    let answers = places.compactMap(\.answersNeeded).sorted { $0.value < $1.value }
    if let fewest = answers.first, let most = answers.last {
      let range: Sentence =
        fewest.value == most.value
        ? "\(most, .answer)" : "mellan \(fewest) och \(most, .answer)"
      sentences.append(
        """
        För att upptäcka 5 procentenheter i \(words.place.single) \(words.place.singular) behövs \(range) per omgång.
        """)
    }
    return sentences
  }

  /// How the planning basis is to be read.
  var method: [Sentence] {
    var result: [Sentence] = []
    if !plan.shortlist.isEmpty {
      result += [
        """
        Ett tydligt belägg är säkerställt nu. Ett starkt belägg är säkerställt två omgångar i rad, \
        eller nu för en plats som med säkerhet är bland de tre med sämst värde.
        """,
        """
        Numret i ordningen är ett intervall som gäller för alla platser på en gång. Bara platser \
        med minst \(report.settings.leastForRanking) svar är med.
        """,
        """
        Rader med samma belägg står i ordning efter modellerade andelar (Fay–Herriot). I dem dras \
        osäkra andelar mot platsernas gemensamma nivå. De ersätter inga andelar.
        """,
      ]
      if PlannedPlaces(report).allAlike {
        result.append(
          """
          För huvudmåttet skiljer sig \(words.place.definitePlural) inte åt mer än slumpen kan \
          ge. Därför är den modellerade andelen lika för alla.
          """)
      }
    }
    if plan.promises.contains(where: { $0.result != nil }) {
      result.append(
        """
        Ett löfte bedöms mot \(words.rest). Hade ingenting hänt skulle tydlig förbättring sägas i \
        högst 2,5 procent av fallen, också om platsen valdes för att den låg sämst till.
        """)
    }
    return result + themes
  }

  /// How well free text is coded: precision and recall of each theme in the labelled sample.
  private var themes: [Sentence] {
    let measured = plan.themeAccuracy.compactMap { theme -> Sentence? in
      guard let precision = theme.precisionShare, let recall = theme.recallShare else { return nil }
      return "Temat ”\(theme.theme)”: \(precision) hör dit och \(recall) hittas."
    }
    guard let texts = plan.themeAccuracy.first?.textCount, !measured.isEmpty else { return [] }
    return [
      """
      Teman i fritext hittas med ordlistor, som är prövade på \(texts) texter där en läsare \
      har angett temat.
      """,
      """
      För varje tema visas hur stor del av de kodade texterna som hör dit, och hur stor del av \
      temats texter som hittas.
      """,
    ] + measured
  }
}

extension Noun {
  /// Waves in a row.
  static let waveInARow = Noun(
    singular: "omgång i rad", plural: "omgångar i rad", definitePlural: "omgångarna i rad",
    isNeuter: false)
}
