internal import Disclosure
internal import SurveyModel

extension PageTables {
  /// The headline over the waves, beside the surveys it is compared with.
  func development(_ indicator: Indicator) -> ReadableTable {
    let changes = report.changes.filter {
      $0.indicator == indicator.name && $0.place == nil && $0.group.isAll
    }
    let rows = maker.waves.map { wave -> ReadableTable.Row in
      let row = maker.shares[indicator.name, wave]
      let index = maker.waves.firstIndex(of: wave) ?? 0
      let earlier = index > 0 ? maker.waves[index - 1] : nil
      let change = changes.first {
        $0.wave == wave && HeadlineSentences.earlierWave($0) == earlier && earlier != nil
      }
      return ReadableTable.Row(
        header: words.wave(wave),
        cells: [
          share(row), interval(row), count(row?.answersInBase, row?.status),
          index == 0 ? .text("–") : difference(change),
          index == 0 ? .text("första mätningen") : verdict(change, isChange: true),
        ])
    }
    return ReadableTable(
      id: "tabell-utveckling", caption: "\(indicator.title): utveckling", rowsHeader: "Mätning",
      headers: [
        "Andel", "Konfidensintervall", "Svar", "Förändring, procentenheter", "Säkerställd?",
      ],
      rows: rows,
      note: [
        "Förändringen är mot mätningen före och räknad på oavrundade andelar.",
        cautionNote(maker.waves.map { maker.shares[indicator.name, $0] }),
      ].filter { !$0.isEmpty }.joined(by: " "))
  }

  /// The places of the reported wave, in Swedish order.
  func places(_ indicator: Indicator) -> ReadableTable {
    let contrasts = words.contrasts.places(of: indicator.name)
    let changes = sortedPlaces(indicator).map {
      words.contrasts.change(of: indicator.name, place: $0)
    }
    let hasContrasts = !contrasts.isEmpty
    let hasChanges = changes.contains { $0 != nil }
    let rows = zip(sortedPlaces(indicator), changes).map { place, change -> ReadableTable.Row in
      let row = maker.shares[indicator.name, wave, place]
      var cells = [share(row), interval(row), count(row?.answersInBase, row?.status)]
      if hasContrasts {
        cells.append(verdict(contrasts.first { $0.place == place }, isChange: false))
      }
      if hasChanges {
        cells += [difference(change), verdict(change, isChange: true)]
      }
      return ReadableTable.Row(header: Sentence(words.placeName(place)), cells: cells)
    }
    let since =
      changes.compactMap { $0.flatMap(HeadlineSentences.earlierWave) }.max()
      .map { words.wave($0) } ?? ""
    return ReadableTable(
      id: "tabell-platser",
      caption: "\(indicator.title) per \(words.place.singular), \(words.wave(wave))",
      rowsHeader: Sentence(words.place.singular).capitalized,
      headers: ["Andel", "Konfidensintervall", "Svar"]
        + (hasContrasts ? ["Mot \(words.rest)"] : [])
        + (hasChanges
          ? ["Förändring sedan \(since), procentenheter", "Säkerställd?"] : []),
      rows: rows,
      note: cautionNote(sortedPlaces(indicator).map { maker.shares[indicator.name, wave, $0] }))
  }

  /// The places over the waves; only worth its room with more than two.
  func placeSeries(_ indicator: Indicator) -> ReadableTable? {
    guard maker.waves.count > 1 else { return nil }
    let rows = ([nil] + sortedPlaces(indicator).map { Optional($0) }).map { place in
      ReadableTable.Row(
        header: Sentence(place.map { words.placeName($0) } ?? maker.wholeName),
        cells: maker.waves.map { share(maker.shares[indicator.name, $0, place]) })
    }
    guard rows.count > 1 else { return nil }
    return ReadableTable(
      id: "tabell-platser-utveckling",
      caption: "\(indicator.title) per \(words.place.singular) och mätning",
      rowsHeader: Sentence(words.place.singular).capitalized,
      headers: maker.waves.map { words.wave($0) }, rows: rows,
      note: cautionNote(
        report.shares.filter {
          $0.indicator == indicator.name && $0.place != nil && $0.group.isAll
        }))
  }

  /// The groups of the reported wave.
  func groups(_ indicator: Indicator) -> ReadableTable {
    let rows = report.shares.filter {
      $0.indicator == indicator.name && $0.wave == wave && $0.place == nil
        && $0.group.terms.count == 1
    }
    return ReadableTable(
      id: "tabell-grupper", caption: "\(indicator.title) per grupp, \(words.wave(wave))",
      rowsHeader: "Grupp", headers: ["Andel", "Konfidensintervall", "Svar"],
      rows: rows.map { row in
        ReadableTable.Row(
          header: Sentence(words.group(row.group)).capitalized,
          cells: [share(row), interval(row), count(row.answersInBase, row.status)])
      }, note: cautionNote(rows))
  }

  private func sortedPlaces(_ indicator: Indicator) -> [Int] {
    SwedishOrder.sorted(maker.places(indicator)) { words.placeName($0) }
  }
}
