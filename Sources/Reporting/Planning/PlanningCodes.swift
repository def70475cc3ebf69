internal import Disclosure
internal import Planning
internal import SurveyModel

/// The closed sets of codes in the planning tables.
enum PlanningCodes {
  typealias Code = ReportTable.Code

  /// How strong the evidence is.
  static let strengths = EvidenceStrength.allCases.map(strength)
  /// What became of a promise, verdicts and reasons why there is none.
  static let outcomes = PromiseVerdict.allCases.map(verdict) + absences.map(absence)
  /// How a share and reported crime stand to each other.
  static let patterns = ShareBesideCrimeRow.Pattern.allCases.map(pattern)
  /// What a cause is.
  static let kinds = [ImpliedIndicator.Kind.option, .theme, .indicatedPlace].map(kind)
  /// How a rate stands against the rest.
  static let standings = [RateStanding.higher, .lower, .noEstablishedDifference].map(standing)

  private static let absences: [PublishablePromise.Absence] = [
    .noWaveBefore, .noWaveAfter, .notAsked, .notComparable, .baseTooSmall, .openLink,
    .noPrecision, .unreliable, .hidden, .hiddenToProtectAnother,
  ]

  static func strength(_ strength: EvidenceStrength) -> Code { code(strength.rawValue) }
  static func verdict(_ verdict: PromiseVerdict) -> Code { code(verdict.rawValue) }
  static func pattern(_ pattern: ShareBesideCrimeRow.Pattern) -> Code { code(pattern.rawValue) }

  static func kind(_ kind: ImpliedIndicator.Kind) -> Code {
    switch kind {
    case .option: Code(code: "svarsalternativ", words: "svarsalternativ")
    case .theme: Code(code: "tema", words: "tema i fritext")
    case .indicatedPlace: Code(code: "utpekad_plats", words: "utpekad plats")
    }
  }

  static func standing(_ standing: RateStanding) -> Code {
    switch standing {
    case .higher: Code(code: "hogre", words: "högre")
    case .lower: Code(code: "lagre", words: "lägre")
    case .noEstablishedDifference:
      Code(code: "ingen_sakerstalld_skillnad", words: "ingen säkerställd skillnad")
    }
  }

  static func absence(_ absence: PublishablePromise.Absence) -> Code {
    switch absence {
    case .noWaveBefore: code("ingen mätning före")
    case .noWaveAfter: code("ingen mätning efter ännu")
    case .notAsked: code("frågan ställdes inte")
    case .notComparable: code("ej jämförbar")
    case .baseTooSmall: code("för få svar")
    case .openLink: code("öppen enkät")
    case .noPrecision: code("osäkerheten kan inte beräknas")
    case .unreliable: code("för osäker andel")
    case .hidden: code("dold")
    case .hiddenToProtectAnother: code("dold för att skydda annan")
    }
  }

  /// Words as a code: in ASCII, with underscores for blanks.
  private static func code(_ words: String) -> Code {
    let ascii = words.filter { $0 != "," }.map { character in
      switch character {
      case "å", "ä": "a"
      case "ö": "o"
      case " ": "_"
      default: String(character)
      }
    }.joined()
    return Code(code: ascii, words: words)
  }
}
