import Estimation
import SurveyModel

/// What is counted of the published verdicts of one kind of comparison.
struct VerdictRates: Sendable {
  /// Families with any verdict at all.
  var families = Rate()
  /// Places with a verdict, adjusted as published.
  var places = Rate()
  /// Places whose unadjusted p value is below 5 percent, as if each had been the only one.
  var alone = Rate()
  /// The whole, which is outside any family, with a verdict.
  var whole = Rate()
  /// Places with a verdict in the wrong direction.
  var wrongPlaces = Rate()
  /// Places whose unadjusted test would give one.
  var wrongAlone = Rate()
  /// The whole with a verdict in the wrong direction.
  var wrongWhole = Rate()

  /// Counts the contrasts of one draw: one family of places, and the whole.
  ///
  /// `direction` is the sign of the true difference; at 0 no verdict has a wrong direction.
  mutating func add(_ contrasts: [Contrast], direction: Double) {
    var any = false
    var tested = false
    for contrast in contrasts where contrast.domain.group.isAll {
      guard let test = contrast.test else { continue }
      let isVerdict = test.verdict != .noEstablishedDifference
      let isWrong = test.difference * direction < 0
      if contrast.domain.place == nil && contrast.counterpart != .restOfMunicipality {
        whole.add(isVerdict)
        wrongWhole.add(isVerdict && isWrong)
        continue
      }
      tested = true
      any = any || isVerdict
      places.add(isVerdict)
      alone.add(test.pValue < 0.05)
      wrongPlaces.add(isVerdict && isWrong)
      wrongAlone.add(test.pValue < 0.05 && isWrong)
    }
    if tested { families.add(any) }
  }
}

/// The kinds of comparison whose verdicts are counted.
enum ComparisonKind: String, Sendable, CaseIterable {
  case change = "year on year"
  case rest = "place against rest"
  case nation = "against nation (respondents)"
  case published = "against nation (published, one decimal)"
  case publishedWhole = "against nation (published, whole percents)"

  /// Whether a contrast of the last wave is of this kind.
  func holds(_ contrast: Contrast) -> Bool {
    switch (self, contrast.counterpart) {
    case (.change, .wave), (.rest, .restOfMunicipality): true
    case (.nation, .survey(let name, _, _)): name == Nation.respondents
    case (.published, .survey(let name, _, _)): name == Nation.oneDecimal
    case (.publishedWhole, .survey(let name, _, _)): name == Nation.wholePercents
    default: false
    }
  }
}
