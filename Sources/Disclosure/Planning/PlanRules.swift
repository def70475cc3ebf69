internal import Estimation
internal import Planning
internal import SurveyModel

/// Decides what of a plan may be published.
struct PlanRules {
  let plan: SurveyPlan
  let settings: SurveySettings
  let wave: WaveIdentifier
  let places: PlaceRegister
  /// The protected shares of indicators and causes.
  let shares: ShareLookup
  let contrasts: ContrastRules

  /// The plan without what may not be shown.
  func publishable(causes: [PublishableShare]) -> PublishablePlan {
    let crimes = crimes()
    let incidents = incidents()
    let shortlist = plan.shortlist.compactMap(row)
    return PublishablePlan(
      causes: plan.causes.indicators, causeShares: causes, shortlist: shortlist,
      isForPromises: plan.isForPromises, promises: plan.promises.map(promise),
      sampleSizes: plan.sampleSizes.compactMap(sampleSize), crimes: crimes,
      incidents: incidents,
      sharesBesideCrime: plan.sharesBesideCrime.compactMap { shareBesideCrime($0, crimes) },
      walks: plan.walks.compactMap { walk($0, shortlist, incidents) },
      themeAccuracy: plan.themeAccuracy.filter { $0.texts >= settings.minimumBase })
  }

  private func protected(_ share: ShareEstimate) -> PublishableShare? {
    shares.row(share.indicator, share.wave, share.domain)
  }

  private func sampleSize(_ row: SampleSizeRow) -> PublishableSampleSize? {
    guard let share = protected(row.share), share.status == .ok else { return nil }
    return PublishableSampleSize(
      indicator: row.indicator, share: share, designEffect: row.designEffect,
      detectableImprovement: row.detectableImprovement,
      detectableWorsening: row.detectableWorsening, needs: row.needs)
  }

  private func row(_ row: ShortlistRow) -> PublishableShortlistRow? {
    guard let share = protected(row.share), share.status == .ok else { return nil }
    return PublishableShortlistRow(
      indicator: row.indicator, share: share, change: row.change.map(contrasts.row),
      againstRest: row.againstRest.map(contrasts.row),
      againstSurvey: row.againstSurvey.map(contrasts.row), ranks: row.ranks,
      rankedPlaces: row.rankedPlaces, isAmongThreeWorst: row.isAmongThreeWorst,
      steadied: row.steadied, wavesWorseInARow: row.wavesWorseInARow,
      wavesEstablishedInARow: row.wavesEstablishedInARow, strength: row.strength)
  }

  /// A promise; hidden where any place it is about, or lies within, is hidden in either wave, as
  /// the figure of several places together would give a hidden one away.
  private func promise(_ followUp: PromiseFollowUp) -> PublishablePromise {
    let hides = [followUp.before, followUp.after].compactMap(\.self).contains { wave in
      places.places.indices.contains { place in
        let isConcerned = followUp.promise.places.contains {
          places.isPlace(place, within: $0) || places.isPlace($0, within: place)
        }
        guard isConcerned else { return false }
        let row = shares.row(followUp.promise.indicator, wave, Domain(place: place))
        return row?.status.isHidden ?? false
      }
    }
    let absence: PublishablePromise.Absence? =
      switch followUp.outcome {
      case .judged: hides ? .hidden : nil
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
      direction: followUp.direction, result: absence == nil ? followUp.result : nil,
      absence: absence)
  }

  private func shareBesideCrime(
    _ row: ShareBesideCrimeRow, _ crimes: [PublishableCrime]
  ) -> PublishableShareBesideCrime? {
    guard let share = protected(row.share), share.status == .ok,
      let crime = crimes.first(where: {
        $0.year == row.crime.year && $0.place == row.crime.place && $0.kind == nil
      }), crime.status == .ok
    else { return nil }
    let contrast = contrasts.row(row.againstRest)
    return PublishableShareBesideCrime(
      indicator: row.indicator, share: share, againstRest: contrast, crime: crime,
      pattern: contrast.status == .ok ? row.pattern : .noPattern)
  }

  private func walk(
    _ walk: WalkCandidate, _ shortlist: [PublishableShortlistRow],
    _ incidents: [PublishableIncident]
  ) -> PublishableWalk? {
    let own = shortlist.first {
      $0.indicator.name == walk.row.indicator.name && $0.share.place == walk.row.place
        && $0.share.group.isAll
    }
    return own.map { row in
      PublishableWalk(
        row: row,
        causes: walk.causes.compactMap { cause in
          guard let share = protected(cause.share), share.share != nil else { return nil }
          return (cause.implied, share)
        },
        incidents: incidents.first {
          $0.year == wave.year && $0.place == walk.row.place && $0.kind == nil
        }?.count)
    }
  }
}
