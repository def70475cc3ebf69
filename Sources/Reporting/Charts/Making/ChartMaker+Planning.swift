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
}
