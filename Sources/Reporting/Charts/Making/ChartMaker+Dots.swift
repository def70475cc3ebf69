internal import Disclosure
internal import SurveyModel

extension ChartMaker {
  /// The places of the reported wave by value; nil without places.
  func placeLevels(_ indicator: Indicator) -> Chart? {
    let places = places(indicator).filter { shares[indicator.name, wave, $0] != nil }
    guard !places.isEmpty else { return nil }
    let contrasts = words.contrasts.places(of: indicator.name)
    let rows = places.map { place -> DotChart.Row in
      let verdict = ChartVerdict(contrasts.first { $0.place == place })
      return DotChart.Row(
        label: Sentence(words.placeName(place)), point: point(indicator, wave, place: place),
        verdict: verdict, verdictWord: Self.levelWord(verdict))
    }
    return dots(
      id: "platser-\(indicator.name)", title: ChartFindings(words: words).places(indicator),
      indicator: indicator, rows: Self.sorted(rows),
      extra: verdictNote(
        rows.map(\.verdict), higher: "säkerställt högre än i \(words.rest)",
        lower: "säkerställt lägre")
        + (rows.filter { $0.point.interval != nil }.count > 1
          ? ["Ordningen är osäker där intervallen överlappar."] : []))
  }

  /// The groups of one background variable each, in the order of the codebook; nil without groups.
  func groupLevels(_ indicator: Indicator) -> Chart? {
    let groups = report.shares.filter {
      $0.indicator == indicator.name && $0.wave == wave && $0.place == nil
        && $0.group.terms.count == 1
    }.map(\.group)
    guard !groups.isEmpty else { return nil }
    let rows = groups.map { group in
      DotChart.Row(
        label: Sentence(words.group(group)).capitalized,
        point: point(indicator, wave, group: group), verdict: nil, verdictWord: "")
    }
    return dots(
      id: "grupper-\(indicator.name)", title: ChartFindings(words: words).groups(indicator),
      indicator: indicator, rows: rows, extra: [])
  }

  /// Every indicator of the reported wave, by value; nil with fewer than two.
  func indicatorLevels() -> Chart? {
    guard report.indicators.count > 1 else { return nil }
    let rows = report.indicators.map { indicator -> DotChart.Row in
      let verdict = ChartVerdict(words.contrasts.change(of: indicator.name))
      return DotChart.Row(
        label: Sentence(indicator.title), point: point(indicator, wave), verdict: verdict,
        verdictWord: Self.changeWord(verdict))
    }
    let sorted = Self.sorted(rows)
    return Chart(
      id: "matt", title: ChartFindings(words: words).indicators(),
      subtitle: "Andelen för varje mått, \(wholeName). \(words.wave(wave).capitalized). Procent.",
      notes: notes(
        points: rows.map(\.point), indicator: nil,
        extra: verdictNote(
          rows.map(\.verdict), higher: "säkerställd ökning", lower: "säkerställd minskning"),
        waves: [wave]),
      description: Self.description(of: sorted, what: "mått"),
      body: .dots(DotChart(rows: sorted, references: [])))
  }

  func dots(
    id: String, title: Sentence, indicator: Indicator, rows: [DotChart.Row], extra: [Sentence]
  ) -> Chart {
    Chart(
      id: ASCIIName.name(id), title: title,
      subtitle: subtitle(indicator, when: words.wave(wave).capitalized),
      notes: notes(
        points: rows.map(\.point), indicator: indicator,
        extra: extra
          + (counterparts(indicator, wave).isEmpty ? [] : ["Streckad linje: annan undersökning."]),
        waves: [wave]),
      description: Self.description(of: rows, what: "rader"),
      body: .dots(DotChart(rows: rows, references: references(indicator))))
  }

  /// The whole and the surveys it is compared with.
  private func references(_ indicator: Indicator) -> [DotChart.Reference] {
    let own = shares[indicator.name, wave]?.level.map {
      DotChart.Reference(
        label: "\(wholeName) \($0.percentSign)", share: $0.value, isOwn: true)
    }
    let others = counterparts(indicator, wave).prefix(2).compactMap {
      contrast -> DotChart.Reference? in
      guard case .survey(let survey, let wave, let place) = contrast.counterpart,
        let share = contrast.other
      else { return nil }
      let name: Sentence = "\(shortName(survey: survey, place: place)) \(words.wave(wave))"
      return DotChart.Reference(
        label: "\(name): \(share.percentSign)", share: share.value, isOwn: false)
    }
    return [own].compactMap { $0 } + others
  }

  /// From the highest to the lowest; what is not shown comes last, in Swedish order.
  static func sorted(_ rows: [DotChart.Row]) -> [DotChart.Row] {
    let keys = rows.map { (share: $0.point.share, label: $0.label.text) }
    return rows.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      if let a = one.share, let b = other.share, a != b { return a > b }
      if (one.share == nil) != (other.share == nil) { return other.share == nil }
      if one.label == other.label { return left < right }
      return SwedishOrder.precedes(one.label, other.label)
    }.map { rows[$0] }
  }

  private static func levelWord(_ verdict: ChartVerdict?) -> Sentence {
    switch verdict {
    case .higher: "högre"
    case .lower: "lägre"
    case .notEstablished, nil: ""
    }
  }

  private static func changeWord(_ verdict: ChartVerdict?) -> Sentence {
    switch verdict {
    case .higher: "ökning"
    case .lower: "minskning"
    case .notEstablished, nil: ""
    }
  }

  /// The rows in words; the middle of a long list is left to the table.
  static func description(of rows: [DotChart.Row], what: String) -> Sentence {
    let items = rows.map { row -> Sentence in
      row.point.share == nil
        ? "\(row.label) visas inte (\(row.point.reason))" : "\(row.label) \(row.point.label)"
    }
    let most = 12
    let listed =
      items.count <= most
      ? items.joined(by: "; ")
      : items.prefix(most / 2).joined(by: "; ") + "; …; "
        + items.suffix(most / 2).joined(by: "; ")
    return """
      Punktdiagram med \(Count(rows.count, .listed)) \(what): \(listed). Alla siffror finns i \
      tabellen.
      """
  }
}
