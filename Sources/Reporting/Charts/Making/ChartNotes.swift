internal import Disclosure
internal import SurveyModel

extension ChartMaker {
  /// The lines below a chart: how to read it, then the source and the base.
  func notes(
    points: [ChartPoint], indicator: Indicator?, extra: [Sentence] = [],
    waves: [WaveIdentifier]
  ) -> [Sentence] {
    var reading: [Sentence] = []
    if words.isOpenLink, points.contains(where: { $0.share != nil && $0.interval == nil }) {
      reading.append(
        "Enkäten var öppen, så andelarna har ingen felmarginal och visas utan intervall.")
    } else if points.contains(where: { $0.interval != nil }) {
      let level = report.settings.confidence
      reading.append("Strecken kring punkterna visar \(level)-procentiga konfidensintervall.")
    }
    reading += extra
    if points.contains(where: { $0.share == nil }) {
      reading.append("Streckad ring och två punkter (..): andelen visas inte.")
    }
    if points.contains(where: \.needsCaution) {
      reading.append("* Läs med försiktighet: stor osäkerhet.")
    }
    return [reading.joined(by: " "), source(indicator, waves)].filter { !$0.isEmpty }
  }

  /// The source and the bases, for the line below the chart.
  private func source(_ indicator: Indicator?, _ waves: [WaveIdentifier]) -> Sentence {
    let source: Sentence = "Källa: \(report.settings.title)."
    guard let indicator else { return source }
    let bases = waves.compactMap { wave -> Sentence? in
      shares[indicator.name, wave]?.answersInBase.map { "\($0, .answer) \(words.wave(wave))" }
    }
    return bases.isEmpty ? source : "\(source) Bas: \(SurveyWords.list(bases))."
  }

  /// What the shapes of marks mean, where some differ.
  func verdictNote(_ verdicts: [ChartVerdict?], higher: String, lower: String) -> [Sentence] {
    var meanings: [String] = []
    if verdicts.contains(.higher) { meanings.append("triangel uppåt: \(higher)") }
    if verdicts.contains(.lower) { meanings.append("triangel nedåt: \(lower)") }
    guard !meanings.isEmpty else { return [] }
    return [Sentence(meanings.joined(separator: ", ")).capitalized.closed]
  }
}
