internal import Disclosure
internal import Planning
internal import SurveyModel

/// What is said of the planning basis.
struct PlanningSentences {
  let words: SurveyWords
  let plan: PublishablePlan
  private static let mostCauses = 5
  var report: PublishableReport { words.report }

  /// One problem in one place, with what its evidence is.
  func problem(_ row: PublishableShortlistRow) -> Sentence {
    let place = words.placeName(row.share.place)
    let who = row.share.group.isAll ? "" : " (\(words.group(row.share.group)))"
    let what = Self.share(row.indicator)
    let level: Sentence = row.share.share.map { "\(what) är \(Share($0))" } ?? "\(what) visas inte"
    var sentences: [Sentence] = ["\(place)\(who): \(level)\(established(row))."]
    if row.wavesEstablishedInARow > 1 {
      sentences.append(
        "Det är säkerställt \(Count(row.wavesEstablishedInARow), .waveInARow).")
    }
    if let ranks = row.ranks, ranks.count < row.rankedPlaces {
      let last: Sentence =
        ranks.count == 1 ? "" : " till \(Count(ranks.upperBound))"
      let among: Sentence =
        row.isAmongThreeWorst ? ", alltså med säkerhet bland de tre sämsta" : ""
      sentences.append(
        """
        Räknat från det sämsta värdet är det nummer \(Count(ranks.lowerBound))\(last) av \
        \(Count(row.rankedPlaces), words.place)\(among).
        """)
    }
    sentences.append("Belägget är \(row.strength.rawValue).")
    return sentences.dropFirst().reduce(sentences[0]) { "\($0) \($1)" }
  }

  /// `andelen som känner sig otrygga`, or by the title.
  private static func share(_ indicator: Indicator) -> String {
    indicator.phrase.map { "andelen som \($0)" } ?? "andelen för måttet ”\(indicator.title)”"
  }

  /// The established difference from the other places; for a group from the compared survey.
  private func established(_ row: PublishableShortlistRow) -> Sentence {
    guard let contrast = row.share.group.isAll ? row.againstRest : row.againstSurvey,
      let difference = DifferenceWords.establishedDifference(contrast)
    else { return "" }
    guard case .survey(let survey, let wave, let place) = contrast.counterpart else {
      return ", \(difference) jämfört med \(words.rest)"
    }
    let name = words.counterpart(survey: survey, wave: wave, place: place)
    return ", \(difference) jämfört med samma grupp i \(name)"
  }

  /// What respondents name most, for the whole.
  var causes: [Sentence] {
    var questions: [String] = []
    for cause in plan.causes where !questions.contains(cause.question) {
      questions.append(cause.question)
    }
    return questions.compactMap { question in
      let shown = plan.causeShares.compactMap { share -> (ImpliedIndicator, Double)? in
        guard share.wave == report.reportedWave, share.place == nil, share.group.isAll,
          let value = share.share, let cause = plan.cause(share.indicator),
          cause.question == question
        else { return nil }
        return (cause, value)
      }.enumerated().sorted { left, right in
        left.element.1 == right.element.1
          ? left.offset < right.offset : left.element.1 > right.element.1
      }.prefix(Self.mostCauses).map(\.element)
      guard let first = shown.first else { return nil }
      let list = shown.map { "”\($0.0.indicator.title)” (\(Share($0.1).text))" }
      switch first.0.kind {
      case .option:
        return "Av dem som svarade nämner flest \(SurveyWords.list(list))."
      case .theme:
        return "Av dem som skrev en kommentar tar flest upp \(SurveyWords.list(list))."
      case .indicatedPlace:
        return "Av dem som pekade ut en plats nämner flest \(SurveyWords.list(list))."
      }
    }
  }

  /// Candidates for safety walks.
  var walks: [Sentence] {
    plan.walks.map { walk in
      let place = words.placeName(walk.row.share.place)
      let time = walk.row.indicator.timeOfDay.map { ", \($0)" } ?? ""
      let causes = walk.causes.compactMap { cause in
        cause.share.share.map { "”\(cause.cause.indicator.title)” (\(Share($0).text))" }
      }
      let named: Sentence =
        causes.isEmpty ? "" : " De svarande där nämner mest \(SurveyWords.list(causes))."
      let noted: Sentence =
        walk.incidents.map { " Händelser noterade under året: \(Count($0))." } ?? ""
      return "\(place)\(time): \(walk.row.indicator.title.lowercased()).\(named)\(noted)"
    }
  }

  /// What next year's table shows.
  var nextYear: [Sentence] {
    [
      """
      Tabellen gäller huvudmåttet och visar den minsta förbättring, i procentenheter, som \
      upptäcks i åtta fall av tio med lika många svar som nu.
      """,
      """
      De två sista kolumnerna visar hur många svar per omgång, och hur många utskick, som behövs \
      för att upptäcka 5 procentenheter.
      """,
    ]
  }

  /// What must stand beside reported crime.
  var crimeCaveat: [Sentence] {
    [
      """
      Antalet anmälda brott beror också på hur benägna människor är att anmäla, så få anmälningar \
      behöver inte betyda få brott.
      """,
      "Siffrorna står bredvid varandra; de visar inte vad som beror på vad.",
    ]
  }

  /// Places where a share and reported crime both differ with certainty from the other places.
  var sharesBesideCrime: [Sentence] {
    plan.sharesBesideCrime.compactMap { row in
      let level = row.againstRest.test.map(DifferenceWords.direction) ?? ""
      let crimes: String
      switch row.pattern {
      case .worseWithFewerCrimes: crimes = "medan antalet anmälda brott per invånare är lägre"
      case .betterWithMoreCrimes: crimes = "medan antalet anmälda brott per invånare är högre"
      case .worseWithMoreCrimes: crimes = "och antalet anmälda brott per invånare är högre"
      case .betterWithFewerCrimes: crimes = "och antalet anmälda brott per invånare är lägre"
      case .noPattern: return nil
      }
      return """
        \(words.placeName(row.share.place)): \(Self.share(row.indicator)) är säkerställt \(level) än i \
        \(words.rest), \(crimes).
        """
    }
  }

  /// How the planning basis is to be read.
  var method: [Sentence] {
    var result: [Sentence] = []
    if !plan.shortlist.isEmpty {
      result += [
        """
        Ett starkt belägg är säkerställt två omgångar i rad, eller säkerställt nu för en plats som \
        med säkerhet är bland de tre med sämst värde; ett tydligt belägg är säkerställt nu.
        """,
        """
        Rangordningen är ett intervall som gäller alla platser samtidigt, för platser med minst \
        \(Count(report.settings.minimumBaseForRanking)) svar.
        """,
        """
        Ordningen mellan rader med samma belägg följer modellerade andelar (Fay–Herriot), där \
        osäkra andelar dras mot platsernas gemensamma nivå; de ersätter inga andelar.
        """,
      ]
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

  /// How well free text is coded.
  private var themes: [Sentence] {
    plan.themeAccuracy.compactMap { theme in
      guard let precision = theme.precision, let recall = theme.recall else { return nil }
      return """
        Temat ”\(theme.theme)”: \(Share(precision)) av de texter som kodades dit hörde dit, och \
        \(Share(recall)) av dem som hörde dit hittades, i ett prov på \(Count(theme.texts)) texter.
        """
    }
  }
}

extension Noun {
  /// Waves in a row.
  static let waveInARow = Noun(
    singular: "omgång i rad", plural: "omgångar i rad", definitePlural: "omgångarna i rad",
    isNeuter: false)
}
