import Estimation
import Statistics
import SurveyModel

/// Works out what next year's survey can find, with this year's level, design effect and answers
/// per invited.
///
/// By the two-sample score test at the survey's confidence, without adjustment for how many places
/// are looked at: the numbers are for one place that was decided on beforehand.
struct SampleSizes {
  /// The power that is asked for.
  static let power = 0.8
  /// The difference that is always planned for, besides `praktisk_skillnad`.
  static let commonDifference = 0.05

  /// The survey's results.
  let index: EstimateIndex

  private var estimated: EstimatedSurvey { index.estimated }
  private var settings: SurveySettings { estimated.settings }

  /// The rows of the reported wave that meet `minsta_bas_andel`; none of an open-link survey.
  ///
  /// By indicator, the whole first and then places in register order.
  func rows() -> [SampleSizeRow] {
    guard settings.method != .openLink else { return [] }
    return estimated.indicators.filter { $0.direction != nil }.flatMap { indicator in
      estimated.shares.filter {
        $0.indicator == indicator.name && $0.wave == estimated.reportedWave
          && $0.domain.group.isAll && ($0.base ?? 0) >= settings.minimumBaseForShare
          && $0.source == .respondents
      }.compactMap { row($0, indicator) }
    }
  }

  private func row(_ share: Estimation.ShareEstimate, _ indicator: Indicator) -> SampleSizeRow? {
    guard let evidence = share.evidence, evidence.effectiveBase > 0 else { return nil }
    let designEffect = max(1, evidence.base / evidence.effectiveBase)
    let isFallBetter = indicator.direction == .lowerIsBetter
    let detectable = { (isRise: Bool) in
      Power.minimumDetectableDifference(
        from: evidence.share, firstBase: evidence.effectiveBase,
        secondBase: evidence.effectiveBase, isRise: isRise, power: Self.power,
        significance: significance)
    }
    var differences = [settings.practicalDifference]
    if !differences.contains(Self.commonDifference) { differences.append(Self.commonDifference) }
    return SampleSizeRow(
      share: share, indicator: indicator, designEffect: designEffect,
      detectableImprovement: detectable(!isFallBetter),
      detectableWorsening: detectable(isFallBetter),
      needs: differences.map { need($0, evidence, designEffect, isFallBetter, share) })
  }

  private var significance: Double { 1 - settings.confidenceLevel }

  private func need(
    _ difference: Double, _ evidence: ShareEvidence, _ designEffect: Double, _ isFall: Bool,
    _ share: Estimation.ShareEstimate
  ) -> SampleSizeRow.Need {
    let level = evidence.share + (isFall ? -difference : difference)
    var (perWave, next): (Int?, Int?) = (nil, nil)
    if level >= 0, level <= 1, difference > 0 {
      let required = { (firstBase: Double?) in
        Power.requiredBase(
          first: evidence.share, second: level, firstBase: firstBase, power: Self.power,
          significance: significance
        ).map { Int((Double($0) * designEffect).rounded(.up)) }
      }
      (perWave, next) = (required(nil), required(evidence.effectiveBase))
    }
    let rate = estimated.responseRates.first {
      $0.wave == estimated.reportedWave && $0.place == share.domain.place
    }
    var invitations: Int?
    if let perWave, let sampled = rate?.sampled, sampled > 0, evidence.base > 0 {
      invitations = Int((Double(perWave) * sampled / evidence.base).rounded(.up))
    }
    var exceeds: Bool?
    if let invitations, let population = rate?.population {
      exceeds = Double(invitations) > population
    }
    return SampleSizeRow.Need(
      difference: difference, answersPerWave: perWave, answersNextWave: next,
      invitations: invitations, exceedsPopulation: exceeds)
  }
}
