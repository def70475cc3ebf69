import Statistics
import SurveyModel

/// A comparison whose p-value has not yet been adjusted for how many are looked at.
struct ContrastDraft {
  /// Which comparisons are looked at together.
  struct Family: Hashable {
    let indicator: String
    let wave: WaveIdentifier
    let kind: MethodFacts.Comparisons.Kind
    /// What is compared with: a wave, a survey and perhaps its place, an indicator.
    let counterpart: String
    let scope: MethodFacts.Comparisons.Scope
    /// The grouping variables; none for places.
    let variables: [String]
  }

  /// What came of the comparison so far.
  enum Outcome {
    /// Tested; the p-values stand alone.
    case tested(ScoreTestResult, cautiousPValue: Double, standardError: Double, interval: Interval)
    /// Settled without a test.
    case settled(Contrast.Outcome)
  }

  let indicator: String
  let domain: Domain
  let wave: WaveIdentifier
  let counterpart: Contrast.Counterpart
  let own: ShareEstimate?
  let other: ShareEstimate?
  let family: Family
  let outcome: Outcome
}

extension Domain {
  /// Which kind of domain it is in the counting of comparisons.
  var scope: MethodFacts.Comparisons.Scope {
    switch (place == nil, group.isAll) {
    case (true, true): .whole
    case (false, true): .places
    case (true, false): .groups
    case (false, false): .groupsWithinPlaces
    }
  }
}
