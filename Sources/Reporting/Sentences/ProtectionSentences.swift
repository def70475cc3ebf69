internal import Disclosure
internal import SurveyModel

/// What is not shown, and why.
struct ProtectionSentences {
  let words: SurveyWords
  let indicator: Indicator
  /// Why a figure is hidden for its own sake, to stand after "eftersom" in every text.
  static let persons: Sentence = "ingens svar får röjas"
  /// What a figure that is hidden for another's sake could tell.
  static let another: Sentence = "en annan dold uppgift"

  /// The rules, and the places of the reported wave that they keep back.
  var sentences: [Sentence] {
    let settings = words.report.settings
    var result: [Sentence] = [
      """
      Uppgifter om färre än \(settings.leastShown) svarande visas inte, och andelar visas \
      från \(settings.leastForShare) svarande.
      """
    ]
    if words.report.unnamedPlaces > 0 {
      result.append(
        """
        För få svar för att nämnas vid namn: \(Count(words.report.unnamedPlaces, .listed), words.place).
        """)
    }
    let reasons: [(PublicationStatus, Sentence)] = [
      (.hidden, "Dolt, eftersom \(Self.persons)"),
      (.hiddenToProtectAnother, "Dolt för att skydda \(Self.another)"),
      (.baseTooSmall, "För få svar för en andel"),
      (.unreliable, "För stor osäkerhet för en andel"),
      (.noDegreesOfFreedom, "Osäkerheten kan inte beräknas"),
    ]
    for (status, reason) in reasons {
      let names = places(with: status)
      guard !names.isEmpty else { continue }
      let list = SurveyWords.list(
        names.map { Sentence($0) }, atMost: PlaceSentences.mostNamed, counted: .rows(rows(status)))
      result.append("\(reason): \(list).")
    }
    let isRounded = words.report.shares.contains {
      $0.wave == words.report.reportedWave && $0.decimals != nil
    }
    if isRounded {
      result.append(
        "Tal som en dold uppgift ingår i är avrundade, så att den inte kan räknas fram ur dem.")
    }
    return result
  }

  private func rows(_ status: PublicationStatus) -> RowQuery {
    RowQuery(
      tables: ["andelar"],
      conditions: [
        .equals("indikator", .text(indicator.name)),
        .equals("omgang", .wave(words.report.reportedWave)), .differs("plats", .place(nil)),
        .equals("grupp", .group(.all)), .equals("status", .text(status.rawValue)),
      ])
  }

  private func places(with status: PublicationStatus) -> [String] {
    let report = words.report
    return SwedishOrder.sorted(
      report.shares.filter {
        $0.indicator == indicator.name && $0.wave == report.reportedWave && $0.place != nil
          && $0.group.isAll && $0.status == status
      }.map { words.placeName($0.place) })
  }
}
