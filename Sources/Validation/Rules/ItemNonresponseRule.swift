import Diagnostics
import SurveyModel

/// A question behind an indicator that many respondents left blank.
struct ItemNonresponseRule: ValidationRule {
  /// The share of respondents without an answer from which it is said.
  static let largeShare = 0.3

  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    var questions: [String] = []
    for indicator in survey.indicators
    where indicator.restriction == nil && !questions.contains(indicator.question) {
      questions.append(indicator.question)
    }
    return survey.waves.flatMap { wave in
      let followUps = wave.codebook.followUpQuestions
      return questions.filter { !followUps.contains($0) }.compactMap { question -> Diagnostic? in
        let count = wave.respondents.count
        guard count > 0, let missing = missing(question, wave),
          Double(missing) / Double(count) >= Self.largeShare
        else { return nil }
        return Diagnostic(
          .warning, code: "stort-partiellt-bortfall", at: SurveyFiles(survey).responses(wave),
          text:
            "\(missing) av \(count) svarande \(wave.identifier) (\(missing.percent(of: count))) "
            + "har inget svar på ”\(question)”.",
          remedy:
            "Kontrollera kolumnen i kodboken. Ställdes frågan inte alls den här omgången ska den "
            + "ha rollen ”saknas”.")
      }
    }
  }

  private func missing(_ question: String, _ wave: Wave) -> Int? {
    if let column = wave.respondents.question(question) {
      return column.counts().missing
    }
    return wave.respondents.multipleChoice(question).map { column in
      column.values.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    }
  }
}
