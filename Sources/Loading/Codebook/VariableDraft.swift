import Diagnostics
import SurveyModel

/// A variable while a codebook is read.
struct VariableDraft {
  var name: String
  var role: Role
  var usualRole: Role
  var columns: [Variable.Column]
  var answers: [AnswerRule]
  /// Every reference that rows may call it by: those of the survey's codebook and of the wave's.
  var references: Set<FoldedKey>
  /// Where this file first names it; nil when it is inherited as it is.
  var location: SourceLocation?
  /// Whether this file has given it columns.
  var hasOwnColumns = false
  /// The options that this file has given columns.
  var ownOptions: Set<String> = []
  /// The line of each answer that this file gives, by the answer as written.
  var answerLines: [String: Int] = [:]

  /// A variable that the survey's codebook hands down to a wave's.
  init(inheriting variable: Variable) {
    name = variable.name
    role = variable.role
    usualRole = variable.usualRole
    columns = variable.columns
    answers = variable.answers
    references = Set(variable.columns.map { FoldedKey($0.reference) })
  }

  /// A variable that this file is the first to name.
  init(name: String, role: Role, at location: SourceLocation) {
    self.name = name
    self.role = role
    usualRole = role
    columns = []
    answers = []
    references = []
    self.location = location
  }

  /// The variable as it stands.
  var variable: Variable {
    Variable(
      name: name, role: role, usualRole: usualRole, columns: role == .notAsked ? [] : columns,
      answers: answers)
  }

  /// Gives it a column; in a wave the first takes the place of those inherited.
  mutating func setColumn(_ reference: String) {
    columns = [Variable.Column(reference: reference)]
    references.insert(FoldedKey(reference))
    hasOwnColumns = true
  }

  /// Gives an option its column, in the place of one inherited for the same option.
  mutating func setOption(_ code: String, column reference: String) {
    let column = Variable.Column(reference: reference, optionCode: code)
    if let index = columns.firstIndex(where: { $0.optionCode == code }) {
      columns[index] = column
    } else {
      columns.append(column)
    }
    references.insert(FoldedKey(reference))
    ownOptions.insert(code)
    hasOwnColumns = true
  }

  /// Adds an answer, or puts it in the place of an inherited one for the same text.
  mutating func setAnswer(_ rule: AnswerRule, line: Int) {
    if let index = answers.firstIndex(where: { $0.match == rule.match }) {
      answers[index] = rule
    } else {
      answers.append(rule)
    }
    answerLines[rule.match.codebookText] = line
  }
}
