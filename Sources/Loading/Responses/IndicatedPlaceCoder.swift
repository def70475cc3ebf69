import DelimitedText
import SurveyModel

/// Codes one column of places that respondents point out, through the same spellings as where
/// they live.
struct IndicatedPlaceCoder {
  private static let unknown = UInt16.max

  let variable: Variable
  let headerColumn: Int
  private var codes: SymbolCodes<UInt16>
  private let matcher: AnswerMatcher
  private let register: PlaceRegister

  init(_ variable: Variable, column: Int, headerColumn: Int, register: PlaceRegister) {
    self.variable = variable
    self.headerColumn = headerColumn
    self.register = register
    matcher = AnswerMatcher(variable.answers)
    codes = SymbolCodes(column: column, blank: IndicatedPlaceColumn.missing)
  }

  /// The place of each row as an `IndicatedPlaceColumn` stores it.
  mutating func code(
    _ block: borrowing RecordBlock, _ rows: [Int], _ states: inout RowStates,
    _ unknown: inout UnknownAnswers
  ) -> [UInt16] {
    let coder = self
    codes.extend(block) { coder.code($0) }
    let values = codes.values(block, rows)
    for index in values.indices where values[index] == Self.unknown {
      states.marks[index].insert(.invalid)
      unknown.note(
        variable, header: headerColumn, symbol: block.symbols(codes.column)[rows[index]],
        line: block.line(rows[index]), text: "")
    }
    return values
  }

  private func code(_ text: String) -> UInt16 {
    if let exact = matcher.exactOutcome(of: text) { return code(exact) }
    if let index = register.index(of: text) {
      return UInt16(index) + IndicatedPlaceColumn.firstPlace
    }
    return matcher.otherOutcome.map { code($0) } ?? Self.unknown
  }

  private func code(_ outcome: AnswerRule.Outcome) -> UInt16 {
    switch outcome {
    case .code(let name):
      register.index(of: name).map { UInt16($0) + IndicatedPlaceColumn.firstPlace } ?? Self.unknown
    case .outside: IndicatedPlaceColumn.outside
    case .missing, .codeOf: IndicatedPlaceColumn.missing
    }
  }
}
