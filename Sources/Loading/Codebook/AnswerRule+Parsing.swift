import DelimitedText
import SurveyModel

extension AnswerRule.Match {
  /// The word for a blank answer.
  static let blankWord = "(tom)"
  /// The sign for any other answer.
  static let anyOtherSign = "*"

  /// Reads the column `svar`: a text, a range of whole numbers, `(tom)` or `*`.
  init(codebookText text: String) {
    if FoldedKey(text) == FoldedKey(Self.blankWord) {
      self = .blank
    } else if text == Self.anyOtherSign {
      self = .anyOther
    } else {
      self = Self.range(text) ?? .text(text)
    }
  }

  /// The range that a text writes with two points; nil when it does not.
  private static func range(_ text: String) -> Self? {
    let characters = Array(text)
    guard
      let dots = characters.indices.dropLast().first(where: {
        characters[$0] == "." && characters[$0 + 1] == "."
      })
    else { return nil }
    let left = String(characters[..<dots]).trimmed
    let right = String(characters[(dots + 2)...]).trimmed
    let lower = DecimalNumber.parseInteger(left)
    let upper = DecimalNumber.parseInteger(right)
    guard lower != nil || upper != nil, lower != nil || left.isEmpty,
      upper != nil || right.isEmpty
    else { return nil }
    return .range(lower: lower, upper: upper)
  }

  /// The match as a codebook writes it.
  var codebookText: String {
    switch self {
    case .text(let text): text
    case .range(let lower, let upper):
      "\(lower.map(String.init) ?? "")..\(upper.map(String.init) ?? "")"
    case .blank: Self.blankWord
    case .anyOther: Self.anyOtherSign
    }
  }

  /// Whether a whole number could be meant by both ranges.
  func overlaps(_ other: Self) -> Bool {
    guard case .range(let lower, let upper) = self,
      case .range(let otherLower, let otherUpper) = other
    else { return false }
    return (lower ?? .min) <= (otherUpper ?? .max) && (otherLower ?? .min) <= (upper ?? .max)
  }
}

extension AnswerRule.Outcome {
  /// Reads the column `kod`: `utanför`, `bortfall`, `=NAMN`, or the code itself.
  init(codebookText text: String) {
    switch FoldedKey(text).description {
    case "utanfor": self = .outside
    case "bortfall": self = .missing
    default:
      self = text.hasPrefix("=") ? .codeOf(String(text.dropFirst()).trimmed) : .code(text)
    }
  }
}

extension Role {
  /// The role of a text, matched as role names are; nil when there is none.
  init?(folding text: String) {
    let wanted = FoldedKey(text)
    guard let role = Self.allCases.first(where: { FoldedKey($0.rawValue) == wanted }) else {
      return nil
    }
    self = role
  }

  /// The name of a variable of the role that is given none; nil where a name must be written.
  func defaultName(column reference: String) -> String? {
    switch self {
    case .question, .group, .multipleChoice: nil
    case .birthYear: "ålder"
    case .freeText, .indicatedPlace, .skipped, .notAsked: reference.isEmpty ? nil : reference
    case .identifier, .wave, .time, .status, .place, .stratum, .cluster, .weight: rawValue
    }
  }

  /// Whether answers to a variable of the role become codes, so that at least one must be given.
  var needsAnswers: Bool {
    switch self {
    case .question, .group, .birthYear, .status: true
    case .multipleChoice, .identifier, .wave, .time, .place, .stratum, .cluster, .weight,
      .indicatedPlace, .freeText, .skipped, .notAsked:
      false
    }
  }

  /// Whether a survey can have only one variable of the role.
  var isUnique: Bool {
    switch self {
    case .identifier, .wave, .time, .status, .place, .stratum, .cluster, .weight, .birthYear:
      true
    case .group, .question, .multipleChoice, .indicatedPlace, .freeText, .skipped, .notAsked:
      false
    }
  }
}
