import Diagnostics
import SurveyModel

/// What can be wrong with a codebook once all its rows are read.
struct CodebookChecks {
  let codebook: Codebook
  let drafts: [VariableDraft]
  let table: DefinitionTable
  let places: PlaceRegister
  let isWave: Bool

  /// The problems in the order of the variables.
  ///
  /// A wave's codebook is checked where it says something itself; what it inherits was checked
  /// before.
  func problems() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (draft, variable) in zip(drafts, codebook.variables) where isOwn(draft) {
      found += numberProblems(draft, variable)
      found += codeProblems(draft, variable)
      found += referenceProblems(draft, variable)
    }
    return found + roleProblems()
  }

  private func isOwn(_ draft: VariableDraft) -> Bool {
    !isWave || draft.location != nil || !draft.answerLines.isEmpty
  }

  private func location(_ draft: VariableDraft) -> SourceLocation {
    draft.location
      ?? SourceLocation(file: table.file, line: draft.answerLines.values.min())
  }

  private func location(_ draft: VariableDraft, _ rule: AnswerRule) -> SourceLocation {
    guard let line = draft.answerLines[rule.match.codebookText] else { return location(draft) }
    return SourceLocation(
      file: table.file, line: line, column: table.column("kod").map { $0 + 1 })
  }

  /// Too few answers, too many categories, and answers that are of no use.
  private func numberProblems(_ draft: VariableDraft, _ variable: Variable) -> [Diagnostic] {
    // A column that could not be read as one was told where it stands.
    if variable.role != .notAsked, variable.columns.isEmpty { return [] }
    let hasOptions = variable.columns.contains { $0.optionCode != nil }
    if variable.role.needsAnswers || variable.role == .multipleChoice && !hasOptions {
      if variable.answers.isEmpty { return [.noAnswers(variable, at: location(draft))] }
    }
    if hasOptions, let column = variable.columns.first(where: { $0.optionCode == nil }) {
      return [.optionWithoutCode(column.reference, variable.name, at: location(draft))]
    }
    let count = codebook.categories(of: variable).count
    let most = variable.usualRole == .multipleChoice ? 63 : AnswerCode.mostCategories
    if count > most {
      return [.tooManyCategories(variable.name, count, most: most, at: location(draft))]
    }
    if [.identifier, .weight, .skipped].contains(variable.role), !variable.answers.isEmpty {
      return [.uselessAnswers(variable, at: location(draft, variable.answers[0]))]
    }
    return []
  }

  /// Codes that the role does not know.
  private func codeProblems(_ draft: VariableDraft, _ variable: Variable) -> [Diagnostic] {
    variable.answers.compactMap { rule in
      guard case .code(let code) = rule.outcome else {
        return variable.usualRole == .status && rule.outcome == .outside
          ? .unknownStatus("utanför", at: location(draft, rule)) : nil
      }
      switch variable.usualRole {
      case .status where Disposition(folding: code) == nil:
        return .unknownStatus(code, at: location(draft, rule))
      case .wave where WaveIdentifier(code) == nil:
        return .unknownWaveCode(code, at: location(draft, rule))
      case .place where places.index(of: code) == nil:
        return .unknownPlaceCode(
          code, among: places.places.map(\.name), at: location(draft, rule))
      default: return nil
      }
    }
  }

  /// References (`=NAMN`) that lead nowhere, to the wrong kind of variable, or in a circle.
  private func referenceProblems(_ draft: VariableDraft, _ variable: Variable) -> [Diagnostic] {
    let mayRefer = [.question, .group].contains(variable.usualRole)
    var found: [Diagnostic] = []
    for rule in variable.answers {
      guard case .codeOf(let name) = rule.outcome else { continue }
      let place = location(draft, rule)
      guard let target = codebook.variable(folding: name) else {
        found.append(.unknownReference(name, among: codebook.variables.map(\.name), at: place))
        continue
      }
      if !mayRefer || ![.question, .group, .notAsked].contains(target.usualRole) {
        found.append(.referenceOfWrongRole(variable, to: target, at: place))
      } else if let circle = circle(from: variable.name, through: target) {
        found.append(.referencesInCircle(circle, at: place))
      }
    }
    return found
  }

  /// The names of a circle of references that comes back to where it began; nil without one.
  private func circle(from start: String, through variable: Variable) -> [String]? {
    var visited: Set<String> = []
    func follow(_ variable: Variable) -> [String]? {
      if variable.name == start { return [start] }
      guard visited.insert(variable.name).inserted else { return nil }
      for rule in variable.answers {
        guard case .codeOf(let name) = rule.outcome,
          let next = codebook.variable(folding: name), let rest = follow(next)
        else { continue }
        return [variable.name] + rest
      }
      return nil
    }
    return follow(variable).map { [start] + $0 }
  }

  /// Roles that only one variable may have.
  private func roleProblems() -> [Diagnostic] {
    var first: [Role: String] = [:]
    var found: [Diagnostic] = []
    for draft in drafts where draft.role.isUnique {
      if let other = first[draft.role] {
        if isOwn(draft) {
          found.append(
            .roleTwice(draft.role, other, draft.name, at: location(draft)))
        }
      } else {
        first[draft.role] = draft.name
      }
    }
    return found
  }
}

extension Disposition {
  /// The disposition of a code, matched as role names are; nil when there is none.
  init?(folding text: String) {
    let wanted = FoldedKey(text)
    guard let disposition = Self.allCases.first(where: { FoldedKey($0.rawValue) == wanted })
    else { return nil }
    self = disposition
  }
}
