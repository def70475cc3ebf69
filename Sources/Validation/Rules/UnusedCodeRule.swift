import Diagnostics
import SurveyModel

/// Codes that no respondent of any wave has: perhaps a misspelled answer or an old questionnaire.
struct UnusedCodeRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    var order: [String] = []
    var codes: [String: [String]] = [:]
    var used: [String: Set<String>] = [:]
    for wave in survey.waves where wave.respondents.count > 0 {
      for column in wave.respondents.groups + wave.respondents.questions {
        if codes[column.name] == nil { order.append(column.name) }
        let new = column.categories.filter { !(codes[column.name] ?? []).contains($0) }
        codes[column.name, default: []] += new
        used[column.name, default: []].formUnion(usedCategories(column))
      }
    }
    return order.compactMap { name in
      let unused = (codes[name] ?? []).filter { used[name]?.contains($0) != true }
      guard !unused.isEmpty else { return nil }
      return Diagnostic(
        .note, code: "kod-som-ingen-har", at: SurveyFiles(survey).location("kodbok.csv"),
        text: "Ingen svarande har koden \(unused.map { "”\($0)”" }.list) för ”\(name)”.")
    }
  }

  private func usedCategories(_ column: AnswerColumn) -> [String] {
    var isUnused = [Bool](repeating: false, count: 256)
    for index in column.categories.indices { isUnused[Int(AnswerCode.category(index))] = true }
    var unusedCount = column.categories.count
    for value in column.values where isUnused[Int(value)] {
      isUnused[Int(value)] = false
      unusedCount -= 1
      // Nearly always after the first few hundred respondents.
      if unusedCount == 0 { break }
    }
    return column.categories.enumerated()
      .filter { !isUnused[Int(AnswerCode.category($0.offset))] }.map(\.element)
  }
}
