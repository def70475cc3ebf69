internal import Estimation
internal import SurveyModel

/// What a trend or a test of groups may show: nothing unless every share in it is shown.
struct SeriesRules {
  let settings: SurveySettings
  /// The protected row of this survey; nil where there is none.
  let row: (_ indicator: String, WaveIdentifier, Domain) -> PublishableShare?

  /// The trend as it may be published.
  func row(_ trend: TrendEstimate) -> PublishableTrend {
    let status = status(trend.waves.map { row(trend.indicator, $0, trend.domain) }) {
      $0.share != nil
    }
    var line: PublishableTrend.Line?
    if status == .ok {
      line = PublishableTrend.Line(
        slope: trend.slope, standardError: trend.standardError, lower: trend.lower,
        upper: trend.upper, pValue: trend.pValue, adjustedPValue: trend.adjustedPValue,
        cautiousPValue: trend.cautiousPValue, verdict: verdict(trend.verdict),
        disagreement: PublishableContrast.Disagreement(
          isEstablished: trend.verdict != .noEstablishedDifference, lower: trend.lower,
          upper: trend.upper, pValue: trend.pValue, adjustedPValue: trend.adjustedPValue,
          level: 1 - settings.confidenceLevel), fitPValue: trend.fitPValue,
        fitsBadly: trend.fitPValue.map { $0 < 1 - settings.confidenceLevel } ?? false)
    }
    return PublishableTrend(
      indicator: trend.indicator, place: trend.domain.place, group: trend.domain.group,
      waves: trend.waves, status: status, line: line)
  }

  /// The test as it may be published; a share that is only imprecise does not hide it.
  func row(_ test: GroupTest) -> PublishableGroupTest {
    let status = status(
      test.groups.map { row(test.indicator, test.wave, Domain(group: $0)) }
    ) { !$0.status.isHidden && $0.base != nil }
    return PublishableGroupTest(
      indicator: test.indicator, wave: test.wave, variable: test.variable,
      groupCount: test.groups.count, status: status,
      test: status == .ok
        ? PublishableGroupTest.Test(
          statistic: test.statistic,
          numeratorDegreesOfFreedom: test.numeratorDegreesOfFreedom,
          denominatorDegreesOfFreedom: test.denominatorDegreesOfFreedom, pValue: test.pValue,
          cautiousPValue: test.cautiousPValue,
          isEstablished: max(test.pValue, test.cautiousPValue) < 1 - settings.confidenceLevel) : nil
    )
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
