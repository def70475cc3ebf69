import Diagnostics
import SurveyModel

/// Background variables whose groups have other codes in one of two waves that are compared, so that
/// no change is shown for them.
///
/// A wave that merely lacks a group, or has one more, is left in peace; so is a group with fewer
/// respondents than `minsta_bas`.
struct GroupsOfOneWaveRule: ValidationRule {
  func problems(in survey: Survey, of collection: SurveyCollection) -> [Diagnostic] {
    survey.comparedWaves.flatMap { earlier, later in
      later.respondents.groups.compactMap { column -> Diagnostic? in
        guard let before = earlier.respondents.groups.first(where: { $0.name == column.name })
        else { return nil }
        let (old, new) = (counts(before), counts(column))
        let gone = alone(old, without: new, survey), added = alone(new, without: old, survey)
        guard !gone.isEmpty, !added.isEmpty else { return nil }
        return Diagnostic(
          .warning, code: "grupper-i-en-omgång",
          at: SurveyFiles(survey).location("kodbok.csv"),
          text:
            "Bakgrunden ”\(column.name)” har \(codes(added)) i omgång "
            + "\(later.identifier), men \(codes(gone)) i omgång \(earlier.identifier). De räknas "
            + "som olika grupper, och någon förändring visas inte för dem.",
          remedy:
            "Är det samma grupper, ge dem samma koder i kodböckerna. Är grupperna nya, behöver "
            + "inget göras.")
      }
    }
  }

  /// How many respondents each code has, in the order of the codebook.
  private func counts(_ column: AnswerColumn) -> [(code: String, respondents: Int)] {
    var counts = [Int](repeating: 0, count: 256)
    for value in column.values { counts[Int(value)] += 1 }
    return column.categories.map { name in
      (name, column.code(of: name).map { counts[Int($0)] } ?? 0)
    }
  }

  /// The codes of one wave that are no small group and that nobody has in the other.
  private func alone(
    _ own: [(code: String, respondents: Int)], without other: [(code: String, respondents: Int)],
    _ survey: Survey
  ) -> [String] {
    own.filter { group in
      group.respondents >= survey.settings.minimumBase
        && !other.contains { $0.code == group.code && $0.respondents > 0 }
    }.map(\.code)
  }

  private func codes(_ codes: [String]) -> String {
    let quoted = codes.map { "”\($0)”" }.list
    return codes.count == 1 ? "koden \(quoted)" : "koderna \(quoted)"
  }
}
