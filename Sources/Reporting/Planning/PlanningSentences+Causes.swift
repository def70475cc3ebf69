internal import Disclosure
internal import Planning
internal import SurveyModel

extension PlanningSentences {
  private static let mostCauses = 5

  /// What respondents name most, for the whole.
  var causes: [Sentence] {
    var questions: [String] = []
    for cause in plan.causes where !questions.contains(cause.question) {
      questions.append(cause.question)
    }
    return questions.compactMap { question in
      let shown = plan.causeShares.compactMap {
        share -> (cause: ImpliedIndicator, level: Share, answers: Count?)? in
        guard share.wave == report.reportedWave, share.place == nil, share.group.isAll,
          let cause = plan.cause(share.indicator), let level = share.level(of: cause),
          cause.question == question
        else { return nil }
        return (cause, level, share.answersInBase(of: cause))
      }.enumerated().sorted { left, right in
        left.element.level.value == right.element.level.value
          ? left.offset < right.offset : left.element.level.value > right.element.level.value
      }.prefix(Self.mostCauses).map(\.element)
      guard let first = shown.first else { return nil }
      let list = SurveyWords.list(
        shown.map { "”\($0.cause.indicator.title)” (\($0.level))" as Sentence })
      let text = first.cause.questionText
      let base: Sentence = first.answers.map { " Frågan har \($0, .answer)." } ?? ""
      switch first.cause.kind {
      case .option: return "På frågan ”\(text)” svarar flest \(list).\(base)"
      case .theme: return "I svaren på ”\(text)” tar flest upp \(list).\(base)"
      case .indicatedPlace: return "På frågan ”\(text)” pekar flest ut \(list).\(base)"
      }
    }
  }

  /// Candidates for safety walks.
  var walks: [Sentence] {
    plan.walks.map { walk in
      let place = words.placeName(walk.row.share.place)
      let time = walk.row.indicator.timeOfDay.map { ", \($0)" } ?? ""
      let causes = walk.causes.compactMap { cause in
        cause.share.level(of: cause.cause).map {
          "”\(cause.cause.indicator.title)” (\($0))" as Sentence
        }
      }
      let named: Sentence =
        causes.isEmpty ? "" : " De svarande där nämner mest \(SurveyWords.list(causes))."
      let noted: Sentence =
        walk.incidentCount.map { " Händelser noterade under året: \($0)." } ?? ""
      return "\(place)\(time): \(walk.row.indicator.title.lowercased()).\(named)\(noted)"
    }
  }
}
