import Diagnostics
import SurveyModel

extension CodebookReading {
  /// Reads the rows that say what an answer means.
  mutating func readAnswers() {
    for row in table.rows where !isRejected(row) {
      let (answer, code) = (row[self.answer], row[self.code])
      if answer.isEmpty {
        // A column row: of an option when it has a code.
        if !code.isEmpty, row[self.role].isEmpty, !isOption(row) {
          diagnostics.append(.codeWithoutAnswer(at: row.location(self.answer)))
        }
        continue
      }
      guard let index = variable(of: row) else { continue }
      guard !code.isEmpty else {
        diagnostics.append(.answerWithoutCode(answer, at: row.location(self.code)))
        know(AnswerRule.Match(codebookText: answer), of: index, row)
        continue
      }
      add(answer, code, to: index, row)
    }
  }

  private func isOption(_ row: DefinitionTable.Row) -> Bool {
    guard let index = draft(named: row[self.name]) ?? drafts(of: row[self.column]).first else {
      return false
    }
    return drafts[index].ownOptions.contains(row[self.code])
  }

  /// The variable that a row of an answer belongs to; reports it when there is not exactly one.
  private mutating func variable(of row: DefinitionTable.Row) -> Int? {
    if !row[self.name].isEmpty {
      guard let index = draft(named: row[self.name]) else {
        diagnostics.append(
          .answerOfUnknownVariable(
            row[self.name], among: drafts.map(\.name), at: row.location(self.name)))
        return nil
      }
      let isForeign =
        !row[self.column].isEmpty && drafts[index].role != .notAsked
        && !drafts[index].references.contains(FoldedKey(row[self.column]))
      if isForeign {
        diagnostics.append(
          .columnOfAnotherVariable(
            row[self.column], drafts[index].name, at: row.location(self.column)))
      }
      return isForeign ? nil : index
    }
    guard !row[self.column].isEmpty else {
      diagnostics.append(.answerWithoutVariable(at: row.location(self.column)))
      return nil
    }
    let role = Role(folding: row[self.role])
    let found = drafts(of: row[self.column]).filter {
      role == nil || drafts[$0].usualRole == role
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let references = drafts.flatMap { $0.columns.map(\.reference) }
      diagnostics.append(
        .answerOfUnknownVariable(row[self.column], among: references, at: row.location(self.column))
      )
    } else {
      diagnostics.append(
        .answerOfSeveralVariables(
          row[self.column], found.map { drafts[$0].name }, at: row.location(self.name)))
    }
    return nil
  }

  /// Takes up an answer whose code is wrong, so that its rows in the exports are not told too.
  private mutating func know(
    _ match: AnswerRule.Match, of index: Int, _ row: DefinitionTable.Row
  ) {
    guard drafts[index].answerLines[match.codebookText] == nil else { return }
    drafts[index].setAnswer(AnswerRule(match: match, outcome: .missing), line: row.line)
  }

  private mutating func add(
    _ answer: String, _ code: String, to index: Int, _ row: DefinitionTable.Row
  ) {
    let rule = AnswerRule(
      match: AnswerRule.Match(codebookText: answer),
      outcome: AnswerRule.Outcome(codebookText: code))
    let draft = drafts[index]
    if let line = draft.answerLines[rule.match.codebookText] {
      diagnostics.append(
        .repeatedAnswer(answer, of: draft.name, line: line, at: row.location(self.answer)))
      return
    }
    if case .range(let lower?, let upper?) = rule.match, lower > upper {
      diagnostics.append(.rangeBackwards(answer, at: row.location(self.answer)))
      return
    }
    if let other = draft.answers.first(where: {
      $0.match != rule.match && $0.match.overlaps(rule.match)
    }) {
      diagnostics.append(
        .overlappingRanges(answer, other.match.codebookText, at: row.location(self.answer)))
      return
    }
    if answer == CodebookPlaceholder.answer {
      diagnostics.append(.placeholderAnswer(at: row.location(self.answer)))
      return
    }
    if code == CodebookPlaceholder.code {
      diagnostics.append(.placeholderCode(draft.usualRole, at: row.location(self.code)))
      know(rule.match, of: index, row)
      return
    }
    if let problem = problem(code, rule.outcome, at: row.location(self.code)) {
      diagnostics.append(problem)
      return
    }
    drafts[index].setAnswer(rule, line: row.line)
  }

  /// What is wrong with a code as such.
  private func problem(
    _ code: String, _ outcome: AnswerRule.Outcome, at location: SourceLocation
  ) -> Diagnostic? {
    switch outcome {
    case .codeOf(let name) where name.isEmpty: .emptyReference(at: location)
    case .code where code.hasPrefix("#NAM"): .formulaInsteadOfReference(code, at: location)
    case .code where code.contains(where: { "|*=".contains($0) }):
      .codeWithSign(code, at: location)
    default: nil
    }
  }
}
