internal import Disclosure
internal import SurveyModel

/// What is not shown, and why.
struct ProtectionSentences {
  let words: SurveyWords
  let indicator: Indicator

  /// The rules, and the places of the reported wave that they keep back.
  var sentences: [Sentence] {
    let settings = words.report.settings
    var result: [Sentence] = [
      """
      Uppgifter om färre än \(Count(settings.minimumBase)) svarande visas inte, och andelar visas \
      från \(Count(settings.minimumBaseForShare)) svarande.
      """
    ]
    if words.report.unnamedPlaces > 0 {
      result.append(
        """
        För få svar för att nämnas vid namn: \(Count(words.report.unnamedPlaces), words.place).
        """)
    }
    let reasons: [(PublicationStatus, Sentence)] = [
      (.hidden, "För få svar för att något ska visas"),
      (.hiddenToProtectAnother, "Dolt för att skydda en annan dold uppgift"),
      (.baseTooSmall, "För få svar för en andel"),
      (.unreliable, "För stor osäkerhet för en andel"),
      (.noDegreesOfFreedom, "Osäkerheten kan inte beräknas"),
    ]
    for (status, reason) in reasons {
      let names = places(with: status)
      guard !names.isEmpty else { continue }
      result.append("\(reason): \(SurveyWords.list(names, atMost: PlaceSentences.mostNamed)).")
    }
    return result
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
