import Diagnostics
import Statistics
import SurveyModel

/// Makes results of shares that somebody else has published.
struct PublishedEstimation {
  /// The survey's settings.
  let settings: SurveySettings

  /// All domains of one indicator in one wave; not available where nothing is published.
  func estimates(
    of indicator: String, wave: WaveIdentifier, from published: [PublishedShare]
  ) -> WaveEstimates {
    let rows = published.filter { $0.indicator == indicator && $0.wave == wave }
    // Whole first, then the register's order; groups in the order of the file, everybody first.
    let byPlace = rows.grouped { $0.place }
      .sorted { ($0.first?.place ?? -1) < ($1.first?.place ?? -1) }
    let ordered = byPlace.flatMap { place in
      place.filter { $0.group.isAll } + place.filter { !$0.group.isAll }
    }
    var estimates = ordered.map(estimate)
    if !estimates.contains(where: { $0.domain == .all }) {
      estimates.insert(missing(indicator, wave), at: 0)
    }
    return WaveEstimates(
      wave: wave, isOpenLink: settings.method == .openLink, hasClusters: false,
      isAvailable: estimates.contains { $0.result.share != nil }, estimates: estimates)
  }

  private func missing(_ indicator: String, _ wave: WaveIdentifier) -> DomainEstimate {
    DomainEstimate(
      domain: .all,
      result: ShareEstimate(
        indicator: indicator, wave: wave, domain: .all, source: .published, respondents: nil,
        base: nil, counted: nil, outcome: .notAvailable), evidence: nil)
  }

  private func estimate(_ row: PublishedShare) -> DomainEstimate {
    let domain = Domain(place: row.place, group: row.group)
    let evidence = settings.method == .openLink ? nil : evidence(row)
    var interval: Interval?
    if settings.method != .openLink, let lower = row.lower, let upper = row.upper {
      interval = Interval(lower: lower, upper: upper)
    }
    let outcome: ShareEstimate.Outcome =
      row.share.map { share in
        .estimated(
          ShareEstimate.Figures(
            share: share,
            standardError: interval == nil ? nil : evidence?.variance.squareRoot(),
            effectiveBase: evidence?.effectiveBase, lower: interval?.lower,
            upper: interval?.upper, degreesOfFreedom: nil, kornGraubardLower: nil,
            kornGraubardUpper: nil))
      } ?? .notAvailable
    return DomainEstimate(
      domain: domain,
      result: ShareEstimate(
        indicator: row.indicator, wave: row.wave, domain: domain, source: .published,
        respondents: row.respondents, base: row.respondents, counted: nil, outcome: outcome),
      evidence: evidence)
  }

  /// Shares whose precision rests on the number of respondents, as if they were a simple random
  /// sample: a design effect should be given.
  static func doubts(about survey: Survey, files: SurveyFiles) -> [Diagnostic] {
    guard survey.settings.designEffect == nil, survey.settings.method != .openLink else {
      return []
    }
    let rows = survey.published.filter { row in
      row.share != nil && row.respondents != nil && row.designEffect == nil
        && (row.lower == nil || row.upper == nil)
    }
    guard let first = rows.first else { return [] }
    return [
      Diagnostic(
        .warning, code: "designeffekt-saknas", at: files.published(line: first.line),
        text: "\(rows.count) publicerade andelar har antal svarande men varken intervall eller "
          + "designeffekt. De prövas som om urvalet vore obundet slumpmässigt.",
        remedy: "Skriv designeffekt i undersokning.csv eller publicerat.csv.")
    ]
  }

  /// What the published figure is worth; nil where nothing tells.
  ///
  /// The row's own design effect goes before the survey's. Limits in whole percents need one: with
  /// none given, the limits are used all the same, as far apart as rounding can have made them.
  private func evidence(_ row: PublishedShare) -> ShareEvidence? {
    guard let share = row.share else { return nil }
    let designEffect = row.designEffect ?? settings.designEffect
    var interval: Interval?
    if let lower = row.lower, let upper = row.upper, upper > lower {
      interval = Interval(lower: lower, upper: upper)
    }
    let respondents = row.respondents.map(Double.init)
    let isRoughOnly = interval != nil && row.limitsAreWholePercents && designEffect == nil
    let evidence = PublishedFigure.evidence(
      share: share, interval: interval, respondents: isRoughOnly ? nil : respondents,
      designEffect: designEffect ?? 1, intervalIsRounded: row.limitsAreWholePercents)
    guard isRoughOnly, let rough = evidence, let respondents else { return evidence }
    return ShareEvidence(
      share: rough.share, variance: rough.variance, base: respondents,
      effectiveBase: min(respondents, rough.effectiveBase),
      degreesOfFreedom: rough.degreesOfFreedom)
  }
}
