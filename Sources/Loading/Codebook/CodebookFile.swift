import Diagnostics
import SurveyModel

/// Reads `kodbok.csv`: what the columns and answers of an export mean.
enum CodebookFile {
  static let columns = ["kolumn", "roll", "namn", "svar", "kod"]

  /// The codebook of a table.
  ///
  /// `base` is the survey's codebook, when the table is a wave's own; it is merged by `namn`.
  /// Answers of the role `plats` must lead to the register. A table without the codebook's columns
  /// gives nil.
  static func parse(
    _ table: DefinitionTable, onto base: Codebook? = nil, places: PlaceRegister
  ) -> Diagnosed<Codebook?> {
    let problems = table.headerProblems(known: columns, required: columns)
    guard columns.allSatisfy({ table.column($0) != nil }) else { return Diagnosed(nil, problems) }
    var reading = CodebookReading(table, onto: base)
    reading.diagnostics = problems
    reading.readColumns()
    reading.readAnswers()
    reading.resolveReferences()
    let codebook = Codebook(reading.drafts.map(\.variable))
    let checks = CodebookChecks(
      codebook: codebook, drafts: reading.drafts, table: table, places: places,
      isWave: base != nil)
    return Diagnosed(codebook, reading.diagnostics + checks.problems())
  }
}

/// The reading of one codebook: rows of columns first, then rows of answers.
struct CodebookReading {
  let table: DefinitionTable
  let isWave: Bool
  var drafts: [VariableDraft]
  var diagnostics: [Diagnostic] = []
  /// What wrong rows called their variable, so that its answers are not reported too.
  var rejected: Set<FoldedKey> = []
  let column: Int?
  let role: Int?
  let name: Int?
  let answer: Int?
  let code: Int?

  init(_ table: DefinitionTable, onto base: Codebook?) {
    self.table = table
    isWave = base != nil
    drafts = base?.variables.map(VariableDraft.init(inheriting:)) ?? []
    column = table.column("kolumn")
    role = table.column("roll")
    name = table.column("namn")
    answer = table.column("svar")
    code = table.column("kod")
  }

  /// The draft that a row means by name; nil when none is called so.
  func draft(named name: String) -> Int? {
    guard !name.isEmpty else { return nil }
    if let exact = drafts.firstIndex(where: { $0.name == name }) { return exact }
    let wanted = FoldedKey(name)
    return drafts.firstIndex { FoldedKey($0.name) == wanted }
  }

  /// The drafts that have a column of this reference.
  func drafts(of reference: String) -> [Int] {
    guard !reference.isEmpty else { return [] }
    let wanted = FoldedKey(reference)
    return drafts.indices.filter { drafts[$0].references.contains(wanted) }
  }

  /// Writes references (`=NAMN`) with the names that the variables bear.
  mutating func resolveReferences() {
    for index in drafts.indices {
      drafts[index].answers = drafts[index].answers.map { rule in
        guard case .codeOf(let name) = rule.outcome, let target = draft(named: name) else {
          return rule
        }
        return AnswerRule(match: rule.match, outcome: .codeOf(drafts[target].name))
      }
    }
  }

  /// Remembers that a row was wrong.
  mutating func reject(_ row: DefinitionTable.Row, _ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    for label in [row[name], row[column]] where !label.isEmpty {
      rejected.insert(FoldedKey(label))
    }
  }

  /// Whether an earlier row about the same variable was wrong.
  func isRejected(_ row: DefinitionTable.Row) -> Bool {
    [row[name], row[column]].contains { !$0.isEmpty && rejected.contains(FoldedKey($0)) }
  }
}
