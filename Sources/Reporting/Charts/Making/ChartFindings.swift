internal import Disclosure
internal import SurveyModel

/// The titles of charts: the finding, as strong as the test and no stronger.
struct ChartFindings {
  let words: SurveyWords
  private var report: PublishableReport { words.report }
  /// How many places a title names before it counts them instead.
  private static let mostNamed = 3

  /// What the series of an indicator says of its last wave.
  func development(_ indicator: Indicator) -> String {
    let wave = words.wave(report.reportedWave)
    guard let share = report.share(of: indicator.name, wave: report.reportedWave),
      let value = share.share
    else { return "Ingen andel visas för \(wave)" }
    let level: Sentence =
      words.isOpenLink
      ? "Andelen bland de svarande var \(Share(value)) \(words.when(report.reportedWave))"
      : "Andelen var \(Share(value)) \(words.when(report.reportedWave))"
    guard let change = words.contrasts.change(of: indicator.name),
      let since = HeadlineSentences.earlierWave(change)
    else { return level.text }
    let earlier = words.wave(since)
    if let established = DifferenceWords.establishedChange(change, since: earlier) {
      return established.capitalized.text
    }
    if change.test != nil {
      return Sentence("\(level): ingen säkerställd förändring sedan \(earlier)").text
    }
    switch change.status {
    case .openLink: return Sentence("\(level); skillnaden mot \(earlier) prövas inte").text
    case .notComparable: return Sentence("\(level) och kan inte jämföras med \(earlier)").text
    default: return level.text
    }
  }

  /// Which places differ from the rest.
  func places(_ indicator: Indicator) -> String {
    let contrasts = words.contrasts.places(of: indicator.name)
    let tested = contrasts.filter { $0.test != nil }
    let plain = "Andelen per \(words.place.singular) \(words.wave(report.reportedWave))"
    if words.isOpenLink { return "\(plain) bland de svarande; skillnaderna prövas inte" }
    if contrasts.isEmpty { return "\(plain), utan prövning mellan \(words.place.definitePlural)" }
    if tested.isEmpty {
      return "Underlaget är för litet för att jämföra \(words.place.definitePlural) med varandra"
    }
    return title(
      tested, than: "än i \(words.rest)",
      none:
        "\(words.place.none) \(words.place.singular) kan med säkerhet skiljas från de övriga"
    )
  }

  /// Which places have changed since the wave before.
  func placeChanges(_ changes: [PublishableContrast]) -> String {
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
      none:
        "\(words.place.none) \(words.place.singular) visar någon säkerställd förändring sedan \(name)"
    )
  }

  /// `Statistiskt säkerställt högre andel i Berga och lägre i 4 områden än i övriga områden`.
  private func title(
    _ contrasts: [PublishableContrast], than: String, none: String
  ) -> String {
    let found = [(PublishableContrast.Verdict.higher, "högre"), (.lower, "lägre")].map {
      (word: $1, contrasts: contrasts.filter(Self.has($0)))
    }.filter { !$0.contrasts.isEmpty }
    guard !found.isEmpty else { return Sentence(none).capitalized.text }
    let parts = found.enumerated().map { index, part in
      "\(part.word) \(index == 0 ? "andel " : "")i \(named(part.contrasts))"
    }
    return "Statistiskt säkerställt \(SurveyWords.list(parts)) \(than)"
  }

  private static func has(
    _ verdict: PublishableContrast.Verdict
  ) -> (PublishableContrast) -> Bool {
    { $0.test?.verdict == verdict }
  }

  private func named(_ contrasts: [PublishableContrast]) -> String {
    guard contrasts.count <= Self.mostNamed else { return Count(contrasts.count).text(words.place) }
    return SurveyWords.list(SwedishOrder.sorted(contrasts.map { words.placeName($0.place) }))
  }

  /// How many comparisons between groups are established.
  func groups(_ indicator: Indicator) -> String {
    let tested = words.contrasts.groups(of: indicator.name).filter { $0.test != nil }
    let plain = "Andelen per grupp \(words.wave(report.reportedWave))"
    if words.isOpenLink { return "\(plain) bland de svarande; skillnaderna prövas inte" }
    guard !tested.isEmpty else { return plain }
    let found = tested.filter { $0.test?.verdict != .notEstablished }.count
    if found == 0 { return "Ingen säkerställd skillnad mellan grupperna" }
    return "Säkerställda skillnader i \(found) av \(Count(tested.count).text(.comparison)) "
      + "mellan grupper"
  }

  /// Which places certainly are among the three worst.
  func ranks(_ rows: [PublishableShortlistRow]) -> String {
    let worst = rows.filter(\.isAmongThreeWorst).map { words.placeName($0.share.place) }
    guard let ranked = rows.first(where: { $0.ranks != nil })?.rankedPlaces else {
      return "Andelen per \(words.place.singular), utan rangordning"
    }
    guard !worst.isEmpty else {
      return Sentence(
        """
        \(words.place.none) av \(words.place.definitePlural) är med säkerhet bland de tre sämsta
        """
      ).capitalized.text
    }
    return """
      \(SurveyWords.list(SwedishOrder.sorted(worst))) är med säkerhet bland de tre sämsta av \
      \(Count(ranked).text(words.place))
      """
  }

  /// How many indicators have changed since the wave before.
  func indicators() -> String {
    let changes = report.indicators.compactMap { words.contrasts.change(of: $0.name) }
    let tested = changes.filter { $0.test != nil }
    let plain = "Alla mått \(words.wave(report.reportedWave))"
    if words.isOpenLink { return "\(plain) bland de svarande; skillnaderna prövas inte" }
    guard let since = tested.compactMap(HeadlineSentences.earlierWave).max() else { return plain }
    let recent = tested.filter { HeadlineSentences.earlierWave($0) == since }
    let up = recent.filter { $0.test?.verdict == .higher }.count
    let down = recent.filter { $0.test?.verdict == .lower }.count
    let name = words.wave(since)
    if up + down == 0 { return "Inget mått visar någon säkerställd förändring sedan \(name)" }
    let found = [("ökning", up), ("minskning", down)].filter { $0.1 > 0 }
      .map { "\($0.0) för \($0.1)" }
    return "Säkerställd \(SurveyWords.list(found)) av \(recent.count) mått sedan \(name)"
  }
}
