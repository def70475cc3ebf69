internal import Estimation
internal import SurveyModel

/// What a trend or a test of groups may show: nothing unless every share in it is shown.
struct SeriesRules {
  /// Trends that are looked at together, so that each adjusted p-value holds all the others.
  struct Family: Hashable {
    let indicator: String
    let isPlace: Bool
    let variables: [String]
  }

  let settings: SurveySettings
  /// The protected row of this survey; nil where there is none.
  let row: (_ indicator: String, WaveIdentifier, Domain) -> PublishableShare?
  /// The waves whose figures can be worked out from counts.
  var openToSearch: Set<WaveIdentifier> = []
  /// The families of which a member is hidden.
  private(set) var familiesWithHidden: Set<Family> = []

  /// The rules with regard to which of some trends are hidden: the adjusted p-values of the others
  /// in their family, which would tell theirs, lose their decimals.
  func beside(_ trends: [TrendEstimate]) -> SeriesRules {
    var rules = self
    rules.familiesWithHidden = Set(
      trends.filter { row($0).status.isHidden }.map(Self.family))
    return rules
  }

  private static func family(_ trend: TrendEstimate) -> Family {
    Family(
      indicator: trend.indicator, isPlace: trend.domain.place != nil,
      variables: trend.domain.group.terms.map(\.variable))
  }

  /// The trend as it may be published.
  func row(_ trend: TrendEstimate) -> PublishableTrend {
    let rows = trend.waves.map { row(trend.indicator, $0, trend.domain) }
    let status = status(rows) { $0.share != nil && !$0.isToldAlone }
    let decimals = Self.decimals(rows)
    let isBesideHidden = familiesWithHidden.contains(Self.family(trend))
    let adjusted = { (value: Double) in
      isBesideHidden && !openToSearch.isDisjoint(with: trend.waves)
        ? Blurring.pValueClass(value, level: 1 - settings.confidenceLevel)
        : pValue(value, isRounded: decimals != nil || isBesideHidden)
    }
    let own = pValue(trend.pValue, isRounded: decimals != nil)
    var line: PublishableTrend.Line?
    if status == .ok {
      line = PublishableTrend.Line(
        slope: Blurring.rounded(trend.slope, decimals: decimals),
        standardError: Blurring.rounded(trend.standardError, decimals: decimals.map { $0 + 1 }),
        lower: Blurring.rounded(trend.lower, decimals: decimals),
        upper: Blurring.rounded(trend.upper, decimals: decimals), pValue: own,
        adjustedPValue: max(own, adjusted(trend.adjustedPValue)),
        cautiousPValue: adjusted(trend.cautiousPValue),
        verdict: verdict(trend.verdict),
        disagreement: PublishableContrast.Disagreement(
          isEstablished: trend.verdict != .noEstablishedDifference, lower: trend.lower,
          upper: trend.upper, pValue: trend.pValue, adjustedPValue: trend.adjustedPValue,
          level: 1 - settings.confidenceLevel),
        fitPValue: trend.fitPValue.map { pValue($0, isRounded: decimals != nil) },
        fitsBadly: trend.fitPValue.map { $0 < 1 - settings.confidenceLevel } ?? false)
    }
    return PublishableTrend(
      indicator: trend.indicator, place: trend.domain.place, group: trend.domain.group,
      waves: trend.waves, status: status, line: line)
  }

  /// The test as it may be published; a share that is only imprecise does not hide it.
  func row(_ test: GroupTest) -> PublishableGroupTest {
    let rows = test.groups.map { row(test.indicator, test.wave, Domain(group: $0)) }
    let status = status(rows) { !$0.status.isHidden && $0.base != nil && !$0.isToldAlone }
    let decimals = Self.decimals(rows).map { _ in 1 }
    return PublishableGroupTest(
      indicator: test.indicator, wave: test.wave, variable: test.variable,
      groupCount: test.groups.count, status: status,
      test: status == .ok
        ? PublishableGroupTest.Test(
          statistic: Blurring.rounded(test.statistic, decimals: decimals),
          numeratorDegreesOfFreedom: Blurring.rounded(
            test.numeratorDegreesOfFreedom, decimals: decimals),
          denominatorDegreesOfFreedom: Blurring.rounded(
            test.denominatorDegreesOfFreedom, decimals: decimals),
          pValue: pValue(test.pValue, isRounded: decimals != nil),
          cautiousPValue: pValue(test.cautiousPValue, isRounded: decimals != nil),
          isEstablished: max(test.pValue, test.cautiousPValue) < 1 - settings.confidenceLevel) : nil
    )
  }

  /// The fewest decimals that a row is rounded to; nil when all are exact.
  private static func decimals(_ rows: [PublishableShare?]) -> Int? {
    rows.compactMap { $0?.decimals }.min()
  }

  private func pValue(_ value: Double, isRounded: Bool) -> Double {
    isRounded ? Blurring.pValue(value, level: 1 - settings.confidenceLevel) : value
  }

  /// `ok` when every row may be used, else the most secret of the reasons.
  private func status(
    _ rows: [PublishableShare?], where isShown: (PublishableShare) -> Bool
  ) -> PublicationStatus {
    let reasons = rows.compactMap { row -> PublicationStatus? in
      guard let row else { return .missing }
      if isShown(row) { return nil }
      return row.status == .ok ? .missing : row.status
    }
    return reasons.first { $0 == .hidden } ?? reasons.first(where: \.isHidden) ?? reasons.first
      ?? .ok
  }

  private func verdict(_ verdict: Contrast.Verdict) -> PublishableContrast.Verdict {
    switch verdict {
    case .higher: .higher
    case .lower: .lower
    case .noEstablishedDifference: .notEstablished
    }
  }
}
