import Statistics
import SurveyModel

/// Estimates one indicator in one wave for a set of places and for what lies outside it.
struct PlaceSetSampling {
  private let rows: DomainRows
  private let estimator: ShareEstimator
  private let register: PlaceRegister
  /// The place of each row; nil for a respondent without one.
  private let placeOfRow: [Int?]

  /// The respondents of a wave as rows for one indicator; nil when it was not asked.
  init?(_ indicator: Indicator, in wave: WeightedWave, register: PlaceRegister) {
    let table = wave.wave.respondents
    guard let states = AnswerCoding.states(of: indicator, in: table),
      let rows = DomainRows(wave, states: [states])
    else { return nil }
    self.rows = rows
    self.register = register
    estimator = ShareEstimator(rows.variance)
    let hasPlaces = table.places.count == table.count
    placeOfRow = (0..<rows.count).map { row in
      guard hasPlaces else { return nil }
      let code = table.places[rows.respondent(row)]
      return code > 0 ? code - 1 : nil
    }
  }

  /// The estimate of a set; `smallest` is the base from which a place is one to be ranked.
  func estimate(
    _ places: [Int], candidates: [Int], smallest: Int, wave: WeightedWave
  ) -> PlaceSetEstimate {
    let isInside = register.places.indices.map { place in
      places.contains { register.isPlace(place, within: $0) }
    }
    let inside = share { isInside[$0] }
    let rest = share { !isInside[$0] }
    let covariance: Double =
      if let inside, let rest { estimator.covariance(inside, rest) } else { 0 }
    return PlaceSetEstimate(
      wave: wave.wave.identifier, isOpenLink: wave.isOpenLink, hasClusters: wave.hasClusters,
      inside: inside?.estimate.evidence, rest: rest?.estimate.evidence, covariance: covariance,
      members: members(candidates, isInside, inside, rest, smallest))
  }

  /// The candidates with enough answers that hold no other such candidate, and lie wholly inside
  /// the set or wholly outside.
  private func members(
    _ candidates: [Int], _ isInside: [Bool], _ inside: DomainShare?, _ rest: DomainShare?,
    _ smallest: Int
  ) -> [PlaceSetEstimate.Member] {
    let found = candidates.compactMap { place in
      share { register.isPlace($0, within: place) }.map { (place, $0) }
    }.filter { $0.1.estimate.base >= smallest }
    return found.compactMap { place, own in
      let holdsAnother = found.contains { $0.0 != place && register.isPlace($0.0, within: place) }
      let parts = register.places.indices.filter { register.isPlace($0, within: place) }
      let isApart = isInside[place] || !parts.contains { isInside[$0] }
      guard !holdsAnother, isApart else { return nil }
      let withInside = inside.map { estimator.covariance(own, $0) } ?? 0
      let withRest = rest.map { estimator.covariance(own, $0) } ?? 0
      return PlaceSetEstimate.Member(
        place: place, isInside: isInside[place], share: own.estimate.share,
        base: own.estimate.base, effectiveBase: own.estimate.effectiveBase,
        covarianceWithContrast: withInside - withRest)
    }
  }

  private func share(_ isChosen: (Int) -> Bool) -> DomainShare? {
    var units: [Int] = []
    var positive: [Bool] = []
    for (row, place) in placeOfRow.enumerated() {
      guard let place, isChosen(place) else { continue }
      let state = rows.states[0][row]
      guard state != AnswerCoding.State.outsideBase else { continue }
      units.append(row)
      positive.append(state == AnswerCoding.State.counted)
    }
    return units.isEmpty ? nil : estimator.estimate(units: units, positive: positive)
  }
}
