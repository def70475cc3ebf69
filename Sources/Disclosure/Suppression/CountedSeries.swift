internal import Estimation
internal import SurveyModel

/// Estimates from respondents that follow each other and are counted alike: those of one indicator
/// in one wave.
struct CountedSeries {
  /// Their indices among all estimates.
  let rows: Range<Int>
  /// What their bases count.
  let base: SecondarySuppression.Key
  /// The codes of the answers that count.
  let countedCodes: [String]
  /// The question of the indicator; nil where no indicator has the name.
  let question: String?
  /// The restriction of the indicator where the tables have its variable.
  private let limit: GroupSelection.Term?
  /// The question that the base has given an answer to, in a total survey; nil for any other base.
  let baseQuestion: String?

  /// The domain whose base an estimate of the series has; nil for one that is empty by its
  /// restriction.
  ///
  /// Among women everybody is who the table of the unrestricted indicator calls `kön=kvinna`, so
  /// that the two are one cell.
  func domain(of estimate: ShareEstimate) -> Domain? {
    guard let limit else { return estimate.domain }
    let terms = estimate.domain.group.terms
    if let present = terms.first(where: { $0.variable == limit.variable }) {
      return present == limit ? estimate.domain : nil
    }
    return Domain(place: estimate.domain.place, group: GroupSelection(terms + [limit]).sorted)
  }

  /// The series of all estimates that respondents were asked for, in order.
  static func series(
    of estimates: [ShareEstimate], _ indicators: [Indicator], censusWaves: Set<WaveIdentifier>
  ) -> [CountedSeries] {
    let indicators = Dictionary(indicators.map { ($0.name, $0) }) { first, _ in first }
    let groups = Set(estimates.map(\.domain.group))
    let groupVariables = Set(groups.flatMap { $0.terms.map(\.variable) })
    var result: [CountedSeries] = []
    var start = 0
    while start < estimates.count {
      let first = estimates[start]
      let end = estimates[start...].firstIndex { !$0.isCountedLike(first) } ?? estimates.count
      if first.isOwn {
        result.append(
          CountedSeries(
            start..<end, of: first, indicators[first.indicator], groupVariables: groupVariables,
            isCensus: censusWaves.contains(first.wave)))
      }
      start = end
    }
    return result
  }

  private init(
    _ rows: Range<Int>, of first: ShareEstimate, _ indicator: Indicator?,
    groupVariables: Set<String>, isCensus: Bool
  ) {
    let restriction = indicator?.restriction.map {
      GroupSelection.Term(variable: $0.variable, code: $0.code)
    }
    let isInTables = restriction.map { groupVariables.contains($0.variable) } ?? false
    self.rows = rows
    question = indicator?.question
    base = SecondarySuppression.Key(
      wave: first.wave, question: indicator?.question ?? first.indicator,
      baseCodes: indicator?.baseCodes, restriction: isInTables ? nil : restriction)
    countedCodes = indicator?.countedCodes ?? []
    limit = isInTables ? restriction : nil
    baseQuestion = isCensus && !isInTables ? restriction?.variable : nil
  }
}

extension ShareEstimate {
  /// Whether it was made from respondents who were asked.
  fileprivate var isOwn: Bool { source == .respondents && outcome != .notAvailable }

  /// Whether another estimate is of the same indicator in the same wave, and as much its own.
  fileprivate func isCountedLike(_ other: ShareEstimate) -> Bool {
    wave == other.wave && indicator == other.indicator && isOwn == other.isOwn
  }
}
