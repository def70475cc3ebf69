internal import Disclosure
internal import SurveyModel

/// Makes the charts of one report; every chart maker extends it.
struct ChartMaker {
  let words: SurveyWords
  let shares: ShareIndex
  var report: PublishableReport { words.report }
  var wave: WaveIdentifier { report.reportedWave }
  /// The waves of the series in time order; with `samma_månad` only those of the reported month.
  let waves: [WaveIdentifier]

  init(_ words: SurveyWords) {
    self.words = words
    shares = ShareIndex(words.report)
    waves = words.report.comparedWaves.map(\.identifier)
  }

  /// A point of the whole or of a place or group.
  func point(
    _ indicator: Indicator, _ wave: WaveIdentifier, place: Int? = nil,
    group: GroupSelection = .all
  ) -> ChartPoint {
    ChartPoint(shares[indicator.name, wave, place, group])
  }

  /// The places that an indicator has a row for in some wave, in the order of the register.
  func places(_ indicator: Indicator) -> [Int] {
    report.places.places.indices.filter { place in
      waves.contains { shares[indicator.name, $0, place] != nil }
    }
  }

  /// What the whole is called.
  var wholeName: String { words.wholeName }

  /// A survey that is compared with, by the abbreviation in its title where there is one.
  func shortName(survey: String, place: Int?) -> String {
    let title = report.counterpartTitle(survey)
    var name = title
    if let open = title.firstIndex(of: "("), let close = title.lastIndex(of: ")"), open < close {
      let inner = title[title.index(after: open)..<close]
      if (2...6).contains(inner.count), inner.allSatisfy(\.isUppercase) { name = String(inner) }
    }
    return place.map { "\(words.placeName($0)) (\(name))" } ?? name
  }

  /// The levels of other surveys that the whole is compared with in a wave.
  func counterparts(
    _ indicator: Indicator, _ wave: WaveIdentifier
  ) -> [PublishableContrast] {
    report.comparisons.filter { contrast in
      guard contrast.indicator == indicator.name, contrast.wave == wave, contrast.place == nil,
        contrast.group.isAll, contrast.otherShare != nil, case .survey = contrast.counterpart
      else { return false }
      return true
    }
  }

  /// Whether earlier figures of an indicator are not comparable with those of the wave at `index`.
  func isBreak(_ indicator: Indicator, at index: Int) -> Bool {
    guard index > 0 else { return false }
    let (earlier, later) = (waves[index - 1], waves[index])
    let passed = report.waves.filter { earlier < $0.identifier && $0.identifier <= later }
    if passed.contains(where: \.settings.startsNewSeries) { return true }
    if let before = report.facts(of: earlier),
      passed.contains(where: { $0.isOpenLink != before.isOpenLink })
    {
      return true
    }
    return indicator.seriesBreaks.contains { earlier < $0 && $0 <= later }
  }

  /// What the chart shows, of whom, when and in which unit, for the line below the title.
  func subtitle(_ indicator: Indicator, when: Sentence) -> Sentence {
    let subject = Sentence(words.subject(indicator)).capitalized
    return "\(subject). \(when). Procent."
  }

  /// The first and the last wave, or the only one.
  var period: Sentence {
    guard let first = waves.first, let last = waves.last, first != last else {
      return words.wave(wave).capitalized
    }
    return "\(words.wave(first).capitalized)–\(words.wave(last))"
  }
}
