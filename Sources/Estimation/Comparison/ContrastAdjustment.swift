import Statistics
import SurveyModel

/// Adjusts p-values within their families and gives the verdicts.
///
/// Benjamini & Hochberg (1995). R: `p.adjust(method = "BH")` family by family.
struct ContrastAdjustment {
  /// The reported wave's settings.
  let settings: SurveySettings

  /// The finished comparisons, in the same order, and how many of each kind there were.
  ///
  /// Benjamini–Hochberg among the tested members of each family; the whole is outside. The
  /// verdict follows the adjusted p-value.
  func finish(
    _ drafts: [ContrastDraft]
  ) -> (contrasts: [Contrast], counts: [MethodFacts.Comparisons]) {
    var adjusted = [Double?](repeating: nil, count: drafts.count)
    let tested = drafts.indices.filter { pValue(drafts[$0]) != nil }
    for family in tested.grouped(by: { drafts[$0].family }) {
      let values = family.map { pValue(drafts[$0]) }
      let isWhole = family.first.map { drafts[$0].family.scope == .whole } ?? true
      let result = isWhole ? values : MultipleTesting.standard.adjust(values)
      for (index, value) in zip(family, result) { adjusted[index] = value }
    }
    let contrasts = drafts.indices.map { contrast(drafts[$0], adjusted: adjusted[$0]) }
    return (contrasts, counts(drafts, tested: tested, contrasts: contrasts))
  }

  private func pValue(_ draft: ContrastDraft) -> Double? {
    if case .tested(let test, _, _) = draft.outcome { test.pValue } else { nil }
  }

  private func contrast(_ draft: ContrastDraft, adjusted: Double?) -> Contrast {
    let outcome: Contrast.Outcome
    switch draft.outcome {
    case .settled(let settled): outcome = settled
    case .tested(let test, let standardError, let interval):
      let adjusted = adjusted ?? test.pValue
      let isEstablished = adjusted < 1 - settings.confidenceLevel
      outcome = .tested(
        Contrast.Test(
          difference: test.difference, standardError: standardError, lower: interval.lower,
          upper: interval.upper, pValue: test.pValue, adjustedPValue: adjusted,
          verdict: !isEstablished
            ? .noEstablishedDifference : (test.difference > 0 ? .higher : .lower),
          size: abs(test.difference) >= settings.practicalDifference ? .large : .small))
    }
    return Contrast(
      indicator: draft.indicator, domain: draft.domain, wave: draft.wave,
      counterpart: draft.counterpart, ownShare: draft.own?.share, otherShare: draft.other?.share,
      ownBase: draft.own?.base, otherBase: draft.other?.base, ownCounted: draft.own?.counted,
      otherCounted: draft.other?.counted, outcome: outcome)
  }

  private func counts(
    _ drafts: [ContrastDraft], tested: [Int], contrasts: [Contrast]
  ) -> [MethodFacts.Comparisons] {
    struct Key: Hashable {
      let wave: WaveIdentifier
      let kind: MethodFacts.Comparisons.Kind
      let scope: MethodFacts.Comparisons.Scope
    }
    let groups = tested.grouped {
      Key(wave: drafts[$0].wave, kind: drafts[$0].family.kind, scope: drafts[$0].family.scope)
    }
    return groups.compactMap { members in
      guard let first = members.first.map({ drafts[$0] }) else { return nil }
      let established = members.count {
        contrasts[$0].test.map { $0.verdict != .noEstablishedDifference } ?? false
      }
      return MethodFacts.Comparisons(
        wave: first.wave, kind: first.family.kind, scope: first.family.scope,
        tested: members.count,
        families: first.family.scope == .whole
          ? 0 : members.grouped { drafts[$0].family }.count,
        established: established,
        expectedByChance: Double(members.count) * (1 - settings.confidenceLevel))
    }
    .sorted { order($0) < order($1) }
  }

  private func order(_ counts: MethodFacts.Comparisons) -> (WaveIdentifier, Int, Int) {
    (
      counts.wave, MethodFacts.Comparisons.Kind.allCases.firstIndex(of: counts.kind) ?? 0,
      MethodFacts.Comparisons.Scope.allCases.firstIndex(of: counts.scope) ?? 0
    )
  }
}
