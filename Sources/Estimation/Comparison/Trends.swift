import Statistics
import SurveyModel

/// Trends of one indicator over the series that the reported wave belongs to.
struct Trends {
  /// The indicator.
  let indicator: Indicator
  /// The waves with their settings, in time order.
  let waves: [(identifier: WaveIdentifier, settings: SurveySettings)]
  /// What was estimated in each wave.
  let estimates: [WaveEstimates]
  /// The reported wave's settings.
  let settings: SurveySettings

  /// A line per domain with three or more tested waves; none for open links, nor for a panel,
  /// whose waves are not independent.
  ///
  /// With `samma_månad` the line is through waves of that month. Places are a family, and each
  /// grouping variable is one.
  func estimated() -> [TrendEstimate] {
    guard let last = waves.indices.last, !settings.isPanel else { return [] }
    let comparability = WaveComparability(
      waves: waves, indicator: indicator, isAvailable: estimates.map(\.isAvailable))
    let members = waves.indices.filter {
      estimates[$0].isAvailable && comparability.isSameSeason($0, last)
        && comparability.incomparability($0, last) == nil
    }
    guard members.count >= 3, members.last == last else { return [] }
    let fits = estimates[last].estimates.compactMap { fit($0.domain, over: members) }
    var adjusted = fits.map(\.trend.pValue)
    let families = fits.indices.grouped { index in
      let domain = fits[index].domain
      return [domain.scope.rawValue] + domain.group.terms.map(\.variable)
    }
    for family in families where family.first.map({ fits[$0].domain.scope }) != .whole {
      let values = MultipleTesting.standard.adjust(family.map { fits[$0].trend.pValue })
      for (index, value) in zip(family, values) { adjusted[index] = value ?? adjusted[index] }
    }
    return zip(fits, adjusted).map(result)
  }

  private struct Fit {
    let domain: Domain
    let waves: [WaveIdentifier]
    let trend: LinearTrend
  }

  private func fit(_ domain: Domain, over members: [Int]) -> Fit? {
    let points = members.compactMap { wave -> (wave: WaveIdentifier, evidence: ShareEvidence)? in
      guard let estimate = estimates[wave][domain], estimate.result.figures != nil,
        let evidence = estimate.evidence, evidence.variance > 0,
        (estimate.result.base.map(Double.init) ?? evidence.effectiveBase)
          >= Double(settings.minimumBaseForComparison)
      else { return nil }
      return (estimates[wave].wave, evidence)
    }
    guard points.last?.wave == members.last.map({ estimates[$0].wave }) else { return nil }
    return LinearTrend.fit(
      times: points.map { $0.wave.time }, shares: points.map(\.evidence.share),
      variances: points.map(\.evidence.variance)
    ).map { Fit(domain: domain, waves: points.map(\.wave), trend: $0) }
  }

  private func result(_ fit: Fit, adjusted: Double) -> TrendEstimate {
    let interval = fit.trend.interval(confidence: settings.confidenceLevel)
    let isEstablished = adjusted < 1 - settings.confidenceLevel
    return TrendEstimate(
      indicator: indicator.name, domain: fit.domain, waves: fit.waves, slope: fit.trend.slope,
      standardError: fit.trend.standardError, lower: interval.lower, upper: interval.upper,
      pValue: fit.trend.pValue, adjustedPValue: adjusted,
      verdict: !isEstablished
        ? .noEstablishedDifference : (fit.trend.slope > 0 ? .higher : .lower),
      fitPValue: fit.trend.weighted?.residualPValue)
  }
}

extension WaveIdentifier {
  /// The time in years: a whole year at its start, a month at its own.
  fileprivate var time: Double { Double(year) + Double((month ?? 1) - 1) / 12 }
}
