internal import Disclosure
internal import SurveyModel

extension PageTables {
  /// Every indicator over the waves, with the latest change.
  func indicators() -> ReadableTable? {
    guard report.indicators.count > 1 else { return nil }
    let changes = report.indicators.map { words.contrasts.change(of: $0.name) }
    let hasChanges = changes.contains { $0 != nil }
    let rows = zip(report.indicators, changes).map { indicator, change in
      ReadableTable.Row(
        header: Sentence(indicator.title),
        cells: maker.waves.map { share(maker.shares[indicator.name, $0]) }
          + (hasChanges ? [difference(change), verdict(change, isChange: true)] : []))
    }
    let since =
      changes.compactMap { $0.flatMap(HeadlineSentences.earlierWave) }.max()
      .map { words.wave($0) } ?? ""
    return ReadableTable(
      id: "tabell-matt", caption: "Alla mått, \(maker.wholeName)", rowsHeader: "Mått",
      headers: maker.waves.map { words.wave($0) }
        + (hasChanges
          ? ["Förändring sedan \(since), procentenheter", "Säkerställd?"] : []),
      rows: rows,
      note: cautionNote(report.shares.filter { $0.place == nil && $0.group.isAll }))
  }

  /// Answers and rates: every wave for the whole, then the places of the reported wave.
  func responses() -> ReadableTable? {
    let whole = maker.waves.compactMap { wave in
      report.responseRate(wave: wave).map { (words.wave(wave), $0) }
    }
    let places = SwedishOrder.sorted(
      report.responseRates.filter { $0.wave == wave && $0.place != nil }
        .map { (words.placeName($0.place), $0) }, by: \.0)
    let rows = whole + places.map { ("\($0.0), \(words.wave(wave))" as Sentence, $0.1) }
    guard !rows.isEmpty else { return nil }
    let hasSample = rows.contains { $0.1.sampled != nil }
    return ReadableTable(
      id: "tabell-svar", caption: "Svar och svarsfrekvens", rowsHeader: "Mätning",
      headers: (hasSample ? ["Tillfrågade"] : [])
        + ["Svar", "Svarsfrekvens", "Svar per 1\u{00A0}000"],
      rows: rows.map { name, rate in
        ReadableTable.Row(
          header: name,
          cells: (hasSample ? [asked(rate)] : []) + [
            count(rate.responses, rate.status), responseRate(rate),
            perThousand(rate),
          ])
      },
      note: hasSample ? "Svarsfrekvensen är AAPOR RR4." : "")
  }

  /// The whole beside other surveys, a row a wave and survey.
  func surveys(_ indicator: Indicator) -> ReadableTable? {
    let contrasts = maker.waves.flatMap { maker.counterparts(indicator, $0) }
    guard !contrasts.isEmpty else { return nil }
    return ReadableTable(
      id: "tabell-undersokningar", caption: "\(indicator.title): mot andra undersökningar",
      rowsHeader: "Mätning",
      headers: ["Andel", "Jämförs med", "Andel där", "Skillnad, procentenheter", "Säkerställd?"],
      rows: contrasts.map { contrast in
        var name: Sentence = ""
        if case .survey(let survey, let wave, let place) = contrast.counterpart {
          name = "\(maker.shortName(survey: survey, place: place)) \(words.wave(wave))"
        }
        let own = maker.shares[indicator.name, contrast.wave]
        return ReadableTable.Row(
          header: words.wave(contrast.wave),
          cells: [
            share(own), .text(name),
            contrast.other.map { .figure($0.tableLabel(base: nil)) }
              ?? .hidden("uppgift saknas"),
            difference(contrast), verdict(contrast, isChange: false),
          ])
      })
  }

  private func asked(_ rate: PublishableResponseRate) -> ReadableTable.Cell {
    rate.asked.map { .figure($0.words) } ?? .hidden("uppgift saknas")
  }

  private func responseRate(_ rate: PublishableResponseRate) -> ReadableTable.Cell {
    if let share = rate.rate { return .figure(share.percent(decimals: 1)) }
    if rate.status == .openLink { return .hidden("öppen enkät, kan inte beräknas") }
    return .hidden(rate.answers == nil ? Sentence(rate.status.chartReason) : "kan inte beräknas")
  }

  private func perThousand(_ rate: PublishableResponseRate) -> ReadableTable.Cell {
    guard rate.answers != nil else { return .hidden(Sentence(rate.status.chartReason)) }
    return rate.perThousand(decimals: 1).map { .figure($0.words) }
      ?? .hidden("befolkningen saknas")
  }
}
