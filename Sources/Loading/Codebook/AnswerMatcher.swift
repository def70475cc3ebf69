import DelimitedText
import SurveyModel

/// Finds the rule that an answer's text falls under: exact text first, then a range, then `*`.
struct AnswerMatcher {
  private var outcomeByText: [String: AnswerRule.Outcome] = [:]
  private var ranges: [(lower: Int, upper: Int, outcome: AnswerRule.Outcome)] = []
  private var anyOther: AnswerRule.Outcome?
  /// What a blank becomes; `bortfall` unless a rule says otherwise.
  private(set) var blank = AnswerRule.Outcome.missing
  /// Whether a blank has a rule of its own.
  private(set) var hasBlankRule = false

  /// Makes a matcher; of two rules for the same text the first is kept.
  init(_ rules: [AnswerRule]) {
    for rule in rules {
      switch rule.match {
      case .text(let text):
        if outcomeByText[text] == nil { outcomeByText[text] = rule.outcome }
      case .range(let lower, let upper):
        ranges.append((lower ?? .min, upper ?? .max, rule.outcome))
      case .blank:
        if !hasBlankRule { (blank, hasBlankRule) = (rule.outcome, true) }
      case .anyOther:
        anyOther = anyOther ?? rule.outcome
      }
    }
  }

  /// What a text that is not blank becomes; nil when the codebook does not know it.
  func outcome(of text: String) -> AnswerRule.Outcome? {
    if let exact = outcomeByText[text] { return exact }
    if !ranges.isEmpty, let number = DecimalNumber.parseInteger(text),
      let outcome = outcome(of: number)
    {
      return outcome
    }
    return anyOther
  }

  /// What exactly this text becomes, ranges and `*` left out.
  func exactOutcome(of text: String) -> AnswerRule.Outcome? { outcomeByText[text] }

  /// What a whole number becomes by the ranges alone.
  func outcome(of number: Int) -> AnswerRule.Outcome? {
    ranges.first { $0.lower <= number && number <= $0.upper }?.outcome
  }

  /// What any other text becomes; nil without a rule `*`.
  var otherOutcome: AnswerRule.Outcome? { anyOther }
}
