internal import Disclosure
internal import SurveyModel

/// Which places differ from the rest, and which have changed.
struct PlaceSentences {
  let words: SurveyWords
  let indicator: Indicator
  /// How many places a sentence names before it says how many more there are.
  static let mostNamed = 8

  private var contrasts: [PublishableContrast] {
    words.contrasts.places(of: indicator.name)
  }
  private var tested: [PublishableContrast] { contrasts.filter { $0.test != nil } }

  /// The places above and below the rest, or that none can be told apart; empty without places.
  var againstTheRest: [Sentence] {
    guard !contrasts.isEmpty, !words.isOpenLink else { return [] }
    if let untested { return [untested.closed] }
    var result: [Sentence] = []
    for verdict in [PublishableContrast.Verdict.higher, .lower] {
      let names = named(tested.filter { $0.test?.verdict == verdict }) { contrast in
        contrast.own.map { "\(words.placeName(contrast.place)) (\($0))" }
      }
      guard !names.isEmpty else { continue }
      result.append(
        """
        Statistiskt säkerställt \(verdict == .higher ? "högre" : "lägre") än i \(words.rest) är \
        andelen i \(SurveyWords.list(names, atMost: Self.mostNamed, counted: .rows(rows(verdict)))).
        """)
    }
    let unclear = tested.filter { $0.test?.verdict == .notEstablished }.count
    if result.isEmpty {
      result.append(
        """
        \(words.place.none(allTested: tested.count == contrasts.count).capitalized) kan med \
        säkerhet skiljas från de övriga.
        """)
    } else if unclear > 0 {
      result.append(
        """
        För \(Count(unclear, .rows(rows(.notEstablished)))) av \
        \(Count(tested.count, .rows(rows(nil))), words.place) är skillnaden inte säkerställd.
        """
      )
    }
    return result
  }

  /// Why no place is tested against the rest, without a full stop; nil where any is, and without
  /// places.
  var untested: Sentence? {
    guard !contrasts.isEmpty, tested.isEmpty else { return nil }
    let places = words.place.definitePlural
    if contrasts.allSatisfy({ $0.status == .baseTooSmall }) {
      return "Underlaget är för litet för att jämföra \(places) med varandra"
    }
    // What is hidden for another's sake protects the same persons as the other.
    let protectsPersons = contrasts.contains { $0.status == .hidden }
    var reasons: [Sentence] = []
    for contrast in contrasts
    where !(protectsPersons && contrast.status == .hiddenToProtectAnother) {
      let reason = contrast.reasonUntested
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return """
      Skillnader mellan \(places) visas inte, eftersom \(reasons.joined(by: " eller "))
      """
  }

  /// The places that have changed since the wave before, or that none has.
  var changes: [Sentence] {
    guard !words.isOpenLink else { return [] }
    let compared = words.report.places.places.indices.compactMap {
      words.contrasts.change(of: indicator.name, place: $0)
    }
    let tested = compared.filter { $0.test != nil }
    var result: [Sentence] = []
    let waves = Set(tested.compactMap(HeadlineSentences.earlierWave)).sorted(by: >)
    for wave in waves {
      let since = tested.filter { HeadlineSentences.earlierWave($0) == wave }
      var found = false
      for verdict in [PublishableContrast.Verdict.higher, .lower] {
        let names = named(since.filter { $0.test?.verdict == verdict }, describe: levels)
        guard !names.isEmpty else { continue }
        found = true
        result.append(
          """
          Sedan \(words.wave(wave)) finns en statistiskt säkerställd \
          \(verdict == .higher ? "ökning" : "minskning") i \
          \(SurveyWords.list(
            names, atMost: Self.mostNamed, counted: .rows(changed(since: wave, verdict)))).
          """)
      }
      if !found, wave == waves.first {
        result.append(
          """
          \(words.place.none(allTested: since.count == compared.count).capitalized) visar någon \
          säkerställd förändring sedan \(words.wave(wave)).
          """)
      }
    }
    return result
  }

  /// The tests between places and the rest, or those with one verdict.
  private func rows(_ verdict: PublishableContrast.Verdict?) -> RowQuery {
    RowQuery(
      tables: ["jamforelser"],
      conditions: [
        .equals("indikator", .text(indicator.name)),
        .equals("omgang", .wave(words.report.reportedWave)), .differs("plats", .place(nil)),
        .equals("grupp", .group(.all)), .equals("mot", .counterpart(.restOfMunicipality)),
        verdict.map { .equals("slutsats", .text(TableCodes.comparison($0).code)) }
          ?? .isShown("p"),
      ])
  }

  /// The places with one verdict about their change since a wave.
  private func changed(
    since wave: WaveIdentifier, _ verdict: PublishableContrast.Verdict
  ) -> RowQuery {
    RowQuery(
      tables: ["forandringar"],
      conditions: [
        .equals("indikator", .text(indicator.name)), .equals("fran", .wave(wave)),
        .equals("till", .wave(words.report.reportedWave)), .differs("plats", .place(nil)),
        .equals("grupp", .group(.all)),
        .equals("slutsats", .text(TableCodes.change(verdict).code)),
      ])
  }

  private func levels(_ contrast: PublishableContrast) -> Sentence? {
    contrast.levels(ownFirst: false).map { levels in
      "\(words.placeName(contrast.place)) (\(levels.fromTo))"
    }
  }

  private func named(
    _ contrasts: [PublishableContrast], describe: (PublishableContrast) -> Sentence?
  ) -> [Sentence] {
    contrasts
      .sorted { SwedishOrder.precedes(words.placeName($0.place), words.placeName($1.place)) }
      .compactMap(describe)
  }
}
