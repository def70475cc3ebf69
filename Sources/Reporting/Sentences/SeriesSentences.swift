internal import Disclosure
internal import SurveyModel

/// What changed in the method from wave to wave, so that figures must not be compared.
struct SeriesSentences {
  let words: SurveyWords

  /// A sentence for each break of the series, in time order; empty when there is none.
  var sentences: [Sentence] {
    let waves = words.report.waves
    var result: [Sentence] = []
    for (earlier, later) in zip(waves, waves.dropFirst()) {
      let name = words.wave(later.identifier)
      if later.settings.method != earlier.settings.method,
        later.isOpenLink || earlier.isOpenLink
      {
        result.append(
          """
          Metoden ändrades \(name) från \(method(earlier)) till \(method(later)); tidigare \
          mätningar är inte jämförbara.
          """)
      } else if later.settings.startsNewSeries {
        result.append("Ny mätserie från \(name): tidigare mätningar är inte jämförbara.")
      }
    }
    for indicator in words.report.indicators {
      for wave in indicator.seriesBreaks.sorted()
      where waves.contains(where: { $0.identifier >= wave })
        && waves.contains(where: { $0.identifier < wave })
      {
        result.append(
          """
          ”\(indicator.title)” har en ny mätserie från \(words.wave(wave)); tidigare mätningar är \
          inte jämförbara.
          """
        )
      }
    }
    return result
  }

  private func method(_ wave: WaveFacts) -> String {
    switch wave.settings.method {
    case .sample: "urval"
    case .census: "totalundersökning"
    case .openLink: "öppen enkät"
    }
  }
}
