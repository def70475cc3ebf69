import SurveyModel

/// How many respondents answered each question of a wave.
enum ItemResponses {
  /// The asked questions in the order of the codebook.
  ///
  /// Follow-up questions are left out: only those asked because of another answer met them, and
  /// the columns no longer tell who did.
  static func count(_ wave: Wave) -> [ItemResponse] {
    let table = wave.respondents
    let followUps = wave.codebook.followUpQuestions
    return wave.codebook.variables.compactMap { variable in
      guard !followUps.contains(variable.name) else { return nil }
      if let column = table.question(variable.name), column.values.count == table.count {
        let counts = column.counts()
        return ItemResponse(
          wave: wave.identifier, variable: variable.name, respondents: table.count,
          valid: counts.valid, outside: counts.outside)
      }
      if let column = table.multipleChoice(variable.name), column.values.count == table.count {
        return ItemResponse(
          wave: wave.identifier, variable: variable.name, respondents: table.count,
          valid: column.values.count { $0 & MultipleChoiceColumn.answeredBit != 0 }, outside: 0)
      }
      return nil
    }
  }
}
