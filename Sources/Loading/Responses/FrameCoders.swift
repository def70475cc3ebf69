import DelimitedText
import SurveyModel

/// Codes the column of places of one file.
struct PlaceCoder {
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
    codes = SymbolCodes(column: column, blank: 0)
    codes.codes[0] = code(matcher.blank)
  }

  /// The place of each row as its index plus one; 0 where none is given.
  mutating func code(
    _ block: borrowing RecordBlock, _ rows: [Int], _ states: inout RowStates,
    _ unknown: inout UnknownAnswers
  ) -> [UInt16] {
    let coder = self
    codes.extend(block) { coder.code($0) }
    let values = codes.values(block, rows)
    guard codes.codes.contains(Self.unknown) else { return values }
    for index in values.indices where values[index] == Self.unknown {
      states.marks[index].insert(.invalid)
      let symbol = block.symbols(codes.column)[rows[index]]
      unknown.note(
        variable, header: headerColumn, symbol: symbol, line: block.line(rows[index]),
        text: block.text(symbol, column: codes.column))
    }
    return values
  }

  private func code(_ text: String) -> UInt16 {
    if let exact = matcher.exactOutcome(of: text) { return code(exact) }
    if let index = register.index(of: text) { return UInt16(index + 1) }
    return matcher.outcome(of: text).map { code($0) } ?? Self.unknown
  }

  /// A place outside every place counts in the whole only, as a blank does.
  private func code(_ outcome: AnswerRule.Outcome) -> UInt16 {
    guard case .code(let name) = outcome else { return 0 }
    return register.index(of: name).map { UInt16($0 + 1) } ?? Self.unknown
  }
}

/// Codes the column of statuses of one file.
struct StatusCoder {
  /// What a status says about a row.
  enum Status {
    case notGiven
    case known(Disposition)
    case unknown
  }

  let variable: Variable
  let headerColumn: Int
  private var codes: SymbolCodes<Status>
  private let matcher: AnswerMatcher

  init(_ variable: Variable, column: Int, headerColumn: Int) {
    self.variable = variable
    self.headerColumn = headerColumn
    matcher = AnswerMatcher(variable.answers)
    codes = SymbolCodes(column: column, blank: Self.status(matcher.blank))
  }

  /// The status of each row.
  mutating func code(
    _ block: borrowing RecordBlock, _ rows: [Int], _ states: inout RowStates,
    _ unknown: inout UnknownAnswers
  ) -> [Disposition?] {
    let matcher = matcher
    codes.extend(block) { matcher.outcome(of: $0).map(Self.status) ?? .unknown }
    let values = codes.values(block, rows)
    return values.indices.map { index in
      switch values[index] {
      case .notGiven: return nil
      case .known(let disposition): return disposition
      case .unknown:
        states.marks[index].insert(.invalid)
        unknown.note(
          variable, header: headerColumn, symbol: block.symbols(codes.column)[rows[index]],
          line: block.line(rows[index]), text: "")
        return nil
      }
    }
  }

  private static func status(_ outcome: AnswerRule.Outcome) -> Status {
    switch outcome {
    case .code(let code): Disposition(folding: code).map(Status.known) ?? .unknown
    case .missing: .notGiven
    case .outside, .codeOf: .unknown
    }
  }
}

/// Gives the rows of one file what the design knows of them: stratum, cluster, person.
struct NameCoder {
  /// A text that no row has used yet.
  static let unused = UInt32.max

  let headerColumn: Int
  let column: Int
  private var numbers: [UInt32] = []
  private let matcher: AnswerMatcher

  init(_ variable: Variable, column: Int, headerColumn: Int) {
    self.column = column
    self.headerColumn = headerColumn
    matcher = AnswerMatcher(variable.answers)
  }

  /// Makes room for the texts that a block brought.
  mutating func extend(_ block: borrowing RecordBlock) {
    let count = block.symbolCount(column: column)
    if numbers.count < count {
      numbers += repeatElement(Self.unused, count: count - numbers.count)
    }
  }

  /// The number of a row's text, asked for when the text is first used; nil for a blank.
  mutating func number(
    _ symbol: UInt32, _ block: borrowing RecordBlock, _ intern: (String) -> UInt32
  ) -> UInt32? {
    if symbol == 0 { return nil }
    let index = Int(symbol)
    if numbers[index] == Self.unused {
      let text = block.text(symbol, column: column)
      if case .code(let code)? = matcher.exactOutcome(of: text) {
        numbers[index] = intern(code)
      } else {
        numbers[index] = intern(text)
      }
    }
    return numbers[index]
  }
}
