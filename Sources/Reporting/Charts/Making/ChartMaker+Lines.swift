internal import Disclosure
internal import SurveyModel

extension ChartMaker {
  /// The whole over the waves, beside the surveys it is compared with; nil with fewer than two
  /// waves that have a row.
  func development(_ indicator: Indicator) -> Chart? {
    let own = series(indicator, place: nil, kind: .own, label: Sentence(wholeName))
    guard own.moments.count > 1 else { return nil }
    let others = counterpartSeries(indicator)
    let points = own.moments.map(\.point)
    return Chart(
      id: ASCIIName.name("utveckling-\(indicator.name)"),
      title: ChartFindings(words: words).development(indicator),
      subtitle: subtitle(indicator, when: period),
      notes: notes(
        points: points, indicator: indicator,
        extra: others.isEmpty ? [] : ["Streckad linje: annan undersökning."] + breakNote(indicator),
        waves: waves),
      description:
        "Linjediagram. \(Self.description(of: own, ticks: ticks)) Alla siffror finns i tabellen.",
      body: .lines(
        LineChart(
          panels: [LineChart.Panel(title: "", series: [own] + others)], ticks: ticks,
          breaks: breaks(indicator))))
  }

  /// Every indicator over the waves in panels on one scale; nil with fewer than two of either.
  func indicatorDevelopment() -> Chart? {
    guard report.indicators.count > 1, waves.count > 1 else { return nil }
    let panels = report.indicators.map { indicator in
      LineChart.Panel(
        title: Sentence(indicator.title),
        series: [series(indicator, place: nil, kind: .own, label: Sentence(wholeName))])
    }
    return Chart(
      id: "utveckling-matt", title: ChartFindings(words: words).indicators(),
      subtitle: "Andelen för varje mått, \(wholeName). \(period). Procent.",
      notes: notes(
        points: panels.compactMap(\.series.first).flatMap(\.moments).map(\.point), indicator: nil,
        waves: waves),
      description: """
        Små linjediagram på samma skala för \(Count(panels.count, .listed)) mått, \(period). Alla \
        siffror finns i tabellen.
        """,
      body: .lines(LineChart(panels: panels, ticks: ticks, breaks: [])))
  }

  /// The waves on the axis.
  var ticks: [LineChart.Tick] {
    waves.map { LineChart.Tick(time: $0.time, label: words.wave($0)) }
  }

  /// The waves from the first that has a row; a wave without one within the series is a gap.
  func series(
    _ indicator: Indicator, place: Int?, kind: LineChart.Series.Kind, label: Sentence
  ) -> LineChart.Series {
    let first = waves.firstIndex { shares[indicator.name, $0, place] != nil } ?? waves.count
    return LineChart.Series(
      kind: kind, label: label,
      moments: waves.indices.dropFirst(first).map { index in
        LineChart.Series.Moment(
          time: waves[index].time, point: point(indicator, waves[index], place: place),
          startsNewSeries: isBreak(indicator, at: index))
      })
  }

  /// The other surveys' levels at their own times.
  private func counterpartSeries(_ indicator: Indicator) -> [LineChart.Series] {
    var names: [String] = []
    var moments: [String: [LineChart.Series.Moment]] = [:]
    for (index, wave) in waves.enumerated() {
      for contrast in counterparts(indicator, wave) {
        guard case .survey(let survey, let other, let place) = contrast.counterpart,
          let share = contrast.other
        else { continue }
        let name = shortName(survey: survey, place: place)
        if moments[name] == nil { names.append(name) }
        // A figure of the whole year stands where the own wave of that year does.
        let own = other.month == nil && other.year == wave.year ? wave : other
        let time = min(max(own.time, waves[0].time), waves[waves.count - 1].time)
        guard moments[name]?.contains(where: { $0.time == time }) != true else { continue }
        moments[name, default: []].append(
          LineChart.Series.Moment(
            time: time,
            point: ChartPoint(level: share, interval: nil, reason: "", needsCaution: false),
            startsNewSeries: isBreak(indicator, at: index)))
      }
    }
    return names.prefix(2).map { name in
      LineChart.Series(
        kind: .other, label: Sentence(name),
        moments: (moments[name] ?? []).sorted { $0.time < $1.time })
    }
  }

  /// The breaks of a series, between the waves.
  func breaks(_ indicator: Indicator) -> [LineChart.Tick] {
    waves.indices.filter { isBreak(indicator, at: $0) }.map { index in
      LineChart.Tick(
        time: (waves[index - 1].time + waves[index].time) / 2,
        label: "Ny serie \(words.wave(waves[index]))")
    }
  }

  /// What a break's line means, where there is one.
  func breakNote(_ indicator: Indicator) -> [Sentence] {
    breaks(indicator).isEmpty
      ? [] : ["Lodrät streckad linje: ny mätserie, före och efter kan inte jämföras."]
  }

  private static func description(
    of series: LineChart.Series, ticks: [LineChart.Tick]
  ) -> Sentence {
    let items = series.moments.map { moment -> Sentence in
      let wave = ticks.first { $0.time == moment.time }?.label ?? ""
      let value: Sentence =
        moment.point.share == nil ? "visas inte (\(moment.point.reason))" : moment.point.label
      return "\(wave) \(value)"
    }
    return "\(series.label): \(items.joined(by: "; "))."
  }
}
