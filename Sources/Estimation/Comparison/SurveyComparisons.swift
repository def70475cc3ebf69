import SurveyModel

/// One indicator of a wave against the same-named indicator of another survey.
struct SurveyComparisons {
  /// The indicator's name.
  let indicator: String
  /// The other survey and perhaps one place of it.
  let counterpart: SurveySettings.Counterpart
  /// Index of that place in the register.
  let place: Int?
  /// The own estimates.
  let own: WaveEstimates
  /// The other survey's estimates in the chosen wave.
  let other: WaveEstimates
  /// Why the two must not be compared; nil when they may.
  let incomparability: Contrast.Incomparability?
  /// The tests.
  let testing: ContrastTesting

  /// The comparisons, by domain.
  ///
  /// A group is held against the same group there, and has no row where that does not exist; a
  /// place is held against the whole, or the place that `jämför_med` names.
  func drafts() -> [ContrastDraft] {
    own.estimates.compactMap { mine in
      let theirs = other[Domain(place: place, group: mine.domain.group)]
      if theirs == nil && !mine.domain.group.isAll { return nil }
      return ContrastDraft(
        indicator: indicator, domain: mine.domain, wave: own.wave,
        counterpart: .survey(name: counterpart.survey, wave: other.wave, place: place),
        own: mine.result, other: theirs?.result,
        family: ContrastDraft.Family(
          indicator: indicator, wave: own.wave, kind: .survey,
          counterpart: "\(counterpart.survey)/\(counterpart.place ?? "")",
          scope: mine.domain.scope, variables: mine.domain.group.terms.map(\.variable)),
        outcome: outcome(mine, theirs))
    }
  }

  private func outcome(
    _ mine: DomainEstimate, _ theirs: DomainEstimate?
  ) -> ContrastDraft.Outcome {
    // An open link is never tested against anything, nor is the difference of levels given.
    if own.isOpenLink || other.isOpenLink { return .settled(.openLink(difference: nil)) }
    if let incomparability { return .settled(.notComparable(incomparability)) }
    return testing.outcome(
      own: mine, other: theirs, reference: ContrastTesting.reference(own, other))
  }
}
