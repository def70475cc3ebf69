import Statistics
import SurveyModel

/// Trends of one indicator over the series that the reported wave belongs to.
///
/// The line and its Wald test are those of `Statistics.LinearTrend`, where source and R function
/// stand; the verdict needs `Statistics.CautiousTest` too.
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
    let families = fits.indices.grouped { index in
      let domain = fits[index].domain
      return [domain.scope.rawValue] + domain.group.terms.map(\.variable)
    }
    let adjusted = adjust(fits.map(\.trend.pValue), families, fits)
    let cautious = adjust(fits.map(\.cautiousPValue), families, fits)
    return fits.indices.map { result(fits[$0], adjusted: adjusted[$0], cautious: cautious[$0]) }
  }

  private struct Fit {
    let domain: Domain
    let waves: [WaveIdentifier]
    let trend: LinearTrend
    let cautiousPValue: Double
  }

  private func adjust(_ values: [Double], _ families: [[Int]], _ fits: [Fit]) -> [Double] {
    var adjusted = values
    for family in families where family.first.map({ fits[$0].domain.scope }) != .whole {
      let result = MultipleTesting.standard.adjust(family.map { values[$0] })
      for (index, value) in zip(family, result) { adjusted[index] = value ?? adjusted[index] }
    }
    return adjusted
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
    let evidence = points.map(\.evidence)
    guard
      let trend = LinearTrend.fit(
        times: points.map { $0.wave.time }, shares: evidence.map(\.share),
        variances: evidence.map(\.variance)),
      let cautious = CautiousTest.pValue(
        coefficients: trend.coefficients, of: evidence,
        reference: members.contains { estimates[$0].hasClusters } ? .studentT : .normal)
    else { return nil }
    return Fit(
      domain: domain, waves: points.map(\.wave), trend: trend, cautiousPValue: cautious)
  }

  private func result(_ fit: Fit, adjusted: Double, cautious: Double) -> TrendEstimate {
    let interval = fit.trend.interval(confidence: settings.confidenceLevel)
    return TrendEstimate(
      indicator: indicator.name, domain: fit.domain, waves: fit.waves, slope: fit.trend.slope,
      standardError: fit.trend.standardError, lower: interval.lower, upper: interval.upper,
      pValue: fit.trend.pValue, adjustedPValue: adjusted, cautiousPValue: cautious,
      verdict: Contrast.Verdict(
        fit.trend.slope, pValues: [adjusted, cautious], confidence: settings.confidenceLevel),
      fitPValue: fit.trend.weighted?.residualPValue)
  }
}

extension WaveIdentifier {
  /// The time in years: a whole year at its start, a month at its own.
  fileprivate var time: Double { Double(year) + Double((month ?? 1) - 1) / 12 }
}
