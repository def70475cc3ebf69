internal import Disclosure
internal import SurveyModel

extension ChartFindings {
  /// How many comparisons between groups are established.
  func groups(_ indicator: Indicator) -> Sentence {
    let contrasts = words.contrasts.groups(of: indicator.name)
    let tested = contrasts.filter { $0.test != nil }
    let plain: Sentence = "Andelen per grupp \(words.wave(report.reportedWave))"
    if words.isOpenLink { return "\(plain) bland de svarande; skillnaderna prövas inte" }
    guard !tested.isEmpty else { return plain }
    let found = tested.filter { $0.test?.verdict != .notEstablished }.count
    if found == 0 {
      return tested.count == contrasts.count
        ? "Ingen säkerställd skillnad mellan grupperna"
        : "Ingen säkerställd skillnad mellan de grupper som har prövats"
    }
    let all: [RowQuery.Condition] = [
      .equals("indikator", .text(indicator.name)), .equals("omgang", .wave(report.reportedWave)),
      .equals("plats", .place(nil)), .begins("mot", "grupp:"), .isShown("p"),
    ]
    let rows = { NumberSource.rows(RowQuery(tables: ["jamforelser"], conditions: $0)) }
    let unclear = TableCodes.comparison(.notEstablished).code
    let established = Count(found, rows(all + [.differs("slutsats", .text(unclear))]))
    return """
      Säkerställda skillnader i \(established) av \(Count(tested.count, rows(all)), .comparison) \
      mellan grupper
      """
  }

  /// How many indicators have changed since the wave before.
  func indicators() -> Sentence {
    let changes = report.indicators.compactMap { words.contrasts.change(of: $0.name) }
    let tested = changes.filter { $0.test != nil }
    let plain: Sentence = "Alla mått \(words.wave(report.reportedWave))"
    if words.isOpenLink { return "\(plain) bland de svarande; skillnaderna prövas inte" }
    guard let since = tested.compactMap(HeadlineSentences.earlierWave).max() else { return plain }
    let recent = tested.filter { HeadlineSentences.earlierWave($0) == since }
    let up = recent.filter { $0.test?.verdict == .higher }.count
    let down = recent.filter { $0.test?.verdict == .lower }.count
    let name = words.wave(since)
    if up + down == 0 {
      let none = Noun.measure.none(allTested: recent.count == report.indicators.count)
      return "\(none.capitalized) visar någon säkerställd förändring sedan \(name)"
    }
    func count(_ count: Int, _ condition: RowQuery.Condition) -> Count {
      let query = RowQuery(
        tables: ["forandringar"],
        conditions: [
          .equals("fran", .wave(since)), .equals("till", .wave(report.reportedWave)),
          .equals("plats", .place(nil)), .equals("grupp", .group(.all)), condition,
        ])
      return Count(count, .rows(query))
    }
    let found = [
      ("ökning", up, PublishableContrast.Verdict.higher), ("minskning", down, .lower),
    ].filter { $0.1 > 0 }.map { word, number, verdict -> Sentence in
      let condition = RowQuery.Condition.equals(
        "slutsats", .text(TableCodes.change(verdict).code))
      return "\(word) för \(count(number, condition))"
    }
    return """
      Säkerställd \(SurveyWords.list(found)) av \(count(recent.count, .isShown("p"))) mått sedan \
      \(name)
      """
  }
}
