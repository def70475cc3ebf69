internal import Estimation
internal import SurveyModel

/// The second layer: what else must be hidden so that no hidden count can be worked out.
///
/// Three counts are looked at, each on top of the one before: respondents, bases, and counted
/// answers (which share × base gives away). Published figures take no part: they are public.
struct SecondarySuppression {
  /// The wave and what is counted: nothing more for respondents, the answers that make the base,
  /// or besides them the answers that count.
  private struct Key: Hashable {
    let wave: WaveIdentifier
    var question: String?
    var baseCodes: [String]?
    var countedCodes: [String]?
    /// A restriction (`bland`) that is no background variable of the tables.
    var restriction: GroupSelection.Term?
  }

  /// Where the counts of a row stand; nil for what is not counted.
  private struct Cells {
    var respondents: CountLayers<Key>.Place?
    var base: CountLayers<Key>.Place?
    var counted: CountLayers<Key>.Place?
  }

  private var respondents = CountLayers<Key>()
  private var bases = CountLayers<Key>()
  private var counted = CountLayers<Key>()
  /// The cells of each estimate, in order.
  private var cells: [Cells]

  /// Works out what must be hidden; `rows` are what the first layer made of `estimates`, in order.
  init(
    estimates: [ShareEstimate], rows: [PublishableShare], rates: [ResponseRateEstimate],
    counts: [RespondentCount] = [], indicators: [Indicator], places: PlaceRegister,
    settings: SurveySettings,
    censusWaves: Set<WaveIdentifier>
  ) {
    let series = Self.series(of: estimates, indicators)
    let minimum = settings.minimumBase
    cells = [Cells](repeating: Cells(), count: estimates.count)

    for rate in rates {
      respondents.add(
        Domain(place: rate.place), to: respondents.layer(Key(wave: rate.wave)),
        value: rate.responses, isHidden: rate.responses < minimum,
        isProtected: Self.isSecret(rate.responses, minimum))
    }
    for own in series {
      let layer = respondents.layer(Key(wave: own.base.wave))
      for row in own.rows {
        guard let count = estimates[row].respondents else { continue }
        cells[row].respondents = respondents.add(
          estimates[row].domain, to: layer, value: count, isHidden: count < minimum,
          isProtected: Self.isSecret(count, minimum))
      }
    }
    for cell in counts {
      respondents.add(
        Domain(place: cell.domain.place, group: cell.domain.group.sorted),
        to: respondents.layer(Key(wave: cell.wave)), value: cell.count,
        isHidden: Self.isSecret(cell.count, minimum),
        isProtected: Self.isSecret(cell.count, minimum))
    }
    respondents.suppress(places: places) { _ in minimum }

    for own in series {
      let layer = bases.layer(own.base)
      for row in own.rows {
        guard let base = estimates[row].base, let domain = own.domain(of: estimates[row]) else {
          continue
        }
        let isHidden = base < minimum || hidesRespondents(row)
        // That nobody answered at all tells nothing; that all who did are outside the base does.
        cells[row].base = bases.add(
          domain, to: layer, value: base, isHidden: isHidden,
          isProtected: isHidden && estimates[row].respondents != 0)
      }
    }
    bases.suppress(places: places) { _ in minimum }

    for own in series {
      let layer = counted.layer(own.counted)
      let isCensus = censusWaves.contains(own.base.wave)
      for row in own.rows {
        guard let base = estimates[row].base, let count = estimates[row].counted,
          let domain = own.domain(of: estimates[row])
        else { continue }
        let isSecret = rows[row].status == .hidden || hidesBase(row)
        cells[row].counted = counted.add(
          domain, to: layer, value: count, size: base, complement: isCensus ? base - count : nil,
          isHidden: isSecret || rows[row].share == nil,
          isProtected: isSecret && estimates[row].respondents != 0)
      }
    }
    counted.suppress(places: places) { censusWaves.contains($0.wave) ? minimum : 0 }
  }

  /// Whether the number of respondents of a domain must not be shown.
  func hidesRespondents(_ domain: Domain, _ wave: WaveIdentifier) -> Bool {
    respondents.hides(
      Domain(place: domain.place, group: domain.group.sorted), Key(wave: wave))
  }

  /// Whether the number of respondents of a place must not be shown.
  func hidesResponses(_ rate: ResponseRateEstimate) -> Bool {
    respondents.hides(Domain(place: rate.place), Key(wave: rate.wave))
  }

  /// The row of the estimate at an index with what the second layer hides taken out.
  func row(_ row: PublishableShare, at index: Int) -> PublishableShare {
    var result = row
    if hidesRespondents(index) { result.respondents = nil }
    let hidesBase = hidesBase(index)
    if hidesBase { result.base = nil }
    // A share that the first layer held back for its precision is hidden already; it is secret
    // only when its base is.
    let hidesShare = row.share != nil && hidesCounted(index)
    guard hidesBase || hidesShare, row.status != .hidden else { return result }
    return result.withoutFigures(.hiddenToProtectAnother)
  }

  private func hidesRespondents(_ index: Int) -> Bool {
    cells[index].respondents.map(respondents.hides) ?? false
  }

  private func hidesBase(_ index: Int) -> Bool { cells[index].base.map(bases.hides) ?? false }

  private func hidesCounted(_ index: Int) -> Bool {
    cells[index].counted.map(counted.hides) ?? false
  }

  private static func isSecret(_ count: Int, _ minimum: Int) -> Bool {
    0 < count && count < minimum
  }

  /// Estimates from respondents that follow each other and are counted alike: those of one
  /// indicator in one wave.
  private struct Series {
    var rows: Range<Int>
    /// What their bases count.
    let base: Key
    /// What their counted answers are.
    let counted: Key
    /// The restriction of the indicator where the tables have its variable.
    let limit: GroupSelection.Term?

    /// The domain whose base an estimate has; nil for one that is empty by its restriction.
    ///
    /// Among women everybody is who the table of the unrestricted indicator calls `kön=kvinna`, so
    /// that the two are one cell.
    func domain(of estimate: ShareEstimate) -> Domain? {
      guard let limit else { return estimate.domain }
      let terms = estimate.domain.group.terms
      if let present = terms.first(where: { $0.variable == limit.variable }) {
        return present == limit ? estimate.domain : nil
      }
      return Domain(
        place: estimate.domain.place, group: GroupSelection(terms + [limit]).sorted)
    }
  }

  private static func series(
    of estimates: [ShareEstimate], _ indicators: [Indicator]
  ) -> [Series] {
    let indicators = Dictionary(indicators.map { ($0.name, $0) }) { first, _ in first }
    let groups = Set(estimates.map(\.domain.group))
    let variables = Set(groups.flatMap { $0.terms.map(\.variable) })
    var result: [Series] = []
    for (row, estimate) in estimates.enumerated() where estimate.isOwn {
      if row > 0, result.last?.rows.upperBound == row, estimate.isCountedLike(estimates[row - 1]) {
        result[result.count - 1].rows = result[result.count - 1].rows.lowerBound..<row + 1
        continue
      }
      let indicator = indicators[estimate.indicator]
      let restriction = indicator?.restriction.map {
        GroupSelection.Term(variable: $0.variable, code: $0.code)
      }
      let isInTables = restriction.map { variables.contains($0.variable) } ?? false
      let base = Key(
        wave: estimate.wave, question: indicator?.question ?? estimate.indicator,
        baseCodes: indicator?.baseCodes, restriction: isInTables ? nil : restriction)
      var counted = base
      counted.countedCodes = indicator?.countedCodes ?? []
      result.append(
        Series(
          rows: row..<row + 1, base: base, counted: counted,
          limit: isInTables ? restriction : nil))
    }
    return result
  }
}

extension ShareEstimate {
  /// Whether it was made from respondents who were asked.
  fileprivate var isOwn: Bool {
    if case .notAvailable = outcome { false } else { source == .respondents }
  }

  /// Whether another estimate is of the same indicator in the same wave.
  fileprivate func isCountedLike(_ other: ShareEstimate) -> Bool {
    indicator == other.indicator && wave == other.wave
  }
}
