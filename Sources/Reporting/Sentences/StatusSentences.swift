internal import Disclosure
internal import SurveyModel

/// What each code of the column `status` means, with the survey's own limits.
struct StatusSentences {
  let settings: SurveySettings

  /// The explanation of a status.
  func sentence(_ status: PublicationStatus) -> Sentence {
    switch status {
    case .ok: "Hela raden visas."
    case .hidden:
      settings.method == .census
        ? """
        Ingenting visas, eftersom uppgiften kunde röja svaren från färre än \
        \(settings.leastShown) personer.
        """
        : "Ingenting visas, eftersom färre än \(settings.leastShown) har svarat."
    case .baseTooSmall:
      """
      Bara antal visas, eftersom färre än \(settings.leastForShare) har svarat; för en \
      jämförelse behövs \(settings.leastForComparison) svarande på båda sidor.
      """
    case .unreliable: "Bara antal visas, eftersom andelen är för osäker."
    case .noDegreesOfFreedom:
      "Andelen visas utan medelfel och intervall, eftersom de inte kan beräknas."
    case .hiddenToProtectAnother:
      "Ingenting visas, eftersom \(ProtectionSentences.another) annars kunde räknas ut."
    case .missing:
      "Frågan ställdes inte, eller så är uppgiften eller dess osäkerhet inte känd."
    case .notComparable: "Andelarna går inte att jämföra, eftersom mätningarna gjordes olika."
    case .openLink:
      "Enkäten var öppen; andelen gäller bara de svarande och har ingen felmarginal."
    }
  }
}
