internal import Disclosure
internal import Planning
internal import SurveyModel

/// What is said of the planning basis.
struct PlanningSentences {
  let words: SurveyWords
  let plan: PublishablePlan
  private static let mostCauses = 5
  private var report: PublishableReport { words.report }

  /// One problem in one place, with what its evidence is.
  func problem(_ row: PublishableShortlistRow) -> Sentence {
    let place = words.placeName(row.share.place)
    let who = row.share.group.isAll ? "" : " (\(words.group(row.share.group)))"
    let what = row.indicator.phrase.map { "andelen som \($0)" } ?? "”\(row.indicator.title)”"
    let level = row.share.level.map { "är \($0)" as Sentence } ?? "visas inte"
    var parts: [Sentence] = ["\(place)\(who): \(what) \(level)"]
    if let contrast = row.share.group.isAll ? row.againstRest : row.againstCountry,
      let established = DifferenceWords.establishedDifference(contrast)
    {
      let counterpart = row.share.group.isAll ? words.rest : "jämförd undersökning"
      parts.append("mot \(counterpart) är det \(established)")
    }
    if row.wavesEstablishedInARow > 1 {
      parts.append("det är säkerställt \(row.establishedInARow, .waveInARow)")
    }
    if row.isAmongThreeWorst {
      parts.append("värdet är med säkerhet ett av de tre sämsta bland \(words.place.plural)")
    }
    let text = parts.dropFirst().reduce(parts[0]) { "\($0); \($1)" }
    return "\(text). Belägget är \(row.strength.rawValue)."
  }

  /// What respondents name most, for the whole.
  var causes: [Sentence] {
    var questions: [String] = []
    for cause in plan.causes where !questions.contains(cause.question) {
      questions.append(cause.question)
    }
    return questions.compactMap { question in
      let shown = plan.causeShares.compactMap { share -> (ImpliedIndicator, Share)? in
        guard share.wave == report.reportedWave, share.place == nil, share.group.isAll,
          let cause = plan.cause(share.indicator), let level = share.level(of: cause),
          cause.question == question
        else { return nil }
        return (cause, level)
      }.enumerated().sorted { left, right in
        left.element.1.value == right.element.1.value
          ? left.offset < right.offset : left.element.1.value > right.element.1.value
      }.prefix(Self.mostCauses).map(\.element)
      guard let first = shown.first else { return nil }
      let list = shown.map { "”\($0.0.indicator.title)” (\($0.1))" as Sentence }
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
        cause.share.level(of: cause.cause).map {
          "”\(cause.cause.indicator.title)” (\($0))" as Sentence
        }
      }
      let named: Sentence =
        causes.isEmpty ? "" : " De svarande där nämner mest \(SurveyWords.list(causes))."
      let noted: Sentence =
        walk.incidentCount.map { " Händelser noterade under året: \($0)." } ?? ""
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

  /// Places where what people say and what is reported go apart.
  var concerns: [Sentence] {
    plan.concerns.compactMap { row in
      guard row.pattern != .noPattern else { return nil }
      return "\(words.placeName(row.share.place)): \(row.pattern.rawValue)."
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
        \(report.settings.leastForRanking) svar.
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
        Ett löfte bedöms mot resten av kommunen. Hade ingenting hänt skulle tydlig förbättring \
        sägas i högst 2,5 procent av fallen, också om platsen valdes för att den låg sämst till.
        """)
    }
    return result + themes
  }

  /// How well free text is coded.
  private var themes: [Sentence] {
    plan.themeAccuracy.compactMap { theme in
      guard let precision = theme.precisionShare, let recall = theme.recallShare else { return nil }
      return """
        Temat ”\(theme.theme)”: \(precision) av de texter som kodades dit hörde dit, och \
        \(recall) av dem som hörde dit hittades, i ett prov på \(theme.textCount) texter.
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
