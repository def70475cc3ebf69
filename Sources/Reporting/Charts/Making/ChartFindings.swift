internal import Disclosure
internal import SurveyModel

/// The titles of charts: the finding, as strong as the test and no stronger.
struct ChartFindings {
  let words: SurveyWords
  var report: PublishableReport { words.report }
  /// How many places a title names before it counts them instead.
  private static let mostNamed = 3

  /// What the series of an indicator says of its last wave.
  func development(_ indicator: Indicator) -> Sentence {
    let wave = words.wave(report.reportedWave)
    guard let share = report.share(of: indicator.name, wave: report.reportedWave),
      let value = share.level
    else { return "Ingen andel visas för \(wave)" }
    let level: Sentence =
      words.isOpenLink
      ? "Andelen bland de svarande var \(value) \(words.when(report.reportedWave))"
      : "Andelen var \(value) \(words.when(report.reportedWave))"
    guard let change = words.contrasts.change(of: indicator.name),
      let since = HeadlineSentences.earlierWave(change)
    else { return level }
    let earlier = words.wave(since)
    if let established = DifferenceWords.establishedChange(change, since: earlier) {
      return established.capitalized
    }
    if change.test != nil {
      return "\(level): ingen säkerställd förändring sedan \(earlier)"
    }
    switch change.status {
    case .openLink: return "\(level); skillnaden mot \(earlier) prövas inte"
    case .notComparable: return "\(level) och kan inte jämföras med \(earlier)"
    default: return level
    }
  }

  /// Which places differ from the rest.
  func places(_ indicator: Indicator) -> Sentence {
    let contrasts = words.contrasts.places(of: indicator.name)
    let tested = contrasts.filter { $0.test != nil }
    let plain: Sentence =
      "Andelen per \(words.place.singular) \(words.wave(report.reportedWave))"
    if words.isOpenLink { return "\(plain) bland de svarande; skillnaderna prövas inte" }
    if contrasts.isEmpty { return "\(plain), utan prövning mellan \(words.place.definitePlural)" }
    if let untested = PlaceSentences(words: words, indicator: indicator).untested {
      return untested
    }
    return title(
      tested, than: "än i \(words.rest)",
      none: """
        \(words.place.none(allTested: tested.count == contrasts.count).capitalized) kan med \
        säkerhet skiljas från de övriga
        """
    ) { verdict in
      RowQuery(
        tables: ["jamforelser"],
        conditions: conditions(indicator, wave: "omgang") + [
          .equals("mot", .counterpart(.restOfMunicipality)),
          .equals("slutsats", .text(TableCodes.comparison(verdict).code)),
        ])
    }
  }

  /// Which places have changed since the wave before.
  func placeChanges(_ indicator: Indicator, _ changes: [PublishableContrast]) -> Sentence {
    let tested = changes.filter { $0.test != nil }
    if words.isOpenLink {
      return "Andelen per \(words.place.singular) och mätning; skillnaderna prövas inte"
    }
    guard let since = tested.compactMap(HeadlineSentences.earlierWave).max() else {
      return "Förändringen per \(words.place.singular) kan inte prövas"
    }
    let recent = tested.filter { HeadlineSentences.earlierWave($0) == since }
    let name = words.wave(since)
    return title(
      recent, than: "än \(name)",
      none: """
        \(words.place.none(allTested: recent.count == changes.count).capitalized) visar någon \
        säkerställd förändring sedan \(name)
        """
    ) { verdict in
      RowQuery(
        tables: ["forandringar"],
        conditions: conditions(indicator, wave: "till") + [
          .equals("fran", .wave(since)),
          .equals("slutsats", .text(TableCodes.change(verdict).code)),
        ])
    }
  }

  /// The rows of an indicator in the reported wave that are about places.
  private func conditions(_ indicator: Indicator, wave column: String) -> [RowQuery.Condition] {
    [
      .equals("indikator", .text(indicator.name)), .equals(column, .wave(report.reportedWave)),
      .differs("plats", .place(nil)), .equals("grupp", .group(.all)),
    ]
  }

  /// `Statistiskt säkerställt högre andel i Berga och lägre i 4 områden än i övriga områden`.
  private func title(
    _ contrasts: [PublishableContrast], than: Sentence, none: Sentence,
    counted: (PublishableContrast.Verdict) -> RowQuery
  ) -> Sentence {
    let found = [(PublishableContrast.Verdict.higher, "högre"), (.lower, "lägre")].map {
      (word: $1, contrasts: contrasts.filter(Self.has($0)), source: NumberSource.rows(counted($0)))
    }.filter { !$0.contrasts.isEmpty }
    guard !found.isEmpty else { return none }
    let parts = found.enumerated().map { index, part -> Sentence in
      """
      \(part.word) \(index == 0 ? "andel " : "")i \(named(part.contrasts, counted: part.source))
      """
    }
    return "Statistiskt säkerställt \(SurveyWords.list(parts)) \(than)"
  }

  private static func has(
    _ verdict: PublishableContrast.Verdict
  ) -> (PublishableContrast) -> Bool {
    { $0.test?.verdict == verdict }
  }

  private func named(
    _ contrasts: [PublishableContrast], counted source: NumberSource
  ) -> Sentence {
    guard contrasts.count <= Self.mostNamed else {
      return Count(contrasts.count, source).words(words.place)
    }
    return SurveyWords.list(SwedishOrder.sorted(contrasts.map { words.placeName($0.place) }))
  }

  /// Which places certainly are among the three worst.
  func ranks(_ rows: [PublishableShortlistRow]) -> Sentence {
    let worst = rows.filter(\.isAmongThreeWorst).map { words.placeName($0.share.place) }
    guard let ranked = rows.first(where: { $0.ranks != nil })?.rankedCount else {
      return "Andelen per \(words.place.singular), utan rangordning"
    }
    guard !worst.isEmpty else {
      return """
        \(Sentence(words.place.none).capitalized) av \(words.place.definitePlural) är med säkerhet \
        bland de tre sämsta
        """
    }
    return """
      \(SurveyWords.list(SwedishOrder.sorted(worst))) är med säkerhet bland de tre sämsta av \
      \(ranked, words.place)
      """
  }
}
