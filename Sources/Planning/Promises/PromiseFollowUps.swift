import Estimation
import Statistics
import SurveyModel

/// Follows the promises of a collection up in one survey.
struct PromiseFollowUps {
  /// The weighted waves.
  let sample: SurveySample
  /// The survey's indicators.
  let indicators: [Indicator]
  /// The reported wave's settings.
  let settings: SurveySettings

  /// The promises about the survey's indicators, in the order of the file.
  func followed(_ promises: [Promise]) -> [PromiseFollowUp] {
    promises.compactMap { promise in
      indicators.first { $0.name == promise.indicator }.map { follow(promise, $0) }
    }
  }

  private func follow(_ promise: Promise, _ indicator: Indicator) -> PromiseFollowUp {
    let waves = promise.waves(among: seasonal(promise))
    let direction = promise.direction ?? indicator.direction ?? .lowerIsBetter
    return PromiseFollowUp(
      promise: promise, before: waves.before, after: waves.after, direction: direction,
      outcome: outcome(promise, indicator, direction, waves.before, waves.after))
  }

  /// The waves that a promise may be followed between: with `samma_månad` those of one month.
  private func seasonal(_ promise: Promise) -> [WaveIdentifier] {
    let all = sample.waves.map(\.identifier)
    guard settings.waveComparison == .sameMonth, let wave = promise.from ?? promise.to ?? all.last
    else { return all }
    return all.filter { $0.month == wave.month }
  }

  private func outcome(
    _ promise: Promise, _ indicator: Indicator, _ direction: Indicator.Direction,
    _ before: WaveIdentifier?, _ after: WaveIdentifier?
  ) -> PromiseFollowUp.Outcome {
    if settings.method == .openLink { return .openLink }
    guard let before else { return .noWaveBefore }
    guard let after, before < after else { return .noWaveAfter }
    if let reason = sample.incomparability(indicator, before, after) {
      return .notComparable(reason)
    }
    let estimates = [before, after].compactMap { wave in
      sample.estimate(
        indicator, in: promise.places, wave: wave, smallest: settings.minimumBaseForShare)
    }
    guard estimates.count == 2 else { return .notAsked }
    if estimates.contains(where: \.isOpenLink) { return .openLink }
    let bases = estimates.map { Int($0.inside?.base ?? 0) }
    let smallest = settings.minimumBaseForComparison
    guard bases.allSatisfy({ $0 >= smallest }) else {
      return .baseTooSmall(before: bases[0], after: bases[1])
    }
    guard
      let evidence = PromiseEvidence(
        before: estimates[0], after: estimates[1], direction: direction, smallestRest: smallest),
      let test = PromiseTest.judge(evidence, confidence: settings.confidenceLevel)
    else { return .noPrecision }
    return .judged(
      PromiseFollowUp.Result(
        before: figure(evidence.before.inside), after: figure(evidence.after.inside),
        restBefore: evidence.before.rest.map(figure), restAfter: evidence.after.rest.map(figure),
        test: test, national: national(indicator, evidence, before, after),
        choice: Choice(estimates[0].members, direction: direction),
        expectedReturn: ExpectedReturn.amount(estimates[0].members),
        answersNeeded: AnswersNeeded.perWave(
          evidence, difference: test.againstRest ?? test.change,
          atLeast: settings.practicalDifference)))
  }

  private func figure(_ evidence: ShareEvidence) -> PromiseFollowUp.Figure {
    PromiseFollowUp.Figure(share: evidence.share, base: Int(evidence.base))
  }

  private func national(
    _ indicator: Indicator, _ evidence: PromiseEvidence, _ before: WaveIdentifier,
    _ after: WaveIdentifier
  ) -> [PromiseFollowUp.National] {
    settings.counterparts.compactMap { counterpart in
      guard
        let change = sample.change(
          of: indicator.name, in: counterpart, from: before, to: after),
        let against = PromiseTest.difference(
          evidence, from: change.before.evidence, to: change.after.evidence,
          confidence: settings.confidenceLevel)
      else { return nil }
      return PromiseFollowUp.National(
        survey: counterpart.survey, place: counterpart.place, before: change.before.wave,
        after: change.after.wave,
        change: change.after.evidence.share - change.before.evidence.share, difference: against)
    }
  }
}

extension PromiseTest {
  /// The change of the promised places minus that of an independent counterpart.
  static func difference(
    _ evidence: PromiseEvidence, from before: ShareEvidence, to after: ShareEvidence,
    confidence: Double
  ) -> Difference? {
    let (first, second) = (evidence.before.inside, evidence.after.inside)
    guard
      let own = MoverInterval.interval(first: first, second: second, confidence: confidence)
        .interval,
      let other = MoverInterval.interval(first: before, second: after, confidence: confidence)
        .interval
    else { return nil }
    let (change, otherChange) = (second.share - first.share, after.share - before.share)
    let interval = MoverInterval.interval(
      first: otherChange, other, second: change, own, correlation: 0)
    return Difference(
      value: change - otherChange, lower: interval.lower, upper: interval.upper)
  }
}
