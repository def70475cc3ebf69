import SurveyModel

/// Reads the text of a multiple-choice column as ticked options.
struct MultipleChoiceParser {
  /// What a blank gives.
  let blank: UInt64
  private let matcher: AnswerMatcher
  private let places: [String: Int]
  /// The known answers, longest first.
  private let texts: [[Character]]
  /// The code of the option that the column stands for; nil for a question in one column.
  let option: String?
  /// What the header calls the option.
  private let optionTexts: Set<String>

  private static let ticked: Set<String> = ["1", "ja", "y", "x"]
  private static let notTicked: Set<String> = ["0", "nej", "n"]

  /// Makes the parser of a column.
  ///
  /// `places` gives the bit of each option's code; `option` is the code of the option that the
  /// column stands for, nil for one column with all. Some exports write the option's text where it
  /// is ticked, as the header has it, or the whole header.
  init(_ variable: Variable, places: [String: Int], option: String?, header: String) {
    let matcher = AnswerMatcher(variable.answers)
    self.matcher = matcher
    self.places = places
    self.option = option
    texts = variable.answers.compactMap { rule in
      if case .text(let text) = rule.match { Array(text) } else { nil }
    }.sorted { $0.count > $1.count }
    optionTexts = [header, OptionHeader(header).option]
    blank = Self.bits(matcher.blank, places) ?? 0
  }

  /// The bits of a text that is not blank; nil when the codebook does not know it, or when it
  /// contradicts itself.
  func bits(_ text: String) -> UInt64? {
    guard let option else { return bitsOfList(text) }
    // A rule for the text comes first; one with another option's code is no tick of this one.
    if let outcome = matcher.exactOutcome(of: text) {
      if case .code(let code) = outcome, code != option { return nil }
      return Self.bits(outcome, places)
    }
    if contradictsItself(text) { return nil }
    let word = text.lowercased()
    if Self.notTicked.contains(word) { return MultipleChoiceColumn.answeredBit }
    if Self.ticked.contains(word) || text == option || optionTexts.contains(text) {
      return Self.bits(.code(option), places)
    }
    guard let other = matcher.otherOutcome else { return nil }
    if case .code(let code) = other, code != option { return nil }
    return Self.bits(other, places)
  }

  /// Whether a text ticks the option by its own text and is a word for not ticked, as `Nej` for the
  /// option *Nej*; a rule of the codebook settles which.
  func contradictsItself(_ text: String) -> Bool {
    option != nil && Self.notTicked.contains(text.lowercased()) && optionTexts.contains(text)
      && matcher.exactOutcome(of: text) == nil
  }

  /// The options of a list with `;` or `,` between, matched longest first because an answer may
  /// hold commas itself.
  private func bitsOfList(_ text: String) -> UInt64? {
    let characters = Array(text)
    var position = 0
    var all: UInt64 = 0
    while position < characters.count {
      if Self.isBetween(characters[position]) {
        position += 1
        continue
      }
      if let known = texts.first(where: { Self.matches(characters, position, $0) }),
        let outcome = matcher.exactOutcome(of: String(known)),
        let bits = Self.bits(outcome, places)
      {
        all |= bits
        position += known.count
        continue
      }
      guard let other = matcher.otherOutcome, let bits = Self.bits(other, places) else {
        return nil
      }
      all |= bits
      while position < characters.count, !Self.isSeparator(characters[position]) { position += 1 }
    }
    return all
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == ";" || character == ","
  }

  private static func isBetween(_ character: Character) -> Bool {
    isSeparator(character) || character.isWhitespace
  }

  /// Whether an answer stands at a position and ends there or at a separator.
  private static func matches(_ text: [Character], _ start: Int, _ answer: [Character]) -> Bool {
    guard !answer.isEmpty, text.count - start >= answer.count,
      text[start..<(start + answer.count)].elementsEqual(answer)
    else { return false }
    var end = start + answer.count
    while end < text.count, text[end].isWhitespace { end += 1 }
    return end == text.count || isSeparator(text[end])
  }

  /// The bits of an outcome; nil for one that a multiple choice cannot have.
  private static func bits(_ outcome: AnswerRule.Outcome, _ places: [String: Int]) -> UInt64? {
    switch outcome {
    case .code(let code):
      places[code].map { 1 << UInt64($0) | MultipleChoiceColumn.answeredBit }
    case .outside: MultipleChoiceColumn.answeredBit
    case .missing: 0
    case .codeOf: nil
    }
  }
}
