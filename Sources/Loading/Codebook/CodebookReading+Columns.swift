import Diagnostics
import SurveyModel

extension CodebookReading {
  /// Reads the rows that say what a column is.
  mutating func readColumns() {
    let optionLayouts = namesWithSeveralColumns()
    for row in table.rows {
      let role = Role(folding: row[self.role])
      if role == nil, !row[self.role].isEmpty {
        reject(row, .unknownRole(row[self.role], at: row.location(self.role)))
        continue
      }
      let known =
        draft(named: row[self.name]) ?? (row[self.name].isEmpty ? onlyDraft(row, role) : nil)
      if role == nil {
        guard isColumnWithoutRole(row, known) else { continue }
      }
      let isOption =
        !row[self.code].isEmpty
        && (row[self.answer].isEmpty || optionLayouts.contains(FoldedKey(row[self.name])))
      if let known {
        update(known, row, role, isOption: isOption)
      } else {
        create(row, role, isOption: isOption)
      }
    }
  }

  /// The names of multiple choices that have a column per option in this file.
  private func namesWithSeveralColumns() -> Set<FoldedKey> {
    var columns: [FoldedKey: Set<FoldedKey>] = [:]
    for row in table.rows where Role(folding: row[self.role]) == .multipleChoice {
      columns[FoldedKey(row[self.name]), default: []].insert(FoldedKey(row[self.column]))
    }
    return Set(columns.filter { $0.value.count > 1 }.keys)
  }

  /// The variable that a row without a name means: that of its role, or of its column.
  private func onlyDraft(_ row: DefinitionTable.Row, _ role: Role?) -> Int? {
    let byColumn = drafts(of: row[self.column])
    if let role, role != .notAsked {
      if let name = role.defaultName(column: row[self.column]) { return draft(named: name) }
      return byColumn.count == 1 && drafts[byColumn[0]].usualRole == role ? byColumn[0] : nil
    }
    if byColumn.count == 1 { return byColumn[0] }
    return byColumn.isEmpty ? draft(named: row[self.column]) : nil
  }

  /// Whether a row without a role gives a column: a wave's new header, or an option's column.
  private func isColumnWithoutRole(_ row: DefinitionTable.Row, _ known: Int?) -> Bool {
    guard let known else { return row[self.answer].isEmpty && row[self.code].isEmpty }
    let draft = drafts[known]
    let isNewReference =
      !row[self.column].isEmpty && !draft.references.contains(FoldedKey(row[self.column]))
    if draft.usualRole == .multipleChoice, row[self.answer].isEmpty {
      return !row[self.column].isEmpty
    }
    return isWave && isNewReference || row[self.answer].isEmpty && row[self.code].isEmpty
  }

  private mutating func create(_ row: DefinitionTable.Row, _ role: Role?, isOption: Bool) {
    let reference = row[self.column]
    guard let role else {
      if !isRejected(row) { reject(row, .missingRole(at: row.location(self.role))) }
      return
    }
    guard let name = row[self.name].isEmpty ? role.defaultName(column: reference) : row[self.name]
    else {
      return reject(row, .missingVariableName(role, at: row.location(self.name)))
    }
    guard !reference.isEmpty || role == .notAsked else {
      return reject(row, .missingColumnReference(name, at: row.location(self.column)))
    }
    drafts.append(VariableDraft(name: name, role: role, at: row.location(self.name)))
    setColumns(drafts.count - 1, row, isOption: isOption)
  }

  private mutating func update(
    _ index: Int, _ row: DefinitionTable.Row, _ role: Role?, isOption: Bool
  ) {
    let draft = drafts[index]
    if draft.location != nil, draft.hasOwnColumns || draft.role == .notAsked {
      let isSameColumn = draft.references.contains(FoldedKey(row[self.column]))
      let isSameRole = role == nil || role == draft.role
      if draft.usualRole == .multipleChoice, isSameRole, isOption {
        return setColumns(index, row, isOption: true)
      }
      if draft.usualRole == .multipleChoice, isSameRole, !isSameColumn, row[self.code].isEmpty {
        return diagnostics.append(
          .optionWithoutCode(row[self.column], draft.name, at: row.location(self.code)))
      }
      // A codebook may repeat the role on every row of answers.
      if isSameRole, isSameColumn || row[self.column].isEmpty, !row[self.answer].isEmpty { return }
      return diagnostics.append(
        .repeatedVariable(
          draft.name, line: draft.location?.line ?? 0, at: row.location(self.name)))
    }
    if let role, role != .notAsked, role != draft.usualRole, draft.usualRole != .notAsked {
      return reject(
        row, .changedRole(draft.name, from: draft.usualRole, to: role, at: row.location(self.role)))
    }
    drafts[index].location = row.location(self.name)
    if let role {
      drafts[index].role = role
      if role != .notAsked { drafts[index].usualRole = role }
    }
    setColumns(index, row, isOption: isOption)
  }

  /// Gives a variable the column of a row, as its only one or as an option's.
  private mutating func setColumns(_ index: Int, _ row: DefinitionTable.Row, isOption: Bool) {
    guard drafts[index].role != .notAsked, !row[self.column].isEmpty else { return }
    guard drafts[index].usualRole == .multipleChoice, isOption else {
      if !row[self.code].isEmpty, row[self.answer].isEmpty {
        diagnostics.append(.codeWithoutAnswer(at: row.location(self.answer)))
      }
      return drafts[index].setColumn(row[self.column])
    }
    let code = row[self.code]
    if drafts[index].ownOptions.contains(code) {
      diagnostics.append(
        .repeatedOption(code, of: drafts[index].name, at: row.location(self.code)))
    } else if code == CodebookPlaceholder.code {
      diagnostics.append(.placeholderCode(.multipleChoice, at: row.location(self.code)))
    } else if case .code = AnswerRule.Outcome(codebookText: code) {
      drafts[index].setOption(code, column: row[self.column])
    } else {
      diagnostics.append(
        .reservedOptionCode(code, of: drafts[index].name, at: row.location(self.code)))
    }
  }
}
