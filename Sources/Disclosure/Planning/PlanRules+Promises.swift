internal import Estimation
internal import Planning
internal import SurveyModel

extension PlanRules {
  /// A promise as it may be published.
  func promise(_ followUp: PromiseFollowUp) -> PublishablePromise {
    let absence: PublishablePromise.Absence? =
      switch followUp.outcome {
      case .judged:
        if isHidden(followUp) {
          .hidden
        } else if isUnreliable(followUp) {
          .unreliable
        } else {
          isToldAlone(followUp) ? .hiddenToProtectAnother : nil
        }
      case .noWaveAfter: .noWaveAfter
      case .noWaveBefore: .noWaveBefore
      case .notAsked: .notAsked
      case .notComparable: .notComparable
      case .baseTooSmall: .baseTooSmall
      case .openLink: .openLink
      case .noPrecision: .noPrecision
      }
    return PublishablePromise(
      promise: followUp.promise, before: followUp.before, after: followUp.after,
      direction: followUp.direction,
      result: absence == nil ? followUp.result.map { rounded($0, followUp) } : nil,
      absence: absence)
  }

  /// Whether any place that a promise is about, or lies within, is hidden in either wave, as the
  /// figure of several places together would give a hidden one away.
  private func isHidden(_ followUp: PromiseFollowUp) -> Bool {
    waves(followUp).contains { wave in
      places.places.indices.contains { place in
        let isConcerned = followUp.promise.places.contains {
          places.isPlace(place, within: $0) || places.isPlace($0, within: place)
        }
        guard isConcerned else { return false }
        let row = shares.row(followUp.promise.indicator, wave, Domain(place: place))
        return row?.status.isHidden ?? false
      }
    }
  }

  /// Whether only the share is told, without its precision, of the whole or of a place that a
  /// promise is about.
  private func isToldAlone(_ followUp: PromiseFollowUp) -> Bool {
    waves(followUp).contains { wave in
      ([nil] + followUp.promise.places.map(Optional.some)).contains { place in
        shares.row(followUp.promise.indicator, wave, Domain(place: place))?.isToldAlone ?? false
      }
    }
  }

  /// Whether a promise is about one place, whose share is not shown in either wave.
  private func isUnreliable(_ followUp: PromiseFollowUp) -> Bool {
    guard followUp.promise.places.count == 1, let place = followUp.promise.places.first else {
      return false
    }
    return waves(followUp).contains { wave in
      let row = shares.row(followUp.promise.indicator, wave, Domain(place: place))
      return row.map { $0.share == nil } ?? false
    }
  }

  /// The result with figures that are as rounded as the shares that they are made of.
  private func rounded(
    _ result: PromiseFollowUp.Result, _ followUp: PromiseFollowUp
  ) -> PromiseFollowUp.Result {
    var rounded = result
    let besideHidden = waves(followUp).filter { hidesPlace(followUp.promise.indicator, $0) }
    if !besideHidden.isEmpty {
      rounded.expectedReturn =
        openToSearch.isDisjoint(with: besideHidden)
        ? result.expectedReturn.map { Blurring.rounded($0, decimals: 2) } : nil
    }
    let rows = waves(followUp).flatMap { wave in
      ([nil] + followUp.promise.places.map(Optional.some)).map {
        shares.row(followUp.promise.indicator, wave, Domain(place: $0))
      }
    }
    guard let decimals = rows.compactMap({ $0?.decimals }).min() else { return rounded }
    let number = { (value: Double) in Blurring.rounded(value, decimals: decimals) }
    let difference = { (value: PromiseTest.Difference) in
      var result = value
      result.value = number(value.value)
      result.lower = number(value.lower)
      result.upper = number(value.upper)
      return result
    }
    rounded.before.share = number(result.before.share)
    rounded.after.share = number(result.after.share)
    rounded.test.change = difference(result.test.change)
    rounded.test.againstRest = result.test.againstRest.map(difference)
    rounded.test.improvementPValue = Blurring.pValue(
      result.test.improvementPValue, level: 1 - settings.confidenceLevel)
    for index in rounded.national.indices {
      rounded.national[index].difference = difference(result.national[index].difference)
    }
    rounded.answersNeeded = result.answersNeeded.map(Blurring.count)
    return rounded
  }

  private func waves(_ followUp: PromiseFollowUp) -> [WaveIdentifier] {
    [followUp.before, followUp.after].compactMap(\.self)
  }
}
