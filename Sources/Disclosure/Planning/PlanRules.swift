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
  /// The waves whose figures can be worked out from counts.
  var openToSearch: Set<WaveIdentifier> = []

  /// The plan without what may not be shown.
  func publishable(causes: [PublishableShare]) -> PublishablePlan {
    let crimes = crimes()
    let incidents = incidents()
    // Less may be shown than there is: the order is that of what is shown.
    let rows = plan.shortlist.compactMap(row)
    let shortlist = EvidenceStrength.allCases.flatMap { strength in
      rows.filter { $0.strength == strength }
    }
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
    // Beside a rounded share, what is worked out from the exact one is rounded too.
    let rounded = { (value: Double) in Blurring.rounded(value, decimals: share.decimals) }
    let count = { (value: Int) in share.decimals == nil ? value : Blurring.count(value) }
    return PublishableSampleSize(
      indicator: row.indicator, share: share, designEffect: rounded(row.designEffect),
      detectableImprovement: row.detectableImprovement.map(rounded),
      detectableWorsening: row.detectableWorsening.map(rounded),
      needs: row.needs.map { need in
        var result = need
        result.answersPerWave = need.answersPerWave.map(count)
        result.answersNextWave = need.answersNextWave.map(count)
        result.invitations = need.invitations.map(count)
        return result
      })
  }

  private func row(_ row: ShortlistRow) -> PublishableShortlistRow? {
    guard let share = protected(row.share), share.status == .ok else { return nil }
    // That a place is on the list tells the verdict of the reported wave; the numbers of waves tell
    // those of earlier ones.
    let shown = row.history.prefix { !isWithheld($0) }.count
    if shown == 0, !row.history.isEmpty { return nil }
    let established = min(row.wavesEstablishedInARow, shown)
    return PublishableShortlistRow(
      indicator: row.indicator, share: share, change: row.change.map(contrasts.row),
      againstRest: row.againstRest.map(contrasts.row),
      againstSurvey: row.againstSurvey.map(contrasts.row), ranks: row.ranks,
      rankedPlaces: row.rankedPlaces, isAmongThreeWorst: row.isAmongThreeWorst,
      steadied: row.steadied.flatMap { steadied($0, row.indicator.name) },
      wavesWorseInARow: min(row.wavesWorseInARow, shown), wavesEstablishedInARow: established,
      strength: EvidenceStrength(
        hasEnoughAnswers: row.strength != .insufficient, wavesEstablishedInARow: established,
        ranks: row.ranks, rankedPlaces: row.rankedPlaces))
  }

  /// Whether what a comparison came to is kept back to protect somebody.
  private func isWithheld(_ contrast: Contrast) -> Bool {
    let shown = contrasts.row(contrast)
    return shown.status.isHidden || shown.isTestHidden
  }

  /// A modelled share, which holds the shares of all places: with two decimals beside a hidden one,
  /// and not at all where the counts that it was made of can be searched for.
  private func steadied(_ value: SteadiedShare, _ indicator: String) -> SteadiedShare? {
    guard hidesPlace(indicator, wave) else { return value }
    guard !openToSearch.contains(wave) else { return nil }
    var result = value
    result.share = Blurring.rounded(value.share, decimals: 2)
    result.standardError = Blurring.rounded(value.standardError, decimals: 2)
    return result
  }

  /// Whether the share of any whole place is hidden in a wave.
  func hidesPlace(_ indicator: String, _ wave: WaveIdentifier) -> Bool {
    places.places.indices.contains {
      shares.row(indicator, wave, Domain(place: $0))?.status.isHidden ?? false
    }
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
