internal import Disclosure
internal import SurveyModel

/// How the figures were made, from the values that made them.
struct MethodSentences {
  let words: SurveyWords
  private var report: PublishableReport { words.report }

  /// The sentences of "Så här är siffrorna gjorda".
  var sentences: [Sentence] {
    guard let wave = report.facts(of: report.reportedWave) else { return [] }
    return collection(wave) + weights(wave) + WeightingSentences(words: words, wave: wave).sentences
      + base + uncertainty(wave) + tests(wave)
  }

  private func collection(_ wave: WaveFacts) -> [Sentence] {
    if wave.isPublished {
      return ["Siffrorna är hämtade från publicerade tabeller och inte beräknade från enkätsvar."]
    }
    switch wave.settings.method {
    case .openLink:
      return [
        """
        Enkäten var en öppen länk som vem som helst kunde besvara, så siffrorna beskriver bara de \
        svarande.
        """
      ]
    case .census: return ["Alla i målgruppen tillfrågades (totalundersökning)."]
    case .sample:
      switch wave.strata {
      case .none: return ["Undersökningen bygger på ett slumpmässigt urval."]
      case .places:
        return [
          """
          Undersökningen bygger på ett slumpmässigt urval, draget för varje \
          \(words.place.singular) för sig.
          """
        ]
      case .column:
        return ["Undersökningen bygger på ett slumpmässigt urval, draget i skikt (strata)."]
      }
    }
  }

  private func weights(_ wave: WaveFacts) -> [Sentence] {
    guard !wave.isPublished else { return [] }
    var result: [Sentence] = []
    switch wave.weights {
    case .none: if wave.calibration == nil { result.append("Alla svar väger lika.") }
    case .design:
      result.append("Varje svar väger så mycket som antalet personer det representerar.")
    case .delivered:
      result.append("Svaren vägs med de vikter som följde med svarsfilen.")
    }
    if let calibration = wave.calibration {
      let margins = calibration.margins.map { String($0.map { $0 == "*" ? "×" : $0 }) }
      result.append(
        """
        Vikterna är justerade (kalibrerade) så att de stämmer med befolkningen efter \
        \(SurveyWords.list(margins)).
        """)
      if let smallest = calibration.smallestAdjustment,
        let largest = calibration.largestAdjustment
      {
        let factors = [(smallest, "minsta_g"), (largest, "storsta_g")].map {
          Measure($0, decimals: 2, weightCell(wave, $1))
        }
        result.append(
          "Justeringen ändrar vikterna med en faktor mellan \(factors[0]) och \(factors[1]).")
      }
    }
    if let trimming = wave.settings.trimming, let share = wave.trimmedShare {
      let multiple = Measure(
        trimming, decimals: trimming == trimming.rounded() ? 0 : 1, .setting("trimning"))
      result.append(
        """
        Inga vikter är större än \(multiple) gånger medianvikten; det sänker vikten för \
        \(Share(share, weightCell(wave, "andel_trimmad"))) av de svarande.
        """)
    }
    return result
  }

  private func weightCell(_ wave: WaveFacts, _ column: String) -> NumberSource {
    .cell(
      CellReference(
        table: "vikter", keys: [.survey, .wave(wave.identifier)], column: column))
  }

  private var base: [Sentence] {
    guard let headline = report.indicators.first, !headline.countedCodes.isEmpty else { return [] }
    let counted = SurveyWords.list(headline.countedCodes.map { "”\(SurveyWords.code($0))”" })
    let answers = headline.countedCodes.count == 1 ? "svaret" : "svaren"
    var result: [Sentence] = ["I andelen räknas \(answers) \(counted)."]
    if let codes = headline.baseCodes {
      let others = codes.filter { !headline.countedCodes.contains($0) }
      if !others.isEmpty {
        result.append(
          "I basen ingår dessutom \(SurveyWords.list(others.map { "”\(SurveyWords.code($0))”" })).")
      }
      result.append("Övriga svar och tomma svar ingår inte i basen.")
    } else {
      result.append("Basen är alla giltiga svar på frågan.")
    }
    return result
  }

  private func uncertainty(_ wave: WaveFacts) -> [Sentence] {
    guard wave.settings.method != .openLink else { return [] }
    let level = report.settings.confidence
    var result: [Sentence] = []
    if wave.isPublished {
      result.append(
        "Osäkerheten följer källans konfidensintervall, eller antalet svarande och designeffekten.")
    } else {
      result.append(
        """
        Osäkerheten anges som \(level)-procentiga konfidensintervall (Wilson, på den effektiva \
        basen).
        """)
      result.append(
        """
        Den effektiva basen är aldrig större än antalet svar. Därför gör korrektionen för ändlig \
        population bara medelfelet mindre, inte intervall eller test.
        """)
      if wave.hasClusters {
        result.append(
          """
          Hänsyn är tagen till att svaren kommer i grupper (kluster), och skillnader prövas med \
          t-fördelningen.
          """)
      }
    }
    if wave.settings.method == .census {
      result.append(
        "Intervallet räknas som om de som svarade vore valda av slumpen.")
    }
    if report.settings.publicationRule == .precision {
      result.append(
        "Andelar med för stor osäkerhet visas inte (NCHS-regeln, Parker m.fl. 2017).")
    }
    return result
  }

  private func tests(_ wave: WaveFacts) -> [Sentence] {
    guard wave.settings.method != .openLink else {
      return ["Skillnader prövas inte statistiskt i en öppen enkät."]
    }
    let season: [Sentence] =
      report.settings.waveComparison == .sameMonth
      ? ["En mätning jämförs bara med mätningar i samma månad ett annat år."] : []
    return season + [
      "Skillnader räknas innan andelar avrundas, och prövas med ett poängtest (score-test).",
      """
      Få svar och ojämna vikter kan ge falska utslag. Därför måste en skillnad också klara en \
      mer försiktig prövning för att kallas säkerställd.
      """,
      """
      Jämförelser görs när minst \(report.settings.leastForComparison) svar finns på \
      båda sidor.
      """,
      "En undersökning visar att en andel skiljer sig, inte varför.",
    ]
  }
}
