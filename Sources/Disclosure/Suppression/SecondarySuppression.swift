internal import Estimation
internal import SurveyModel

/// The second layer: what else must be hidden so that no hidden count can be worked out.
///
/// Three counts are looked at, each on top of the one before: respondents, bases, and counted
/// answers (which share × base gives away). Published figures take no part: they are public.
struct SecondarySuppression {
  /// The wave and what is counted: nothing more for respondents, the answers that make the base,
  /// or besides them the answers that count.
  struct Key: Hashable {
    let wave: WaveIdentifier
    var question: String?
    var baseCodes: [String]?
    /// Nil where the counted answers of several indicators stand in one layer.
    var countedCodes: [String]?
    /// A restriction (`bland`) that is no background variable of the tables.
    var restriction: GroupSelection.Term?
  }

  private(set) var respondents: [Key: CountLayer] = [:]
  private(set) var bases: [Key: CountLayer] = [:]
  private(set) var counted: [Key: CountLayer] = [:]
  let rules: Rules
  /// The sums over the answers of indicators of one question, where there are any.
  var sets: [Key: CountedSets] = [:]
  /// Which codes make the base of each indicator of those questions.
  var baseCodes: [Key: [String: [String]]] = [:]

  /// A question in a domain of a wave.
  struct AnswerKey: Hashable {
    let wave: WaveIdentifier
    let question: String
    let domain: Domain
  }

  /// Where the answers to a question are hidden, for secrecy and not for precision.
  private(set) var secretAnswers: Set<AnswerKey> = []

  /// Hides nothing.
  init(_ rules: Rules) { self.rules = rules }

  /// Works out what must be hidden in one wave.
  init(
    estimates: [ShareEstimate], rows: [PublishableShare], rates: [ResponseRateEstimate],
    counts: [RespondentCount], _ rules: Rules
  ) {
    self.rules = rules
    let (minimum, places, censusWaves) = (rules.minimum, rules.places, rules.censusWaves)
    let own = zip(estimates, rows).filter {
      $0.0.source == .respondents && $0.0.outcome != .notAvailable
    }

    for rate in rates {
      respondents[Key(wave: rate.wave), default: CountLayer()].add(
        Domain(place: rate.place), value: rate.responses,
        possible: rate.place == nil ? nil : Self.possible(rate.responses, minimum),
        isHidden: rate.responses < minimum, isProtected: Self.isSecret(rate.responses, minimum))
    }
    for (estimate, _) in own {
      guard let count = estimate.respondents else { continue }
      respondents[Key(wave: estimate.wave), default: CountLayer()].add(
        estimate.domain, value: count, isHidden: count < minimum,
        isProtected: Self.isSecret(count, minimum))
    }
    for cell in counts {
      respondents[Key(wave: cell.wave), default: CountLayer()].add(
        Domain(place: cell.domain.place, group: cell.domain.group.sorted), value: cell.count,
        isHidden: Self.isSecret(cell.count, minimum),
        isProtected: Self.isSecret(cell.count, minimum))
    }
    Self.suppress(&respondents, places, smallest: minimum) { _ in minimum }
    // The standard error of a group's share holds how many answered in the whole place.
    for key in Array(respondents.keys) { respondents[key]?.hideGroupsOfHiddenPlaces() }

    for (estimate, _) in own {
      guard let base = estimate.base, let (key, domain) = baseCell(estimate) else { continue }
      let isHidden =
        base < minimum || hidesRespondents(estimate)
        || (isRestrictedByQuestion(estimate) && (estimate.respondents ?? base) - base < minimum)
      // That nobody answered at all tells nothing; that all who did are outside the base does.
      bases[key, default: CountLayer()].add(
        domain, value: base, possible: possible(estimate, base: base, minimum: minimum),
        isHidden: isHidden, isProtected: isHidden && estimate.respondents != 0,
        of: hidesRespondents(estimate) ? nil : estimate.respondents)
    }
    Self.suppress(&bases, places, smallest: minimum) { _ in minimum }

    findSets(own.map(\.0))
    for (estimate, row) in own {
      guard let base = estimate.base, let count = estimate.counted,
        let (key, domain, part) = countedCell(estimate)
      else { continue }
      let isSecret = row.status == .hidden || hidesBase(estimate)
      counted[key, default: CountLayer()].add(
        domain, part: part, value: count, size: base, complement: base - count,
        possible: possible(estimate, base: base, count: count, minimum: minimum),
        isHidden: isSecret || row.share == nil,
        isProtected: isSecret && estimate.respondents != 0,
        isSecret: row.status == .hidden && !rules.unknownWeights.contains(estimate.wave),
        of: hidesBase(estimate) ? nil : base)
    }
    for (estimate, _) in own {
      guard let base = estimate.base, let (key, domain, part) = basePart(estimate) else { continue }
      let isHidden = hidesBase(estimate)
      counted[key]?.add(
        domain, part: part, value: base, complement: base, isHidden: isHidden,
        isProtected: isHidden && estimate.respondents != 0)
    }
    for key in Array(sets.keys) {
      let cells = own.map(\.0).filter { setsKey($0) == key }
      var seen: Set<Domain> = []
      let domains = cells.compactMap { baseCell($0)?.1 }.filter { seen.insert($0).inserted }
      let empty = Set(cells.filter { $0.respondents == 0 }.compactMap { baseCell($0)?.1 })
      if let found = sets[key], var layer = counted[key] {
        found.tie(
          &layer, over: domains, empty: empty, protectsFew: censusWaves.contains(key.wave),
          minimum: minimum)
        counted[key] = layer
      }
    }
    // Where those who count are not secret in themselves, hidden ones that add up to nobody (or to
    // all) would yet tell each of them.
    Self.suppress(&counted, places, smallest: minimum) {
      censusWaves.contains($0.wave) ? minimum : 1
    }
    for (estimate, row) in own where censusWaves.contains(estimate.wave) {
      guard let question = rules.indicators[estimate.indicator]?.question,
        row.status == .hidden || (row.share != nil && hidesCounted(estimate))
      else { continue }
      secretAnswers.insert(
        AnswerKey(wave: estimate.wave, question: question, domain: estimate.domain))
    }
  }

  /// Adds what must be hidden in other waves.
  mutating func add(_ other: SecondarySuppression) {
    respondents.merge(other.respondents) { own, _ in own }
    bases.merge(other.bases) { own, _ in own }
    counted.merge(other.counted) { own, _ in own }
    sets.merge(other.sets) { own, _ in own }
    baseCodes.merge(other.baseCodes) { own, _ in own }
    secretAnswers.formUnion(other.secretAnswers)
  }

  private static func isSecret(_ count: Int, _ minimum: Int) -> Bool {
    0 < count && count < minimum
  }

  /// What a hidden number of respondents of a whole place can be: that there are none is told by
  /// warnings, and so that there are some.
  private static func possible(_ count: Int, _ minimum: Int) -> [ClosedRange<Int>]? {
    guard count < minimum, minimum > 2 else { return nil }
    return [count == 0 ? 0...0 : 1...(minimum - 1)]
  }

  private static func suppress(
    _ layers: inout [Key: CountLayer], _ places: PlaceRegister, smallest: Int,
    minimum: (Key) -> Int
  ) {
    for key in Array(layers.keys) {
      layers[key]?.suppress(places: places, minimum: minimum(key), smallest: smallest)
    }
  }
}
