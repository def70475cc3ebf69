internal import Disclosure
internal import SurveyModel

/// What three or more waves say together: the line through them.
struct TrendSentences {
  let words: SurveyWords
  let indicator: Indicator

  private var trends: [PublishableTrend] {
    words.report.trends.filter {
      $0.indicator == indicator.name && $0.group.isAll
        && $0.waves.last == words.report.reportedWave
    }
  }

  /// The line of the whole; empty without one, as in an open-link survey.
  var whole: [Sentence] {
    guard let trend = trends.first(where: { $0.place == nil }), let line = trend.line,
      let slope = trend.slope, let limits = trend.limits,
      let first = trend.waves.first, let last = trend.waves.last
    else { return [] }
    let span: Sentence = """
      från \(words.wave(first)) till \(words.wave(last)) (\(trend.waveCount, .measurement))
      """
    var result: [Sentence] = []
    switch line.verdict {
    case .notEstablished:
      result.append(
        """
        Sett som en linje \(span) finns ingen säkerställd trend; ändringen per år kan vara allt \
        från \(DifferenceWords.change(limits.lower, limits.upper)).
        """)
    case .higher, .lower:
      result.append(
        """
        Sett som en linje \(span) är det i genomsnitt en statistiskt säkerställd \
        \(line.verdict == .higher ? "ökning" : "minskning") med \(slope) \
        per år.
        """)
    }
    if line.fitsBadly {
      result.append("Ändringen skiljer sig så mycket mellan åren att en rät linje passar dåligt.")
    }
    return result + (DifferenceWords.disagreement(line.disagreement).map { [$0] } ?? [])
  }

  /// The lines of places with one verdict.
  private func rows(_ verdict: PublishableContrast.Verdict) -> RowQuery {
    RowQuery(
      tables: ["trender"],
      conditions: [
        .equals("indikator", .text(indicator.name)), .differs("plats", .place(nil)),
        .equals("grupp", .group(.all)), .equals("till", .wave(words.report.reportedWave)),
        .equals("slutsats", .text(TableCodes.trend(verdict).code)),
      ])
  }

  /// The places whose line rises or falls; empty where none does.
  var places: [Sentence] {
    [PublishableContrast.Verdict.higher, .lower].compactMap { verdict in
      let names = SwedishOrder.sorted(
        trends.filter { $0.place != nil && $0.line?.verdict == verdict }
          .map { words.placeName($0.place) })
      guard !names.isEmpty else { return nil }
      return """
        Sett över alla mätningar finns en statistiskt säkerställd \
        \(verdict == .higher ? "ökning" : "minskning") i \
        \(SurveyWords.list(
          names.map { Sentence($0) }, atMost: PlaceSentences.mostNamed,
          counted: .rows(rows(verdict)))).
        """
    }
  }
}
