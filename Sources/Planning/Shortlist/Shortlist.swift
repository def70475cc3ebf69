import Estimation
import Statistics
import SurveyModel

/// Makes the planning basis of a survey: which problems, where, for whom, and on what evidence.
struct Shortlist {
  /// The survey's results.
  let index: EstimateIndex
  /// The places.
  let places: PlaceRegister

  private var estimated: EstimatedSurvey { index.estimated }
  private var settings: SurveySettings { estimated.settings }
  private var wave: WaveIdentifier { estimated.reportedWave }

  /// The rows, the strongest evidence first; within it places before groups, then by distance.
  ///
  /// A row needs a place, an indicator of which one direction is better, and a base of at least
  /// `minsta_bas_andel`. What is established as better is no problem and has no row. An open-link
  /// survey has none.
  func rows() -> [ShortlistRow] {
    guard settings.method != .openLink else { return [] }
    let rows = estimated.indicators.filter { $0.direction != nil }.flatMap(rows)
    return rows.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.strength != b.strength { return a.strength < b.strength }
      if a.group.isAll != b.group.isAll { return a.group.isAll }
      if a.distance != b.distance { return a.distance > b.distance }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func rows(of indicator: Indicator) -> [ShortlistRow] {
    let ranked = ranks(indicator)
    let smallest = index.smallestPlaces(
      indicator.name, wave, base: settings.minimumBase, in: places)
    var steadied: [Int: SteadiedShare] = [:]
    for (share, value) in zip(smallest, SteadiedShares.steady(smallest)) {
      if let place = share.domain.place { steadied[place] = value }
    }
    return estimated.shares.filter { share in
      share.indicator == indicator.name && share.wave == wave && share.domain.place != nil
        && (share.base ?? 0) >= settings.minimumBaseForShare && share.share != nil
    }.map { share in
      let isWhole = share.domain.group.isAll
      let ranks = isWhole ? share.domain.place.flatMap { ranked.ranks[$0] } : nil
      return row(
        share, indicator, ranks: ranks, rankedPlaces: ranked.ranks.count,
        steadied: isWhole ? share.domain.place.flatMap { steadied[$0] } : nil)
    }.filter { row in
      let better: Contrast.Verdict = indicator.direction == .higherIsBetter ? .higher : .lower
      return (row.againstRest ?? row.againstSurvey)?.test?.verdict != better
    }
  }

  private func row(
    _ share: Estimation.ShareEstimate, _ indicator: Indicator, ranks: ClosedRange<Int>?,
    rankedPlaces: Int,
    steadied: SteadiedShare?
  ) -> ShortlistRow {
    let sign = indicator.direction == .higherIsBetter ? -1.0 : 1.0
    let history = WorseInARow(index: index, indicator: indicator, domain: share.domain)
    let whole = index.share(indicator.name, wave, .all)?.share ?? 0
    let level = steadied?.share ?? share.share ?? 0
    return ShortlistRow(
      share: share, indicator: indicator,
      change: index.change(indicator.name, wave, share.domain),
      againstRest: index.rest(indicator.name, wave, share.domain),
      againstSurvey: index.survey(indicator.name, wave, share.domain), ranks: ranks,
      rankedPlaces: rankedPlaces, steadied: steadied, history: history.contrasts,
      wavesWorseInARow: history.worse, wavesEstablishedInARow: history.established,
      strength: EvidenceStrength(
        hasEnoughAnswers: (share.base ?? 0) >= settings.minimumBaseForComparison,
        wavesEstablishedInARow: history.established, ranks: ranks, rankedPlaces: rankedPlaces),
      distance: sign * (level - whole))
  }

  /// The joint rank intervals of the smallest places that meet `minsta_bas_rangordning`.
  private func ranks(_ indicator: Indicator) -> (ranks: [Int: ClosedRange<Int>], count: Int) {
    let candidates = index.smallestPlaces(
      indicator.name, wave, base: settings.minimumBaseForRanking, in: places)
    let confidence = RankInterval.confidence(
      joint: settings.confidenceLevel, places: candidates.count)
    var (chosen, intervals): ([Int], [Interval]) = ([], [])
    for share in candidates {
      guard let place = share.domain.place, let evidence = share.evidence,
        let interval = ShareInterval.interval(for: evidence, confidence: confidence).interval
      else { continue }
      chosen.append(place)
      intervals.append(interval)
    }
    let found = RankInterval.ranks(intervals).map { range in
      indicator.direction == .higherIsBetter
        ? (chosen.count + 1 - range.upperBound)...(chosen.count + 1 - range.lowerBound) : range
    }
    return (Dictionary(uniqueKeysWithValues: zip(chosen, found)), chosen.count)
  }
}

/// How many waves in a row, up to the reported one, a domain stood worse.
struct WorseInARow {
  /// On the worse side of what it is held against, established or not.
  let worse: Int
  /// Established.
  let established: Int
  /// What was compared in each wave that was looked at, the reported one first.
  let contrasts: [Contrast]

  /// Counts backwards until a wave that is better, missing or not comparable.
  ///
  /// A place is held against the rest of the municipality; a group, which has no rest, and a place
  /// without one, against the first survey that is compared with.
  init(index: EstimateIndex, indicator: Indicator, domain: Domain) {
    let sign = indicator.direction == .higherIsBetter ? -1.0 : 1.0
    var (worse, established, isUnbroken) = (0, 0, true)
    var contrasts: [Contrast] = []
    var wave: WaveIdentifier? = index.estimated.reportedWave
    while let current = wave {
      let compared =
        index.rest(indicator.name, current, domain)
        ?? index.survey(indicator.name, current, domain)
      if let compared { contrasts.append(compared) }
      guard let contrast = compared, let own = contrast.ownShare, let other = contrast.otherShare,
        sign * (own - other) > 0
      else { break }
      worse += 1
      let verdict: Contrast.Verdict = sign > 0 ? .higher : .lower
      isUnbroken = isUnbroken && contrast.test?.verdict == verdict
      if isUnbroken { established += 1 }
      let change = index.change(indicator.name, current, domain)
      if case .wave(let before)? = change?.counterpart, change?.isComparable == true {
        wave = before
      } else {
        wave = nil
      }
    }
    self.contrasts = contrasts
    self.worse = worse
    self.established = established
  }
}

extension Contrast {
  /// Whether the two shares may be held against each other.
  fileprivate var isComparable: Bool {
    switch outcome {
    case .notComparable, .missing: false
    case .tested, .baseTooSmall, .untested, .openLink: true
    }
  }
}

extension Estimation.ShareEstimate {
  /// What intervals and tests need to know of the share; nil without precision.
  var evidence: ShareEvidence? {
    guard let figures, let error = figures.standardError, let size = figures.effectiveBase,
      let base
    else { return nil }
    return ShareEvidence(
      share: figures.share, variance: error * error, base: Double(base), effectiveBase: size,
      degreesOfFreedom: figures.degreesOfFreedom.map(Double.init) ?? .infinity)
  }
}
