internal import Disclosure

/// The closed sets of codes: what stands in `slutsats`, `storlek` and `status`.
enum TableCodes {
  typealias Code = ReportTable.Code
  private static let verdicts: [PublishableContrast.Verdict] = [.higher, .lower, .notEstablished]

  /// The verdicts about changes.
  static let changes = verdicts.map(change)
  /// The verdicts about comparisons.
  static let comparisons = verdicts.map(comparison)
  /// The sizes.
  static let sizes = [PublishableContrast.Size.large, .small].map(size)
  /// The statuses.
  static let statuses = PublicationStatus.allCases.map(status)

  /// The verdict about a change.
  static func change(_ verdict: PublishableContrast.Verdict) -> Code {
    switch verdict {
    case .higher: Code(code: "okning", words: "ökning")
    case .lower: Code(code: "minskning", words: "minskning")
    case .notEstablished:
      Code(code: "ingen_sakerstalld_forandring", words: "ingen säkerställd förändring")
    }
  }

  /// The verdict about a comparison.
  static func comparison(_ verdict: PublishableContrast.Verdict) -> Code {
    switch verdict {
    case .higher: Code(code: "hogre", words: "högre")
    case .lower: Code(code: "lagre", words: "lägre")
    case .notEstablished:
      Code(code: "ingen_sakerstalld_skillnad", words: "ingen säkerställd skillnad")
    }
  }

  /// Whether a difference is large or small in practice.
  static func size(_ size: PublishableContrast.Size) -> Code {
    switch size {
    case .large: Code(code: "stor", words: "stor")
    case .small: Code(code: "liten", words: "liten")
    }
  }

  /// A status and its words.
  static func status(_ status: PublicationStatus) -> Code {
    Code(code: status.rawValue, words: TableLabels.words(status))
  }
}
