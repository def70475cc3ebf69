internal import Disclosure
internal import SurveyModel

extension ChartMaker {
  /// The places over the waves: a slope for two, small panels on one scale for more.
  func placeDevelopment(_ indicator: Indicator) -> Chart? {
    let places = places(indicator)
    guard !places.isEmpty, waves.count > 1 else { return nil }
    let changes = places.compactMap { words.contrasts.change(of: indicator.name, place: $0) }
    let title = ChartFindings(words: words).placeChanges(indicator, changes)
    let whole = series(indicator, place: nil, kind: .whole, label: Sentence(wholeName))
    let sorted = SwedishOrder.sorted(places) { words.placeName($0) }
    let panels = sorted.map { place in
      LineChart.Panel(
        title: Sentence(words.placeName(place)),
        series: [
          series(
            indicator, place: place, kind: .own, label: Sentence(words.placeName(place))), whole,
        ])
    }
    let moments = panels.compactMap(\.series.first).flatMap(\.moments)
    let points = moments.map(\.point)
    let from = moments.map(\.time).min() ?? 0
    let isSlope = waves.count == 2
    return Chart(
      id: ASCIIName.name("utveckling-platser-\(indicator.name)"), title: title,
      subtitle: subtitle(indicator, when: period),
      notes: notes(
        points: isSlope ? points.map(\.withoutInterval) : points, indicator: indicator,
        extra: isSlope
          ? slopeNotes(changes)
          : ["Streckad linje: \(wholeName)."]
            + breakNote(indicator), waves: waves),
      description: """
        \(isSlope ? "Lutningsdiagram" : "Små linjediagram på samma skala") för \
        \(Count(places.count, .listed), words.place), \(period). Alla siffror finns i tabellen.
        """,
      body: isSlope
        ? .slopes(slopes(indicator, places: sorted))
        : .lines(
          LineChart(panels: panels, ticks: ticks, breaks: breaks(indicator)).starting(at: from)))
  }

  private func slopeNotes(_ changes: [PublishableContrast]) -> [Sentence] {
    let isBroken = changes.contains { $0.status == .notComparable }
    let comparability: [Sentence] =
      isBroken
      ? ["Linjerna är utelämnade, eftersom mätningarna inte kan jämföras."] : []
    return comparability
      + verdictNote(
        changes.map { ChartVerdict($0) }, higher: "säkerställd ökning",
        lower: "säkerställd minskning")
  }

  private func slopes(_ indicator: Indicator, places: [Int]) -> SlopeChart {
    let (before, after) = (waves[0], waves[1])
    let row = { (kind: LineChart.Series.Kind, place: Int?, label: Sentence) in
      SlopeChart.Row(
        kind: kind, label: label, before: self.point(indicator, before, place: place),
        after: self.point(indicator, after, place: place),
        verdict: ChartVerdict(self.words.contrasts.change(of: indicator.name, place: place)))
    }
    return SlopeChart(
      beforeLabel: words.wave(before), afterLabel: words.wave(after),
      rows: [row(.whole, nil, Sentence(wholeName))]
        + places.map { row(.own, $0, Sentence(words.placeName($0))) },
      isBroken: isBreak(indicator, at: 1))
  }
}

extension LineChart {
  /// The same without what is earlier than a time.
  fileprivate func starting(at time: Double) -> LineChart {
    LineChart(
      panels: panels.map { panel in
        Panel(
          title: panel.title,
          series: panel.series.map { series in
            Series(
              kind: series.kind, label: series.label,
              moments: series.moments.filter { $0.time >= time })
          })
      },
      ticks: ticks.filter { $0.time >= time }, breaks: breaks.filter { $0.time >= time })
  }
}

extension ChartPoint {
  /// The same for a chart that draws no intervals.
  var withoutInterval: ChartPoint {
    ChartPoint(level: level, interval: nil, reason: reason, needsCaution: needsCaution)
  }
}
