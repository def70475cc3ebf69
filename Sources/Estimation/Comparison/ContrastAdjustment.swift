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
  /// Benjamini–Hochberg among the tested members of each family; the whole is outside. The score
  /// test and the cautious test are adjusted each by itself, and the verdict needs both.
  func finish(
    _ drafts: [ContrastDraft]
  ) -> (contrasts: [Contrast], counts: [MethodFacts.Comparisons]) {
    let tested = drafts.indices.filter { pValues(drafts[$0]) != nil }
    let families = tested.grouped { drafts[$0].family }
    let adjusted = adjust(drafts, families) { $0.score }
    let cautious = adjust(drafts, families) { $0.cautious }
    let contrasts = drafts.indices.map {
      contrast(drafts[$0], adjusted: adjusted[$0], cautious: cautious[$0])
    }
    return (contrasts, counts(drafts, tested: tested, contrasts: contrasts))
  }

  private func pValues(_ draft: ContrastDraft) -> (score: Double, cautious: Double)? {
    guard case .tested(let test, let cautious, _, _) = draft.outcome else { return nil }
    return (test.pValue, cautious)
  }

  /// One of the two p-values of each draft, adjusted within its family; nil where not tested.
  private func adjust(
    _ drafts: [ContrastDraft], _ families: [[Int]],
    _ value: ((score: Double, cautious: Double)) -> Double
  ) -> [Double?] {
    var adjusted = [Double?](repeating: nil, count: drafts.count)
    for family in families {
      let values = family.map { pValues(drafts[$0]).map(value) }
      let isWhole = family.first.map { drafts[$0].family.scope == .whole } ?? true
      let result = isWhole ? values : MultipleTesting.standard.adjust(values)
      for (index, value) in zip(family, result) { adjusted[index] = value }
    }
    return adjusted
  }

  private func contrast(
    _ draft: ContrastDraft, adjusted: Double?, cautious: Double?
  ) -> Contrast {
    let outcome: Contrast.Outcome
    switch draft.outcome {
    case .settled(let settled): outcome = settled
    case .tested(let test, let cautiousPValue, let standardError, let interval):
      let adjusted = adjusted ?? test.pValue
      let cautious = cautious ?? cautiousPValue
      outcome = .tested(
        Contrast.Test(
          difference: test.difference, standardError: standardError, lower: interval.lower,
          upper: interval.upper, pValue: test.pValue, adjustedPValue: adjusted,
          cautiousPValue: cautious,
          verdict: Contrast.Verdict(
            test.difference, pValues: [adjusted, cautious],
            confidence: settings.confidenceLevel),
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

extension Contrast.Verdict {
  /// The verdict on a difference or a slope: established when every p-value is below the level.
  init(_ difference: Double, pValues: [Double], confidence: Double) {
    guard pValues.allSatisfy({ $0 < 1 - confidence }) else {
      self = .noEstablishedDifference
      return
    }
    self = difference > 0 ? .higher : .lower
  }
}
