import SurveyModel

/// Unknown answers to a question that are several answers put together, so that the column is
/// likely to hold a multiple choice.
struct JoinedAnswers {
  /// The column in the export.
  let column: Int
  /// The texts that are joins.
  let texts: Set<String>
  /// The line of the first.
  let line: Int
  /// How many rows hold one.
  let rows: Int

  /// The columns of role `fråga` of which at least half of the unknown texts are joins.
  static func columns(of tallies: [UnknownAnswers.Tally]) -> [Self] {
    let asked = tallies.filter { $0.variable.role == .question }
    var columns: [Int] = []
    for tally in asked where !columns.contains(tally.column) { columns.append(tally.column) }
    return columns.compactMap { column in
      let own = asked.filter { $0.column == column }
      let joined = joins(own)
      guard let first = joined.first, 2 * joined.count >= own.count else { return nil }
      return Self(
        column: column, texts: Set(joined.map(\.text)), line: first.line,
        rows: joined.reduce(0) { $0 + $1.rows })
    }
  }

  /// The texts that are known answers with `;` or `,` between, or parts with `;` between of which
  /// each is known or recurs.
  private static func joins(_ tallies: [UnknownAnswers.Tally]) -> [UnknownAnswers.Tally] {
    guard let variable = tallies.first?.variable else { return [] }
    let options = Array(variable.categories.prefix(63))
    let parser = MultipleChoiceParser(
      variable, places: Dictionary(zip(options, options.indices)) { first, _ in first },
      option: nil, header: "")
    var uses: [String: Int] = [:]
    for tally in tallies {
      for part in Set(tally.text.parts(";")) { uses[part, default: 0] += 1 }
    }
    let known = AnswerMatcher(variable.answers)
    return tallies.filter { tally in
      guard tally.text.contains(where: { $0 == ";" || $0 == "," }) else { return false }
      if parser.bits(tally.text) != nil { return true }
      return tally.text.contains(";")
        && tally.text.parts(";").allSatisfy {
          known.exactOutcome(of: $0) != nil || uses[$0, default: 0] > 1
        }
    }
  }
}
