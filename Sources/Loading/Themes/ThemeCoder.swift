import DelimitedText
import SurveyModel

/// Codes one column of free text to themes; of the words themselves nothing is kept.
struct ThemeCoder {
  let variable: Variable
  private var codes: SymbolCodes<UInt64>
  private let matcher: ThemeMatcher
  private let answers: AnswerMatcher

  init(_ variable: Variable, column: Int, themes: [Theme]) {
    self.variable = variable
    matcher = ThemeMatcher(themes)
    answers = AnswerMatcher(variable.answers)
    codes = SymbolCodes(column: column, blank: 0)
  }

  /// The themes of each row's text; 0 where nothing was written.
  mutating func code(_ block: borrowing RecordBlock, _ rows: [Int]) -> [UInt64] {
    let coder = self
    codes.extend(block) { coder.bits($0) }
    return codes.values(block, rows)
  }

  /// A text that the codebook names as no answer (”-”, ”nej tack”) is none.
  private func bits(_ text: String) -> UInt64 {
    switch answers.exactOutcome(of: text) {
    case .missing, .outside: 0
    case .code, .codeOf, nil: matcher.bits(text)
    }
  }
}
