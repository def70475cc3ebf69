internal import Disclosure
internal import Planning
internal import SurveyModel

extension PlanningSentences {
  /// Where most incidents were noted in the reported wave's year.
  var incidents: [Sentence] {
    let rows = plan.incidents.filter {
      $0.year == report.reportedWave.year && $0.kind == nil && $0.place != nil
    }
    let shown = rows.enumerated().compactMap { offset, row in
      row.number.map { (place: words.placeName(row.place), count: $0, offset: offset) }
    }.sorted {
      $0.count.value == $1.count.value
        ? $0.offset < $1.offset : $0.count.value > $1.count.value
    }
    guard !shown.isEmpty else { return [] }
    let list = shown.prefix(Self.mostTold).map {
      "\($0.place) (\($0.count))" as Sentence
    }
    return [
      """
      Flest händelser \(String(report.reportedWave.year)) är noterade i \(SurveyWords.list(Array(list))).
      """
    ]
  }

  /// What must stand beside reported crime.
  var crimeCaveat: [Sentence] {
    if plan.sharesBesideCrime.isEmpty { return [] }
    return [
      """
      Antalet anmälda brott beror också på hur benägna människor är att anmäla, så få anmälningar \
      behöver inte betyda få brott.
      """,
      "Siffrorna står bredvid varandra; de visar inte vad som beror på vad.",
    ]
  }

  /// Places where a share and reported crime both differ with certainty from the other places.
  var sharesBesideCrime: [Sentence] {
    plan.sharesBesideCrime.compactMap { row in
      let level = row.againstRest.test.map(DifferenceWords.direction) ?? ""
      let crimes: String
      switch row.pattern {
      case .worseWithFewerCrimes: crimes = "däremot lägre"
      case .betterWithMoreCrimes: crimes = "däremot högre"
      case .worseWithMoreCrimes: crimes = "också högre"
      case .betterWithFewerCrimes: crimes = "också lägre"
      case .noPattern: return nil
      }
      return """
        \(words.placeName(row.share.place)): \(Self.share(row.indicator)) är säkerställt \(level) än i \
        \(words.rest). Antalet anmälda brott per invånare är \(crimes).
        """
    }
  }
}
