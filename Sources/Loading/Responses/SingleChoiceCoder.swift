import DelimitedText
import SurveyModel

/// Codes one background variable, birth year or single-choice question of one file.
struct SingleChoiceCoder {
  /// Where the variable goes.
  enum Destination: Equatable {
    case group
    case question
  }

  let variable: Variable
  let destination: Destination
  /// The codes that its answers can end as.
  let categories: [String]
  /// Whether it counts when the share of answered questions is judged.
  let countsAsAsked: Bool
  /// The column in the export.
  let headerColumn: Int
  private var codes: SymbolCodes<UInt16>
  /// What each symbol stands for.
  private var meanings: [RowStates.Meaning] = []
  private let matcher: AnswerMatcher
  private let indices: [String: UInt16]
  /// The places of the variables that can be referred to, among the file's single choices.
  private let targets: [String: UInt16]
  /// The wave's year for a variable of birth years.
  private let year: Int?

  init(
    _ variable: Variable, codebook: Codebook, wave: WaveIdentifier, column: Int,
    headerColumn: Int, targets: [String: UInt16], countsAsAsked: Bool
  ) {
    self.variable = variable
    self.countsAsAsked = countsAsAsked
    self.headerColumn = headerColumn
    self.targets = targets
    destination = variable.role == .question ? .question : .group
    categories = codebook.categories(of: variable)
    matcher = AnswerMatcher(variable.answers)
    year = variable.role == .birthYear ? wave.year : nil
    indices = Dictionary(
      uniqueKeysWithValues: categories.prefix(AnswerCode.mostCategories).enumerated().map {
        ($1, UInt16(AnswerCode.category($0)))
      })
    codes = SymbolCodes(column: column, blank: RawCode.missing)
    codes.codes[0] = raw(matcher.blank)
  }

  /// Codes the rows of a block and notes what they say about the rows.
  mutating func code(
    _ block: borrowing RecordBlock, _ rows: [Int], _ states: inout RowStates,
    _ unknown: inout UnknownAnswers
  ) -> [UInt16] {
    let coder = self
    codes.extend(block) { coder.raw($0) }
    for symbol in meanings.count..<codes.codes.count {
      let code = codes.codes[symbol]
      meanings.append(
        RowStates.Meaning(code: code, marks: coder.marks(of: code, isBlank: symbol == 0)))
    }
    let symbols = block.symbols(codes.column)
    let (values, met) = states.enter(symbols, of: rows, meanings: meanings)
    guard met.contains(.invalid) else { return values }
    for index in values.indices where values[index] == RawCode.unknown {
      let symbol = symbols[rows[index]]
      unknown.note(
        variable, header: headerColumn, symbol: symbol, line: block.line(rows[index]),
        text: block.text(symbol, column: codes.column))
    }
    return values
  }

  /// What a text of a code says about the rows that hold it.
  private func marks(of code: UInt16, isBlank: Bool) -> RowStates.Marks {
    var marks: RowStates.Marks = code == RawCode.unknown ? .invalid : []
    if destination == .group {
      if code == RawCode.outside { marks.insert(.outside) }
    } else if code != RawCode.missing {
      if countsAsAsked { marks.insert(.counted) }
      // A blank that has a code is an answer, but does not by itself make a row one that answered.
      if !isBlank { marks.insert(.touched) }
    }
    return marks
  }

  /// The raw code of a text that is not blank.
  func raw(_ text: String) -> UInt16 {
    // A variable without any answer is an error of the codebook, told there.
    if variable.answers.isEmpty { return RawCode.missing }
    guard let year else {
      return matcher.outcome(of: text).map(raw) ?? RawCode.unknown
    }
    if let exact = matcher.exactOutcome(of: text) { return raw(exact) }
    if let born = Self.birthYear(text), (0...125).contains(year - born) {
      return matcher.outcome(of: year - born).map(raw) ?? RawCode.unknown
    }
    return matcher.otherOutcome.map(raw) ?? RawCode.unknown
  }

  /// The year of a birth year or of a date that begins with it.
  private static func birthYear(_ text: String) -> Int? {
    let digits = text.utf8.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let rest = text.utf8.dropFirst(4)
    let isDate =
      rest.isEmpty || rest.first.map { !(0x30...0x39).contains($0) } == true || rest.count == 4
    return isDate ? Int(text.prefix(4)) : nil
  }

  private func raw(_ outcome: AnswerRule.Outcome) -> UInt16 {
    switch outcome {
    case .code(let code): indices[code] ?? RawCode.unknown
    case .outside: RawCode.outside
    case .missing: RawCode.missing
    case .codeOf(let name):
      targets[name].map { RawCode.firstReference + $0 } ?? RawCode.answeredMissing
    }
  }

  /// The stored code of a category; nil when the variable does not have it.
  func storedCode(of category: String) -> UInt8? { indices[category].map(UInt8.init) }
}
